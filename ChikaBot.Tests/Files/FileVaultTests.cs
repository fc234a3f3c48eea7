using System.Text;
using ChikaBot.Files;
using Microsoft.AspNetCore.Http;
using NUnit.Framework;
using static ChikaBot.Tests.Files.Pictures;

namespace ChikaBot.Tests.Files;

public sealed class FileVaultTests
{
    private const int MaxBytes = 5 * 1024 * 1024;

    private string folder = "";
    private FileVault vault = null!;

    private string Files => Path.Combine(folder, "files");

    [SetUp]
    public void Make()
    {
        folder = Directory.CreateTempSubdirectory("chika-vault-").FullName;
        vault = new FileVault(new FolderBlobs(Files), new FileCipher(new byte[32]), MaxBytes);
    }

    [TearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task What_was_stored_is_read_back_and_stands_nowhere_in_plain_words()
    {
        var pdf = Pdf("5 0 obj (Surat keterangan Siti) endobj\n");

        var stored = await StoreAsync(pdf);

        var opened = await vault.OpenAsync(stored.Name, default);
        Assert.That((stored.Kind, stored.Length, opened!.Kind), Is.EqualTo((FileKinds.Pdf, pdf.Length, FileKinds.Pdf)));
        Assert.That(opened.Content.ToArray(), Is.EqualTo(pdf));
        var path = Directory.GetFiles(Files, "*", SearchOption.AllDirectories).Single();
        Assert.That(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(path)), Does.Not.Contain("Siti").And.Not.Contain("PDF"));
        Assert.That(stored.Name, Does.Match("^[0-9a-f]{32}$"));
        if (!OperatingSystem.IsWindows()) Assert.That(File.GetUnixFileMode(path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [TestCase(0)]
    [TestCase(65_536)]
    [TestCase(65_537)]
    [TestCase(200_000)]
    public void Any_length_comes_back(int length)
    {
        var content = new byte[length];
        new Random(1).NextBytes(content);
        var cipher = new FileCipher(new byte[32]);

        var stored = cipher.Encrypt("name", FileKinds.Png, content);

        var (kind, read) = cipher.Decrypt("name", stored);
        Assert.That(kind, Is.EqualTo(FileKinds.Png));
        Assert.That(read.AsSpan().SequenceEqual(content));
        Assert.That(cipher.Encrypt("name", FileKinds.Png, content), Is.Not.EqualTo(stored), "another salt each time");
    }

    [Test]
    public void A_change_of_any_byte_shows()
    {
        var cipher = new FileCipher(new byte[32]);
        var stored = cipher.Encrypt("name", FileKinds.Jpeg, new byte[300]);
        for (var at = 0; at < stored.Length; at++)
        {
            stored[at] ^= 0x40;
            Assert.That(() => cipher.Decrypt("name", stored), Throws.TypeOf<FileDamagedException>(), $"byte {at}");
            stored[at] ^= 0x40;
        }

        Assert.That(() => cipher.Decrypt("other", stored), Throws.TypeOf<FileDamagedException>());
        Assert.That(() => new FileCipher([.. Enumerable.Repeat((byte)1, 32)]).Decrypt("name", stored), Throws.TypeOf<FileDamagedException>());
        Assert.That(cipher.Decrypt("name", stored).Content, Has.Length.EqualTo(300));
    }

    [Test]
    public void Chunks_that_are_cut_off_or_swapped_show()
    {
        const int Header = 37, Chunk = 65_536 + 16;
        var cipher = new FileCipher(new byte[32]);
        var stored = cipher.Encrypt("name", FileKinds.Jpeg, new byte[3 * 65_536 + 5]);
        byte[] swapped = [.. stored[..Header], .. stored[(Header + Chunk)..(Header + 2 * Chunk)], .. stored[Header..(Header + Chunk)], .. stored[(Header + 2 * Chunk)..]];

        Assert.That(() => cipher.Decrypt("name", swapped), Throws.TypeOf<FileDamagedException>());
        foreach (var length in new[] { 0, Header, Header + 15, Header + Chunk, Header + 2 * Chunk, Header + 3 * Chunk, stored.Length - 1 })
            Assert.That(() => cipher.Decrypt("name", stored.AsSpan(0, length)), Throws.TypeOf<FileDamagedException>(), $"{length} bytes");
    }

    [Test]
    public async Task One_byte_too_many_is_refused_while_reading()
    {
        using var endless = new Endless(Jpeg());

        Assert.That(async () => await vault.StoreAsync(endless, FileKinds.All, default), Throws.TypeOf<FileRefusedException>().With.Property("Refusal").EqualTo(FileRefusal.TooLarge));
        Assert.That(endless.Given, Is.LessThan(MaxBytes + 64 * 1024), "six megabytes are not read to say that five are enough");
        Assert.That((await StoreAsync([.. Jpeg(), .. new byte[MaxBytes - Jpeg().Length]])).Kind, Is.EqualTo(FileKinds.Jpeg), "exactly as many as allowed");
    }

    [Test]
    public void What_is_refused_leaves_nothing()
    {
        Assert.That(async () => await StoreAsync([.. "GIF89a"u8]), Throws.TypeOf<FileRefusedException>());
        Assert.That(Directory.Exists(Files), Is.False);
    }

    [TestCase("../../etc/passwd")]
    [TestCase("..%2f..%2fetc")]
    [TestCase("")]
    [TestCase("ABCDEF00ABCDEF00ABCDEF00ABCDEF00")]
    [TestCase("/etc/passwd0000000000000000000000")]
    [TestCase("00000000000000000000000000000000")]
    public async Task A_name_that_is_none_is_a_file_that_does_not_exist(string name)
    {
        Assert.That(await vault.OpenAsync(name, default), Is.Null);
        Assert.That(await vault.DeleteAsync(name, default), Is.False);
    }

    [Test]
    public async Task A_deleted_file_is_gone()
    {
        var stored = await StoreAsync(Png(3, 2));

        Assert.That(await vault.DeleteAsync(stored.Name, default), Is.True);
        Assert.That(await vault.OpenAsync(stored.Name, default), Is.Null);
        Assert.That(Directory.GetFiles(Files, "*", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public async Task Old_files_are_listed_and_old_drafts_cleared()
    {
        var old = await StoreAsync(Png(3, 2));
        var recent = await StoreAsync(Png(3, 2));
        var now = DateTimeOffset.UtcNow;
        File.SetLastWriteTimeUtc(Path.Combine(Files, old.Name[..2], old.Name), now.AddDays(-2).UtcDateTime);
        var draft = Path.Combine(Files, recent.Name[..2], "x.draft");
        await File.WriteAllTextAsync(draft, "");
        File.SetLastWriteTimeUtc(draft, now.AddDays(-2).UtcDateTime);

        Assert.That(await vault.BeforeAsync(now.AddDays(-1), default).ToArrayAsync(), Is.EqualTo(new[] { old.Name }));
        Assert.That(File.Exists(draft), Is.False);
    }

    [TestCase(FileKinds.Jpeg, "image/jpeg", "inline; filename=kartu-keluarga.jpg; filename*=UTF-8''kartu-keluarga.jpg")]
    [TestCase(FileKinds.Pdf, "application/pdf", "attachment; filename=kartu-keluarga.pdf; filename*=UTF-8''kartu-keluarga.pdf")]
    public async Task A_file_reaches_the_browser_in_a_sandbox(FileKinds kind, string type, string disposition)
    {
        var context = new DefaultHttpContext();
        using var body = new MemoryStream();
        context.Response.Body = body;

        await FileResponse.WriteAsync(context, new OpenedFile(kind, new byte[] { 1, 2, 3 }), "kartu-keluarga\"\r\n/../");

        var headers = context.Response.Headers;
        Assert.That((headers.ContentType.ToString(), headers.ContentDisposition.ToString(), headers.XContentTypeOptions.ToString(), headers.CacheControl.ToString()), Is.EqualTo((type, disposition, "nosniff", "no-store")));
        Assert.That(headers.ContentSecurityPolicy.ToString(), Does.Contain("sandbox").And.Contain("default-src 'none'").And.Not.Contain("script"));
        Assert.That(body.ToArray(), Is.EqualTo(new byte[] { 1, 2, 3 }));
    }

    [TestCase("c2hvcnQ=")]
    [TestCase("not base64")]
    public void A_wrong_key_is_named(string key) => Assert.That(new FilesOptions { Key = key }.Fault(), Does.StartWith("Chika:Files:Key").And.Not.Contain(key));

    private async Task<StoredFile> StoreAsync(byte[] content) => await vault.StoreAsync(new MemoryStream(content), FileKinds.All, default);

    /// <summary>A picture with zeros behind it that never end.</summary>
    private sealed class Endless(byte[] start) : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Clear();
            if (Given == 0) start.CopyTo(buffer);
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
