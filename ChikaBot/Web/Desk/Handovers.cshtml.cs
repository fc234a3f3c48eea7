using ChikaBot.Dialogs.Engine;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Web.Desk;

/// <summary>Conversations in which a person is awaited or writes. They belong to no office: whoever is free takes the longest waiting one.</summary>
internal sealed class HandoversModel(IHandoverStore handovers, IOfficerStore officers, Clocks clocks, IDeskPulse pulse) : LivePage(pulse)
{
    public const string Path = "/desk/percakapan";

    private const int Most = 200;

    public IReadOnlyList<Handover> Waiting { get; private set; } = [];

    public IReadOnlyList<Handover> Taken { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    public DateTimeOffset Now { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Now = clocks.Conversation.GetUtcNow();
        var open = await handovers.ListAsync(Most, cancellationToken);
        Waiting = [.. open.Where(one => one.State == HandoverState.Requested)];
        Taken = [.. open.Where(one => one.State == HandoverState.Taken)];
        Names = (await officers.ListAsync(cancellationToken)).ToDictionary(officer => officer.Name, officer => officer.DisplayName);
    }
}
