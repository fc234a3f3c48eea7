using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Replies;

/// <summary>An officer's answer as its own message, which comes when nobody has asked just now.</summary>
public static class ComplaintAnswer
{
    /// <summary>Characters and lines that fit one message together with what stands around them.</summary>
    public const int MaxCharacters = 700;
    public const int MaxLines = 8;

    /// <summary>The answer as it is kept and sent: trimmed. Null when it is empty or does not fit.</summary>
    public static string? Fit(string text)
    {
        var trimmed = text.Trim().ReplaceLineEndings("\n");
        return trimmed.Length is > 0 and <= MaxCharacters && trimmed.AsSpan().Count('\n') < MaxLines ? trimmed : null;
    }

    /// <param name="answer">As <see cref="Fit"/> gives it.</param>
    public static Reply Of(Complaint complaint, string answer) => new(ComplaintTexts.Answered(complaint.Language, complaint.Number, answer), [], null);
}
