using System.Text;
using ChikaBot.Files;
using ChikaBot.Stores;
using ChikaBot.Tests.Stores;
using ChikaBot.Tests.Stores.Postgres;
using ChikaBot.Web.Shared;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace ChikaBot.Tests.Web;

/// <summary>The ring of several servers over one database, with the framework that uses it.</summary>
public sealed class SharedKeyRingTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];

    private readonly PostgresDatabase database = new();
    private OpenStore store = null!;

    private IKeyRing Ring => store.Services.GetRequiredService<IKeyRing>();

    [SetUp]
    public void Open()
    {
        database.Create();
        store = database.Open();
    }

    [TearDown]
    public void Close()
    {
        store.Dispose();
        database.Destroy();
    }

    [Test]
    public async Task Servers_that_begin_together_read_each_others_cookies_from_one_key()
    {
        const int Count = 4;
        using var allHaveRead = new Barrier(Count);
        var servers = Enumerable.Range(0, Count).Select(_ => Protector(new ReadTogether(Ring, allHaveRead))).ToArray();
        var cookies = await Task.WhenAll(servers.Select(server =>
            Task.Factory.StartNew(() => server.Protect("rina"), default, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        foreach (var server in servers.Append(Protector(Ring))) Assert.That(cookies.Select(server.Unprotect), Is.All.EqualTo("rina"));
        Assert.That(await Ring.ReadAsync(default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_lies_in_the_database_opens_with_the_key_alone()
    {
        var cookie = Protector(Ring).Protect("rina");

        var kept = Encoding.UTF8.GetString((await Ring.ReadAsync(default)).Single().Content.Span);
        Assert.That(kept, Does.StartWith("CHV1").And.Not.Contain("<key").And.Not.Contain("masterKey"));
        Assert.That(() => Protector(Ring, new byte[32]).Unprotect(cookie), Throws.Exception);
        Assert.That(Protector(Ring).Unprotect(cookie), Is.EqualTo("rina"));
    }

    [Test]
    public async Task A_revocation_is_kept_although_another_server_has_added_something_meanwhile()
    {
        var (one, other) = (new SharedKeyRing(Ring, new FileCipher(Key)), new SharedKeyRing(Ring, new FileCipher(Key)));
        one.GetAllElements();
        other.GetAllElements();
        one.StoreElement(new("key", "first"), "");
        other.StoreElement(new("key", "second"), "");
        other.StoreElement(new("revocation", "third"), "");

        Assert.That(one.GetAllElements().Select(element => element.Value), Is.EqualTo(new[] { "first", "third" }));
        Assert.That((await Ring.ReadAsync(default)).Select(entry => entry.Number), Is.EqualTo(new[] { 1, 2 }));
    }

    /// <summary>Nobody goes on before all have seen that there is no key yet.</summary>
    private sealed class ReadTogether(IKeyRing ring, Barrier allHaveRead) : IKeyRing
    {
        private bool hasRead;

        public async ValueTask<IReadOnlyList<KeyRingEntry>> ReadAsync(CancellationToken cancellationToken)
        {
            var entries = await ring.ReadAsync(cancellationToken);
            if (!hasRead) allHaveRead.SignalAndWait(TimeSpan.FromSeconds(30), cancellationToken);
            hasRead = true;
            return entries;
        }

        public ValueTask<bool> TryAddAsync(KeyRingEntry entry, CancellationToken cancellationToken) => ring.TryAddAsync(entry, cancellationToken);
    }

    private static IDataProtector Protector(IKeyRing ring, byte[]? key = null)
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("test");
        services.Configure<KeyManagementOptions>(options => (options.XmlRepository, options.XmlEncryptor) = (new SharedKeyRing(ring, new FileCipher(key ?? Key)), new NullXmlEncryptor()));
        return services.BuildServiceProvider().GetDataProtector("cookies");
    }
}
