using ChikaBot.Core.Contributions;
using ChikaBot.Core.Rules;

namespace ChikaBot.Core.Participants;

/// <summary>Where a PBPU/BP participant's unpaid months begin: the one definition that bill and status share.</summary>
internal static class OpenMonths
{
    /// <summary>
    /// The month after the last one paid, but not before the registration nor before JKN. May lie after today: then nothing is open.
    /// </summary>
    public static Month First(Participant participant)
    {
        var first = Month.Max(Month.Of(participant.RegisteredOn), RuleBook.FirstMonth);
        return participant.PaidThrough is { } paid ? Month.Max(first, paid.Next) : first;
    }
}
