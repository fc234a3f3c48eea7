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
        new ComplaintFlow(),
        new FollowUpFlow(),
        new EraseFlow(),
        new ReminderFlow(),
        new ReactivateFlow(),
        new ReactivationFlow(),
        new PayFlow(),
        new AccountFlow(),
        new OfficeFlow(),
        new InstalmentFlow(),
        new OldArrearsFlow(),
        new FineFlow(),
    ];
}
