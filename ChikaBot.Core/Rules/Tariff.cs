using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;

namespace ChikaBot.Core.Rules;

/// <summary>What a class costs per person and month.</summary>
/// <param name="Price">The full contribution.</param>
/// <param name="Subsidy">The part the state adds.</param>
/// <param name="Amount">What the participant pays: price less subsidy.</param>
/// <param name="Rule">The row of the participant's share.</param>
public sealed record Tariff(Rupiah Price, Rupiah Subsidy, Rupiah Amount, Rule Rule);

/// <summary>One class's tariffs, one slot a month from 2014-01 to the newest row: a bill looks up to 25 of them up for each member.</summary>
internal sealed class TariffTable
{
    private readonly Tariff[] byMonth;

    public TariffTable(RuleSeries share, RuleSeries price, RuleSeries subsidy)
    {
        var newest = new[] { share, price, subsidy }.Max(series => series.Rows[^1].From);
        byMonth = new Tariff[Math.Max(1, Month.Of(newest) - RuleBook.FirstMonth + 1)];
        for (var i = 0; i < byMonth.Length; i++)
        {
            var month = RuleBook.FirstMonth + i;
            var row = share.At(month);
            var tariff = new Tariff(new(price.At(month).Value), new(subsidy.At(month).Value), new(row.Value), row);
            byMonth[i] = i > 0 && byMonth[i - 1] == tariff ? byMonth[i - 1] : tariff;
        }
    }

    public static TariffTable Of(RuleBook rules, CareClass careClass) =>
        new(rules.Contribution(careClass), rules.ContributionPrice(careClass), rules.StateSubsidy(careClass));

    /// <exception cref="RuleNotFoundException">The month is before 2014-01.</exception>
    public Tariff At(Month month)
    {
        var slot = month - RuleBook.FirstMonth;
        if (slot < 0) throw new RuleNotFoundException(byMonth[0].Rule.Key, month.FirstDay);
        return byMonth[Math.Min(slot, byMonth.Length - 1)];
    }
}
