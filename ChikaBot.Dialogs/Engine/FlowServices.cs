using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;

namespace ChikaBot.Dialogs.Engine;

/// <summary>What every flow may ask: the directory, the rule book with the calculators over it, and the guard. One for all conversations.</summary>
public sealed class FlowServices(IParticipantDirectory directory, RuleBook rules, IdentityGuard guard)
{
    public IParticipantDirectory Directory { get; } = directory;

    public RuleBook Rules { get; } = rules;

    public IdentityGuard Guard { get; } = guard;

    public BillCalculator Bills { get; } = new(rules);

    public InstalmentCalculator Instalments { get; } = new(rules);

    public ServiceFineCalculator ServiceFines { get; } = new(rules);

    public StatusCalculator Statuses { get; } = new(rules);
}
