using System.Globalization;
using ChikaBot.Channels.WhatsAppCloud;

namespace ChikaBot.Simulator;

/// <summary>How a phone shows what can be pressed.</summary>
internal enum OptionsKind
{
    None,
    Buttons,
    List,
}

/// <param name="Id">What a press sends back.</param>
internal sealed record SentOption(string Id, string Title, string? Description)
{
    public override string ToString() => "option";
}

/// <summary>A message that the double took. Prints neither its text nor to whom it goes.</summary>
/// <param name="Id">The id that the double gave it.</param>
/// <param name="To">The recipient as the sender named it.</param>
/// <param name="Type">text, interactive or template.</param>
/// <param name="Text">The body; of a template its name and parameters, one a line.</param>
/// <param name="ListButton">What opens the list; null unless there is one.</param>
internal sealed record SentMessage(
    string Id, string To, string Type, string Text, OptionsKind OptionsKind, IReadOnlyList<SentOption> Options, string? ListButton)
{
    /// <summary>A short name of an option: its number in the text where the id tells it, else its place.</summary>
    public string Key(int index) => OptionIds.Read(Options[index].Id)?.Value ?? (index + 1).ToString(CultureInfo.InvariantCulture);

    public override string ToString() => $"{Type} with {Options.Count} options";
}

/// <param name="MessageId">The user's message that was read.</param>
/// <param name="Typing">Whether "is typing" was asked for, too.</param>
internal sealed record ReadReceipt(string MessageId, bool Typing);
