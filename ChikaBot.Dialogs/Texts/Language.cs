namespace ChikaBot.Dialogs.Texts;

public enum Language
{
    Indonesian,
    English,
}

public static class LanguageExtensions
{
    /// <summary>One sentence in both languages, side by side, so that neither can be forgotten.</summary>
    public static string Say(this Language language, string indonesian, string english) =>
        language == Language.English ? english : indonesian;
}
