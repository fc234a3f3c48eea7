using ChikaBot.Desk;
using ChikaBot.Stores;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Stores;

public abstract class OfficerStoreContract : StoreContract
{
    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);

    private IOfficerStore Officers => Store.Services.GetRequiredService<IOfficerStore>();

    [Test]
    public async Task Officers_are_kept_in_order_of_their_names()
    {
        Assert.That(await Officers.HasAnyAsync(default), Is.False);
        await AddAsync("wati", OfficerRole.Officer, "32.77", "32.73");
        await AddAsync("Budi", OfficerRole.Supervisor);
        Reopen();

        var all = await Officers.ListAsync(default);
        Assert.That(all.Select(officer => officer.Name), Is.EqualTo(new[] { "Budi", "wati" }));
        Assert.That((all[1].DisplayName, all[1].Role, all[1].Stamp, all[1].Disabled), Is.EqualTo(("Shown wati", OfficerRole.Officer, "stamp", false)));
        Assert.That((all[0].Offices, all[1].Offices), Is.EqualTo((Array.Empty<string>(), new[] { "32.73", "32.77" })));
        Assert.That((await Officers.FindAsync(all[1].Id, default))?.Name, Is.EqualTo("wati"));
        Assert.That(await Officers.FindAsync(99, default), Is.Null);
        Assert.That(await Officers.HasAnyAsync(default), Is.True);
    }

    [Test]
    public async Task A_name_is_taken_whatever_its_case()
    {
        await AddAsync("wati", OfficerRole.Officer, "32.77");

        Assert.That(await AddAsync("WATI", OfficerRole.Supervisor), Is.False);
        var only = (await Officers.ListAsync(default)).Single();
        Assert.That((only.Name, only.Role, only.Offices), Is.EqualTo(("wati", OfficerRole.Officer, new[] { "32.77" })));
    }

    [Test]
    public async Task Changes_reach_the_one_who_is_named_and_nobody_else()
    {
        await AddAsync("wati", OfficerRole.Officer, "32.77");
        await AddAsync("budi", OfficerRole.Officer, "32.73");

        Assert.That(await Officers.SetDisabledAsync("Wati", true, "stamp2", Now, default), Is.True);
        Assert.That(await Officers.SetOfficesAsync("WATI", OfficerRole.Officer, ["31.71"], Now, default), Is.True);
        Assert.That(await Officers.SetPasswordAsync("nobody", "hash", "stamp", Now, default), Is.False);
        Assert.That(await Officers.SetDisabledAsync("nobody", true, "stamp", Now, default), Is.False);
        Assert.That(await Officers.SetOfficesAsync("nobody", OfficerRole.Officer, [], Now, default), Is.False);

        var all = await Officers.ListAsync(default);
        Assert.That((all[0].Disabled, all[0].Stamp, all[0].Offices), Is.EqualTo((false, "stamp", new[] { "32.73" })));
        Assert.That((all[1].Disabled, all[1].Stamp, all[1].Offices), Is.EqualTo((true, "stamp2", new[] { "31.71" })));
    }

    [Test]
    public async Task What_is_done_with_an_account_stands_in_the_audit_log_under_its_name()
    {
        await AddAsync("wati", OfficerRole.Officer, "32.77");
        await Officers.SetPasswordAsync("WATI", "hash2", "stamp2", Now, default);
        await Officers.SetPasswordAsync("nobody", "hash2", "stamp2", Now, default);
        var tried = await Officers.BeginTryAsync("Wati", Now, 2, TimeSpan.FromMinutes(15), default);
        await Officers.ForgiveAsync(tried!.Officer.Id, Now, default);
        for (var wrong = 0; wrong < 2; wrong++) await Officers.BeginTryAsync("wati", Now, 2, TimeSpan.FromMinutes(15), default);

        Assert.That((await Store.Audit.ListAsync(null, 0, 10, default)).Reverse().Select(entry => (entry.Who, entry.What)), Is.EqualTo(new[]
        {
            ("wati", AuditAction.AccountAdded), ("wati", AuditAction.AccountChanged), ("wati", AuditAction.SignedIn), ("wati", AuditAction.SignInLocked),
        }));
    }

    [Test]
    public async Task Tries_count_until_they_are_forgiven_and_the_last_one_locks()
    {
        await AddAsync("wati", OfficerRole.Officer, "32.77");
        var first = await TryAsync("Wati", Now);
        Assert.That((first?.PasswordHash, await TryAsync("nobody", Now)), Is.EqualTo(("hash", (OfficerTry?)null)));
        await Officers.ForgiveAsync(first!.Officer.Id, Now, default);

        Assert.That(await TryAsync("wati", Now), Is.Not.Null);
        Assert.That(await TryAsync("wati", Now), Is.Not.Null);
        Assert.That(await TryAsync("wati", Now), Is.Not.Null, "the third of three");
        Assert.That(await TryAsync("wati", Now), Is.Null);
        Assert.That(await TryAsync("wati", Now + Lock - TimeSpan.FromMilliseconds(1)), Is.Null);
        Assert.That(await TryAsync("wati", Now + Lock), Is.Not.Null, "all tries are there again");
        Assert.That(await TryAsync("wati", Now + Lock), Is.Not.Null);
    }

    [Test]
    public async Task A_new_password_ends_a_lock()
    {
        await AddAsync("wati", OfficerRole.Officer, "32.77");
        for (var tries = 0; tries < 3; tries++) await TryAsync("wati", Now);

        await Officers.SetPasswordAsync("wati", "hash2", "stamp2", Now, default);

        Assert.That((await TryAsync("wati", Now))?.PasswordHash, Is.EqualTo("hash2"));
    }

    private ValueTask<OfficerTry?> TryAsync(string name, DateTimeOffset now) => Officers.BeginTryAsync(name, now, 3, Lock, default);

    private ValueTask<bool> AddAsync(string name, OfficerRole role, params string[] offices) =>
        Officers.AddAsync(new NewOfficer(name, "Shown " + name, role, offices, "hash"), "stamp", Now, default);
}
