using System.Globalization;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>
/// Options that differ from case to case, numbered from 1. What was offered is kept in a slot, so that an answer is read against what the
/// participant saw, whatever the data says by then.
/// </summary>
/// <param name="Action">What the flow knows it by; without a comma.</param>
/// <param name="Label">What the button shows, at most 20 characters.</param>
/// <param name="Words">Other ways to say it.</param>
internal sealed record Offer(string Action, Func<Language, string> Label, params string[] Words)
{
    private const string Slot = "offer";

    /// <summary>The options of a message, with the menu as the last.</summary>
    public static ReplyOption[] Make(Turn turn, params IReadOnlyList<Offer> offers)
    {
        turn[Slot] = string.Join(',', offers.Select(offer => offer.Action));
        return [.. offers.Select((offer, index) => new ReplyOption(Number(index), offer.Label(turn.Language))), EngineTexts.BackToMenu(turn.Language)];
    }

    /// <summary>The action that the answer means; null when it means none of those offered.</summary>
    /// <param name="known">Every offer of the flow.</param>
    /// <param name="confirms">One of them acts at once, so that a sentence with a negation is none of them (<see cref="ChoiceSet.Confirms"/>).</param>
    public static string? Read(Turn turn, IReadOnlyDictionary<string, Offer> known, bool confirms = false)
    {
        var actions = turn[Slot]?.Split(',') ?? [];
        var choices = actions.Select((action, index) => new Choice(Number(index), Phrases(known[action]))).ToArray();
        if (choices.Length == 0 || ChoiceReading.Read(turn.Text, new ChoiceSet(choices) { Confirms = confirms }) is not ChoiceReading.Understood(var number)) return null;
        return actions[int.Parse(number, CultureInfo.InvariantCulture) - 1];
    }

    /// <summary>The action that the answer to a question of yes or no means.</summary>
    public static string? ReadYesNo(Turn turn, IReadOnlyDictionary<string, Offer> known, Offer yes, Offer no) => YesNoReading.Read(turn.Text) switch
    {
        YesNo.Yes => yes.Action,
        YesNo.No => no.Action,
        _ => Read(turn, known, confirms: true),
    };

    /// <summary>The same offer, saying which page comes next to the next page.</summary>
    public Offer Turning(int page, int pages) => this with { Label = language => ResultTexts.More(language, page + 2, pages).Label };

    public static IReadOnlyDictionary<string, Offer> Table(params IEnumerable<Offer> offers) => offers.ToDictionary(offer => offer.Action, StringComparer.Ordinal);

    private static string[] Phrases(Offer offer) => [offer.Label(Language.Indonesian), offer.Label(Language.English), .. offer.Words];

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
