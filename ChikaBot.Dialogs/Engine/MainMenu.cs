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
    private readonly FlowCatalogue catalogue;
    private readonly ChoiceSet choices;
    private readonly FrozenDictionary<(Language, MenuHeading), Saying> sayings;

    public MainMenu(FlowCatalogue catalogue)
    {
        this.catalogue = catalogue;
        choices = new ChoiceSet([.. catalogue.Menu.Select(item => new Choice(Digits(item), [.. item.Flow.Menu!.Words]))]);
        sayings = Enum.GetValues<Language>()
            .SelectMany(language => Enum.GetValues<MenuHeading>().Select(heading => (language, heading)))
            .ToFrozenDictionary(key => key, key => Saying.Of(Text(key.language, key.heading), Options(key.language)));
    }

    public void Say(Turn turn, MenuHeading heading = MenuHeading.Menu) => turn.Say(sayings[(turn.Language, heading)]);

    /// <summary>The service that a number or a word of the menu names; null when it names none.</summary>
    public IFlow? Read(string text) => ChoiceReading.Read(text, choices) is ChoiceReading.Understood(var number) ? catalogue.Menu.First(item => Digits(item) == number).Flow : null;

    private ReplyOption[] Options(Language language) => [.. catalogue.Menu.Select(item => new ReplyOption(Digits(item), item.Flow.Menu!.Label(language)))];

    private static string Text(Language language, MenuHeading heading) => heading == MenuHeading.Greeting ? EngineTexts.Greeting(language) : EngineTexts.Menu(language);

    private static string Digits(MenuItem item) => item.Number.ToString(CultureInfo.InvariantCulture);
}
