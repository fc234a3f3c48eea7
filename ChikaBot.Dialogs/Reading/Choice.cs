namespace ChikaBot.Dialogs.Reading;

/// <summary>One thing that can be chosen.</summary>
/// <param name="Value">What it is known by, and what a reading returns: mostly its number in the list, as text.</param>
/// <param name="Words">Its label and other ways to say it, each one or more words; case and punctuation do not matter.</param>
public sealed record Choice(string Value, params string[] Words);
