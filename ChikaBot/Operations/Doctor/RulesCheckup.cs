using System.Globalization;
using ChikaBot.Core.Regions;
using ChikaBot.Core.Rules;
using ChikaBot.Turns;

namespace ChikaBot.Operations.Doctor;

/// <summary>When somebody looked last whether the rules still hold.</summary>
internal sealed class RulesCheckup(RuleBook rules, Clocks clocks) : ICheckup
{
    /// <summary>Tariffs and procedures changed about once a year.</summary>
    private const int OldAfterDays = 180;

    public string Name => "rules";

    public Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>([Look()]);

    private Finding Look()
    {
        var today = clocks.System.GetUtcNow().JakartaDate();
        var inForce = rules.AllSeries.SelectMany(series => series.Rows).Where(rule => rule.HoldsOn(today)).ToList();
        var old = inForce.Count(rule => today.DayNumber - rule.CheckedOn.DayNumber > OldAfterDays);
        var says = string.Create(CultureInfo.InvariantCulture, $"{inForce.Count} rules in force, the oldest check is of {inForce.Min(rule => rule.CheckedOn):yyyy-MM-dd}");
        return old == 0 ? Finding.Ok(Name, says) : Finding.Warning(Name, string.Create(CultureInfo.InvariantCulture, $"{says}; {old} are older than {OldAfterDays} days"), "check the rule book against its sources, or take a newer release");
    }
}
