namespace ChikaBot.Dialogs.Texts;

/// <summary>What stands under a list in pages.</summary>
internal static class ListTexts
{
    public static string More(Language language, int page, int pages) => language.Say($"Lanjut ({page} dari {pages})", $"Go on ({page} of {pages})");

    public static string FirstPage(Language language) => language.Say("Halaman awal", "First page");

    public static string Which(Language language) => language.Say("Maksud Anda yang mana?", "Which one do you mean?");
}
