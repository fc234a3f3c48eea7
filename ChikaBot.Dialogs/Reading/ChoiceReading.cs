namespace ChikaBot.Dialogs.Reading;

/// <summary>Which of some choices a text means.</summary>
public abstract record ChoiceReading
{
    private ChoiceReading()
    {
    }

    /// <param name="Value">The <see cref="Choice.Value"/>.</param>
    public sealed record Understood(string Value) : ChoiceReading;

    /// <param name="Values">Two or more, in the order of the set: ask which.</param>
    public sealed record Ambiguous(IReadOnlyList<string> Values) : ChoiceReading;

    /// <summary>Nothing in the set is meant; a number that is not in it is nothing, too.</summary>
    public sealed record None : ChoiceReading;

    internal static readonly ChoiceReading Nothing = new None();

    /// <summary>
    /// Reads a number ("2", "no. 2", "pilih dua", "yang kedua", 2️⃣), a label, a synonym, their beginning or a slip of them, alone or in a
    /// short sentence. Digits within other words ("2 orang") choose nothing. Never throws.
    /// </summary>
    public static ChoiceReading Read(string? text, ChoiceSet set) => set.Read(PlainText.Words(text));

    /// <summary>Reads the answer to a question of yes or no, whose first choice is the yes and whose second is the no. Never throws.</summary>
    public static ChoiceReading ReadYesNo(string? text, ChoiceSet set) => YesNoReading.Read(text) switch
    {
        YesNo.Yes => new Understood(set.Values[0]),
        YesNo.No => new Understood(set.Values[1]),
        _ => Read(text, set),
    };
}
