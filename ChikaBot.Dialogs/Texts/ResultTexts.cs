using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Dialogs.Texts;

/// <summary>What stands under every result: why, another participant, the menu.</summary>
internal static class ResultTexts
{
    public const string WhyValue = "1";
    public const string MoreValue = "1";
    public const string OtherValue = "2";

    /// <summary>Options under every result: why, another participant, the menu.</summary>
    public const int Options = 3;

    public static ReplyOption Why(Language language) => new(WhyValue, language.Say("Kenapa? Lihat aturan", "Why? See the rules"));

    public static ReplyOption More(Language language, int page, int pages) => new(MoreValue, language.Say($"Lanjut ({page} dari {pages})", $"Go on ({page} of {pages})"));

    public static ReplyOption Other(Language language) => new(OtherValue, language.Say("Cek peserta lain", "Another participant"));

    public static string NotAChoice(Language language) => language.Say("Balas dengan salah satu angka di bawah ini.", "Reply with one of the numbers below.");
}
