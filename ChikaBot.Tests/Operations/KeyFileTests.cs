using ChikaBot.Operations;
using ChikaBot.Stores.Sqlite;
using NUnit.Framework;

namespace ChikaBot.Tests.Operations;

[Parallelizable]
internal sealed class KeyFileTests
{
    private const int Length = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("chika-key-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void A_key_that_is_cut_short_is_named_and_not_drawn_anew()
    {
        var path = Path.Combine(folder, "files.key");
        var key = KeyFile.ReadOrDraw(path, Length);
        Assert.That(KeyFile.ReadOrDraw(path, Length), Is.EqualTo(key));
        File.WriteAllBytes(path, key[..5]);

        var fault = Assert.Throws<KeyDamagedException>(() => KeyFile.ReadOrDraw(path, Length))!;

        Assert.That(StartFault.Sentence(fault), Does.StartWith(path));
        Assert.That(File.ReadAllBytes(path), Has.Length.EqualTo(5));
    }

    [Test]
    public void What_holds_identities_is_its_owner_s_alone()
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("Windows has no such modes.");
        var data = Path.Combine(folder, "data");
        using var store = new SqliteStore(Path.Combine(data, "chika.db"), new SqliteStoreOptions());
        store.Read(0, (connection, _) => connection.ReadNumber("SELECT count(*) FROM conversations"));

#pragma warning disable CA1416 // Ignored above.
        Assert.That(File.GetUnixFileMode(data), Is.EqualTo(OwnerOnly | UnixFileMode.UserExecute));
        Assert.That(Directory.GetFiles(data).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Select(File.GetUnixFileMode), Is.All.EqualTo(OwnerOnly));
#pragma warning restore CA1416
    }
}
