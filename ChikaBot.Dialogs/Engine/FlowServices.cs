using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;

namespace ChikaBot.Dialogs.Engine;

/// <summary>What every flow may ask: the directory, the rule book with the calculators over it, and the guard. One for all conversations.</summary>
public sealed class FlowServices(IParticipantDirectory directory, RuleBook rules, IdentityGuard guard, IComplaintLedger complaints, IFlowObserver? observer = null)
{
    public IParticipantDirectory Directory { get; } = directory;

    public RuleBook Rules { get; } = rules;

    public IdentityGuard Guard { get; } = guard;

    public IComplaintLedger Complaints { get; } = complaints;

    /// <summary>Told of every move; null outside of reports, where nobody pays for it.</summary>
    public IFlowObserver? Observer { get; } = observer;

    public BillCalculator Bills { get; } = new(rules);

    public StatusCalculator Statuses { get; } = new(rules);
}
