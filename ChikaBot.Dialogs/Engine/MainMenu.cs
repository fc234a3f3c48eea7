using System.Collections.Frozen;
using System.Globalization;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Engine;

/// <summary>What stands above the menu's lines.</summary>
internal enum MenuHeading
{
    Menu,
    Greeting,
}

/// <summary>The main menu, laid out once in each language: half of all turns say it.</summary>
internal sealed class MainMenu
{
    /// <summary>Words that name no service by themselves, though a label has one of them, or begins like one.</summary>
    private static readonly FrozenSet<string> Nothing = "tidak tdk gak ga saya aku kartu tau tahu bahasa jawa sunda".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly FlowCatalogue catalogue;
    private readonly ChoiceSet choices;
    private readonly ChoiceSet services;
    private readonly FrozenDictionary<(Language, MenuHeading), Saying> sayings;

    public MainMenu(FlowCatalogue catalogue)
    {
        this.catalogue = catalogue;
        choices = new ChoiceSet([.. catalogue.Menu.Select(item => new Choice(Digits(item), [.. item.Flow.Menu!.Words]))]);
        services = new ChoiceSet([.. catalogue.Menu.Select(item => new Choice(item.Flow.Name, [.. item.Flow.Menu!.Words]))]);
        sayings = Enum.GetValues<Language>()
            .SelectMany(language => Enum.GetValues<MenuHeading>().Select(heading => (language, heading)))
            .ToFrozenDictionary(key => key, key => Saying.Of(Text(key.language, key.heading), Options(key.language)));
    }

    public void Say(Turn turn, MenuHeading heading = MenuHeading.Menu) => turn.Say(sayings[(turn.Language, heading)]);

    /// <summary>The service that a number or a word of the menu names; null when it names none.</summary>
    public IFlow? Read(string text) => !SaysNothing(text) && ChoiceReading.Read(text, choices) is ChoiceReading.Understood(var number) ? catalogue.Menu.First(item => Digits(item) == number).Flow : null;

    /// <summary>The same by word alone, where the digits mean something else.</summary>
    public IFlow? ReadWords(string text) => !SaysNothing(text) && ChoiceReading.Read(text, services) is ChoiceReading.Understood(var name) ? catalogue[name] : null;

    /// <summary>A text of words that name nothing by themselves, here or in the questions and answers.</summary>
    public static bool SaysNothing(string text) => PlainText.Words(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(Nothing.Contains);

    private ReplyOption[] Options(Language language) => [.. catalogue.Menu.Select(item => new ReplyOption(Digits(item), item.Flow.Menu!.Label(language)))];

    private static string Text(Language language, MenuHeading heading) => heading == MenuHeading.Greeting ? EngineTexts.Greeting(language) : EngineTexts.Menu(language);

    private static string Digits(MenuItem item) => item.Number.ToString(CultureInfo.InvariantCulture);
}
