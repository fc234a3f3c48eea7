using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Dialogs.Texts.Faq;

namespace ChikaBot.Dialogs.Flows;

/// <summary>9 Info &amp; Tanya Jawab: answers by number or by free words, myths put right, and the way to the scam check.</summary>
public sealed class InfoFlow() : Flow<InfoFlow.State, InfoFlow.Trigger>(FlowName)
{
    public const string FlowName = "info";

    private const string EntrySlot = "entry";
    private const string FoundSlot = "found";

    /// <summary>A text of this length is no question but something pasted.</summary>
    private const int ShortestPasted = 120;

    /// <summary>A longer text that names a topic is a question about it.</summary>
    private const int LongestTopic = 24;

    private static readonly ChoiceSet Topics = new(
        new(InfoTexts.QuestionsValue, "daftar pertanyaan", "daftar", "list of questions"),
        new(InfoTexts.MythsValue, "mitos dan fakta", "mitos", "fakta", "myths and facts", "myths"),
        new(InfoTexts.ScamValue, "cek penipuan", "penipuan", "cek pesan", "hoaks", "scam check", "scam"));

    /// <summary>The same by word alone, where the digits mean something else.</summary>
    private static readonly ChoiceSet TopicWords = new(new("mitos", "mitos dan fakta", "myths", "myths and facts"), new("penipuan", "cek penipuan", "scam", "scam check", "hoaks"));

    private static readonly ChoiceSet UnderAnswer = new(
        new(InfoTexts.WhyValue, "lihat aturan", "aturan", "rules", "lihat jawaban", "see the answer"),
        new(InfoTexts.OthersValue, "pertanyaan lain", "another question"));

    public enum State
    {
        AskTopic,
        AskQuestion,
        AskMyth,
        AskWhich,
        Answer,
        Sources,
        ScamCheck,
    }

    public enum Trigger
    {
        Questions,
        Myths,
        ScamCheck,
        NextPage,
        Found,
        Unclear,
        Why,
        BackToAnswer,
        Others,
        NotUnderstood,
    }

    public override MenuEntry Menu { get; } = new(9, InfoTexts.Label, ["info dan tanya jawab", "info", "tanya jawab", "tanya", "pertanyaan", "mitos", "penipuan", "cek penipuan", "faq", "questions", "scam"]);

    public override bool NeedsIdentity => false;

    protected override IReadOnlyList<State> Starts => [State.AskTopic];

    protected override void Configure(StateMachine<State, Trigger, Turn> moves)
    {
        foreach (var state in new[] { State.AskTopic, State.AskQuestion, State.AskMyth, State.AskWhich, State.Answer, State.Sources })
            moves.Configure(state).Permit(Trigger.Found, State.Answer).Permit(Trigger.Unclear, State.AskWhich).Permit(Trigger.Myths, State.AskMyth).Permit(Trigger.ScamCheck, State.ScamCheck).PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.AskTopic).Permit(Trigger.Questions, State.AskQuestion);
        foreach (var state in new[] { State.AskQuestion, State.AskMyth }) moves.Configure(state).PermitReentry(Trigger.NextPage);
        moves.Configure(State.Answer).Permit(Trigger.Why, State.Sources).Permit(Trigger.Others, State.AskTopic);
        moves.Configure(State.Sources).PermitReentry(Trigger.Why).Permit(Trigger.BackToAnswer, State.Answer).Permit(Trigger.Others, State.AskTopic);
    }

    protected override State Start(Turn turn) => State.AskTopic;

    /// <summary>Stands where the message, typed in the menu, is answered; false when nothing here answers it.</summary>
    internal static bool Place(Turn turn)
    {
        if (turn.Message.Content is not MessageContent.Text || !turn.Text.Any(char.IsLetter)) return false;
        if (FaqLibrary.Ask(turn.Text).Count == 0 && ScamFlow.Read(turn).Verdict != ScamVerdict.Suspicious) return false;
        // Where words are read as a question and as nothing else.
        turn.StandAt(FlowName, nameof(State.AskQuestion));
        return true;
    }

    protected override ValueTask<Trigger> ReadAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        var trigger = state switch
        {
            State.AskTopic => ReadTopic(turn),
            State.AskQuestion => ReadRow(turn, FaqLibrary.Questions),
            State.AskMyth => ReadRow(turn, Myths.Entries),
            State.AskWhich => ReadRow(turn, Found(turn)),
            _ => ReadUnderAnswer(state, turn),
        };
        return ValueTask.FromResult(trigger ?? Search(state, turn));
    }

    protected override ValueTask EnterAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        var language = turn.Language;
        switch (state)
        {
            case State.AskTopic:
                turn.Say(InfoTexts.AskTopic(language), InfoTexts.Topics(language));
                break;
            case State.AskQuestion:
                SayList(turn, InfoTexts.AskQuestion(language), FaqLibrary.Questions);
                break;
            case State.AskMyth:
                SayList(turn, InfoTexts.AskMyth(language), Myths.Entries);
                break;
            case State.AskWhich:
                SayList(turn, ListTexts.Which(language), Found(turn));
                break;
            case State.Answer:
                turn.Say(FaqTexts.Answer(Entry(turn), Context(turn), FaqLibrary.IsMyth(Entry(turn))), InfoTexts.Why(language), InfoTexts.Others(language), EngineTexts.BackToMenu(language));
                break;
            case State.Sources:
                turn.Say(FaqTexts.Sources(Entry(turn), Context(turn)), InfoTexts.BackToAnswer(language), InfoTexts.Others(language), EngineTexts.BackToMenu(language));
                break;
            case State.ScamCheck:
                turn.GoOnWith(ScamFlow.FlowName);
                break;
        }

        return ValueTask.CompletedTask;
    }

    private static Trigger? ReadTopic(Turn turn)
    {
        if (ChoiceReading.Read(turn.Text, Topics) is not ChoiceReading.Understood(var value)) return null;
        turn[PageSlot.Name] = null;
        return value switch { InfoTexts.QuestionsValue => Trigger.Questions, InfoTexts.MythsValue => Trigger.Myths, _ => Trigger.ScamCheck };
    }

    private static Trigger? ReadRow(Turn turn, IReadOnlyList<FaqEntry> entries) => NumberedList.Read(turn.Text, entries.Count, PageSlot.Of(turn)) switch
    {
        { Row: { } row } => Take(turn, entries[row]),
        { } => PageSlot.Next(turn, NumberedList.Pages(entries.Count), Trigger.NextPage),
        null => null,
    };

    private static Trigger? ReadUnderAnswer(State state, Turn turn)
    {
        if (KeywordReading.Read(turn.Text) == Keyword.Why) return Trigger.Why;
        if (ChoiceReading.Read(turn.Text, UnderAnswer) is not ChoiceReading.Understood(var value)) return null;
        if (value == InfoTexts.OthersValue) return Trigger.Others;
        return state == State.Answer ? Trigger.Why : Trigger.BackToAnswer;
    }

    private static Trigger Search(State state, Turn turn)
    {
        var pasted = ScamFlow.Read(turn);
        if (IsNumberOnly(turn.Text, pasted) || (turn.Text.Length >= ShortestPasted && pasted.Verdict == ScamVerdict.Suspicious)) return Trigger.ScamCheck;
        if (ChoiceReading.Read(turn.Text, TopicWords) is ChoiceReading.Understood(var topic) && turn.Text.Length <= LongestTopic)
        {
            turn[PageSlot.Name] = null;
            return topic == "mitos" ? Trigger.Myths : Trigger.ScamCheck;
        }

        var found = FaqLibrary.Ask(turn.Text);
        if (found.Count == 1) return Take(turn, found[0]);
        if (found.Count > 1)
        {
            turn[PageSlot.Name] = null;
            turn[FoundSlot] = string.Join(',', found.Select(entry => entry.Id));
            return Trigger.Unclear;
        }

        if (pasted.Verdict != ScamVerdict.Unsure) return Trigger.ScamCheck;
        turn.Complain(state is State.Answer or State.Sources ? InfoTexts.NotAChoice(turn.Language) : InfoTexts.NotFound(turn.Language));
        return Trigger.NotUnderstood;
    }

    /// <summary>A telephone number without a question around it.</summary>
    private static bool IsNumberOnly(string text, ScamReading pasted) => (pasted.HasOtherNumber || pasted.Verdict == ScamVerdict.Official) && !text.Any(char.IsLetter);

    private static Trigger Take(Turn turn, FaqEntry entry)
    {
        turn[PageSlot.Name] = turn[FoundSlot] = null;
        turn[EntrySlot] = entry.Id;
        return Trigger.Found;
    }

    /// <summary>An entry that an update of the program has taken away is as if nothing had been found.</summary>
    private static FaqEntry Entry(Turn turn) => FaqLibrary.Find(turn[EntrySlot]) ?? FaqLibrary.Questions[0];

    private static FaqEntry[] Found(Turn turn) => [.. (turn[FoundSlot] ?? "").Split(',').Select(FaqLibrary.Find).OfType<FaqEntry>()];

    private static FaqContext Context(Turn turn) => new(turn.Language, turn.Services.Rules, turn.Today);

    private static void SayList(Turn turn, string question, IReadOnlyList<FaqEntry> entries)
    {
        var page = Math.Min(PageSlot.Of(turn), Math.Max(0, NumberedList.Pages(entries.Count) - 1));
        turn.Say(question, NumberedList.Options(turn.Language, [.. entries.Select(entry => entry.Title(turn.Language))], page));
    }
}
