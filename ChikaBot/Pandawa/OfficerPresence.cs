using ChikaBot.Dialogs.Engine;
using ChikaBot.Operations.Jobs;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Pandawa;

/// <summary>Remembers between looks whether any officer may log in: a turn asks nothing of the store for it, and nobody waits for a desk without people.</summary>
internal sealed class OfficerPresence(IOfficerStore officers, PandawaOptions options, Clocks clocks, ILogger<OfficerPresence> logger) : PeriodicJob(options.Interval, clocks, logger), IPersons
{
    private volatile bool areThere;

    public bool AreThere => areThere;

    internal override async Task LookAsync(CancellationToken cancellationToken) =>
        areThere = (await officers.ListAsync(cancellationToken)).Any(officer => !officer.Disabled);
}
