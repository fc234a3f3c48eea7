using ChikaBot.Stores;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Stores;

public abstract class AuditLogContract : StoreContract
{
    [Test]
    public async Task Entries_are_read_by_ticket_by_account_and_newest_first()
    {
        await Add("rina", AuditAction.SignedIn);
        await Add("rina", AuditAction.TicketViewed, "PDW-1");
        await Add("agus", AuditAction.FileViewed, "PDW-1");
        Reopen();

        Assert.That((await Store.Audit.OfTicketAsync("PDW-1", default)).Select(entry => entry.What), Is.EqualTo(new[] { AuditAction.TicketViewed, AuditAction.FileViewed }));
        Assert.That((await Store.Audit.ListAsync("rina", 0, 10, default)).Select(entry => entry.What), Is.EqualTo(new[] { AuditAction.TicketViewed, AuditAction.SignedIn }));
        Assert.That((await Store.Audit.ListAsync(null, 1, 1, default)).Single(), Is.EqualTo(new AuditEntry(Now, "rina", AuditAction.TicketViewed, "PDW-1")));
    }

    [Test]
    public async Task Only_retention_deletes_and_only_what_is_old()
    {
        await Add("rina", AuditAction.SignedIn);
        await Store.Audit.AppendAsync(new AuditEntry(Now.AddDays(1), "rina", AuditAction.SignedOut, null), default);

        Assert.That(await Store.Retention.DeleteAuditAsync(Now.AddDays(1), 10, default), Is.EqualTo(1));
        Assert.That((await Store.Audit.ListAsync(null, 0, 10, default)).Single().What, Is.EqualTo(AuditAction.SignedOut));
    }

    private ValueTask Add(string who, AuditAction what, string? ticket = null) => Store.Audit.AppendAsync(new AuditEntry(Now, who, what, ticket), default);
}
