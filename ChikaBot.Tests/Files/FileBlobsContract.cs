using ChikaBot.Stores;
using NUnit.Framework;

namespace ChikaBot.Tests.Files;

/// <summary>What every place for encrypted files promises.</summary>
public abstract class FileBlobsContract
{
    private const string Name = "00112233445566778899aabbccddeeff";
    private const string Other = "ff112233445566778899aabbccddeeff";

    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 300_000).Select(number => (byte)(number % 251))];

    protected IFileBlobs Blobs { get; set; } = null!;

    [Test]
    public async Task What_was_written_is_read_and_can_be_deleted()
    {
        await Blobs.WriteAsync(Name, Bytes, default);
        await Blobs.WriteAsync(Other, new byte[] { 7 }, default);

        Assert.That((await Blobs.ReadAsync(Name, default)).AsSpan().SequenceEqual(Bytes));
        Assert.That(await Blobs.DeleteAsync(Name, default), Is.True);
        Assert.That(await Blobs.DeleteAsync(Name, default), Is.False);
        Assert.That(await Blobs.ReadAsync(Name, default), Is.Null);
        Assert.That(await Blobs.ReadAsync(Other, default), Is.EqualTo(new byte[] { 7 }));
    }

    [Test]
    public async Task A_name_is_written_once()
    {
        await Blobs.WriteAsync(Name, Bytes, default);

        Assert.That(async () => await Blobs.WriteAsync(Name, new byte[] { 7 }, default), Throws.Exception);
        Assert.That((await Blobs.ReadAsync(Name, default)).AsSpan().SequenceEqual(Bytes));
    }

    [Test]
    public async Task Names_are_listed_by_their_age()
    {
        await Blobs.WriteAsync(Name, Bytes, default);
        await Blobs.WriteAsync(Other, Bytes, default);

        Assert.That(await Blobs.BeforeAsync(DateTimeOffset.UtcNow.AddDays(-1), default).ToListAsync(), Is.Empty);
        Assert.That(await Blobs.BeforeAsync(DateTimeOffset.UtcNow.AddDays(1), default).ToListAsync(), Is.EquivalentTo(new[] { Name, Other }));
    }
}
