using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Dialogs.Flows;

/// <summary>The flows of ChikaBot; a new one is registered here, once.</summary>
public static class StandardFlows
{
    public static IReadOnlyList<IFlow> Create() =>
    [
        new IdentifyFlow(),
        new StatusFlow(),
        new BillFlow(),
        new InstalmentFlow(),
        new OldArrearsFlow(),
        new ReactivateFlow(),
        new ReactivationFlow(),
        new FineFlow(),
        new PayFlow(),
        new AccountFlow(),
        new PandawaFlow(),
        new TicketFlow(),
        new TicketClassFlow(),
        new OfficeFlow(),
        new InfoFlow(),
        new ScamFlow(),
        new ComplaintFlow(),
        new PersonFlow(),
        new FollowUpFlow(),
        new EraseFlow(),
        new ReminderFlow(),
    ];
}
