using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>10 Pengaduan &amp; Petugas: a complaint gets a number and a state; or how to reach a person.</summary>
public sealed class ComplaintFlow() : Flow<ComplaintFlow.State, ComplaintFlow.Trigger>(FlowName)
{
    public const string FlowName = "complaint";

    /// <summary>Characters of a matter that say enough to be understood, and few enough to be read.</summary>
    private const int ShortestMatter = 10;
    private const int LongestMatter = 1000;

    /// <summary>Complaints of one sender that are not closed.</summary>
    private const int MaxOpen = 5;

    private const string CategorySlot = "category";
    private const string MatterSlot = "matter";
    private const string NumberSlot = "number";

    private static readonly ChoiceSet Services = new(
        new("1", "buat pengaduan", "pengaduan baru", "mengadu", "komplain", "make a complaint", "new complaint"),
        new("2", "cek pengaduan", "lihat pengaduan", "check complaint"),
        new("3", "petugas", "bicara dengan petugas", "talk to a person"));

    private static readonly ChoiceSet Categories = new([.. Enum.GetValues<ComplaintCategory>().Select(category =>
        new Choice(ComplaintTexts.Value(category), ComplaintTexts.Name(Language.Indonesian, category), ComplaintTexts.Name(Language.English, category)))]);

    private static readonly ChoiceSet Confirmations = new(
        new("1", "kirim", "ya", "ya kirim", "betul", "benar", "setuju", "yes", "send"),
        new("2", "ubah", "ubah isi", "ganti", "salah", "change"))
    { Confirms = true };

    public enum State
    {
        AskService,
        AskCategory,
        AskMatter,
        Confirm,
        Filed,
        TooMany,
        AskNumber,
        Shown,
        Person,
    }

    public enum Trigger
    {
        File,
        TooManyOpen,
        Check,
        Person,
        CategoryGiven,
        MatterGiven,
        Agree,
        Change,
        Found,
        NotFound,
        NotUnderstood,
    }

    public override MenuEntry Menu { get; } = new(10, ComplaintTexts.Label, ["pengaduan dan petugas", "pengaduan", "aduan", "komplain", "keluhan", "mengadu", "lapor", "complaint", "complaints"]);

    public override bool NeedsIdentity => false;

    protected override IReadOnlyList<State> Starts => [State.AskService];

    protected override void Configure(StateMachine<State, Trigger, Turn> moves)
    {
        moves.Configure(State.AskService)
            .Permit(Trigger.File, State.AskCategory)
            .Permit(Trigger.TooManyOpen, State.TooMany)
            .Permit(Trigger.Check, State.AskNumber)
            .Permit(Trigger.Person, State.Person)
            .PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.AskCategory)
            .Permit(Trigger.CategoryGiven, State.AskMatter)
            .PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.AskMatter)
            .Permit(Trigger.MatterGiven, State.Confirm)
            .PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.Confirm)
            .Permit(Trigger.Agree, State.Filed)
            .Permit(Trigger.Change, State.AskMatter)
            .PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.AskNumber)
            .Permit(Trigger.Found, State.Shown)
            .PermitReentry(Trigger.NotFound)
            .PermitReentry(Trigger.NotUnderstood);
    }

    protected override State Start(Turn turn) => State.AskService;

    protected override async ValueTask<Trigger> ReadAsync(State state, Turn turn, CancellationToken cancellationToken) => state switch
    {
        State.AskService => await ReadServiceAsync(turn, cancellationToken),
        State.AskCategory => ReadCategory(turn),
        State.AskMatter => ReadMatter(turn),
        State.Confirm => ReadConfirmation(turn),
        State.AskNumber => await ReadNumberAsync(turn, cancellationToken),
        _ => throw new InvalidOperationException($"State {state} asks nothing."),
    };

    protected override async ValueTask EnterAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        var language = turn.Language;
        switch (state)
        {
            case State.AskService:
                turn.Say(ComplaintTexts.AskService(language), ComplaintTexts.Services(language));
                break;
            case State.AskCategory:
                turn.Say(ComplaintTexts.AskCategory(language), ComplaintTexts.Categories(language));
                break;
            case State.AskMatter:
                turn[MatterSlot] = null;
                turn.Say(ComplaintTexts.AskMatter(language), EngineTexts.BackToMenu(language));
                break;
            case State.Confirm:
                turn.Say(ComplaintTexts.Confirm(language, Category(turn), turn[MatterSlot]!), ComplaintTexts.Confirmations(language));
                break;
            case State.Filed:
                turn.Say(ComplaintTexts.Filed(language, await FileAsync(turn, cancellationToken), turn.Message.CanBeWrittenTo), EngineTexts.BackToMenu(language));
                break;
            case State.TooMany:
                turn.Say(ComplaintTexts.TooMany(language, MaxOpen), EngineTexts.BackToMenu(language));
                break;
            case State.AskNumber:
                turn.Say(ComplaintTexts.AskNumber(language), EngineTexts.BackToMenu(language));
                break;
            case State.Shown:
                var complaint = await OwnAsync(turn[NumberSlot]!, turn, cancellationToken);
                turn.Say(ComplaintTexts.Show(language, complaint!), EngineTexts.BackToMenu(language));
                break;
            case State.Person:
                turn.GoOnWith(PersonFlow.FlowName);
                break;
        }
    }

    private static async ValueTask<Trigger> ReadServiceAsync(Turn turn, CancellationToken cancellationToken)
    {
        switch (ChoiceReading.Read(turn.Text, Services))
        {
            case ChoiceReading.Understood { Value: "1" }:
                return await turn.Services.Complaints.CountOpenAsync(turn.Message.Sender, cancellationToken) < MaxOpen ? Trigger.File : Trigger.TooManyOpen;
            case ChoiceReading.Understood { Value: "2" }:
                return Trigger.Check;
            case ChoiceReading.Understood:
                return Trigger.Person;
            default:
                return NotUnderstood(turn, ComplaintTexts.NotAChoice(turn.Language));
        }
    }

    private static Trigger ReadCategory(Turn turn)
    {
        if (ChoiceReading.Read(turn.Text, Categories) is not ChoiceReading.Understood(var value)) return NotUnderstood(turn, ComplaintTexts.NotAChoice(turn.Language));
        turn[CategorySlot] = value;
        return Trigger.CategoryGiven;
    }

    private static Trigger ReadMatter(Turn turn)
    {
        // A text beyond what is read at all is cut there, so it is too long here as well.
        if (turn.Text.Length < ShortestMatter) return NotUnderstood(turn, ComplaintTexts.TooShort(turn.Language, ShortestMatter));
        if (turn.Text.Length > LongestMatter) return NotUnderstood(turn, ComplaintTexts.TooLong(turn.Language, LongestMatter));
        turn[MatterSlot] = turn.Text;
        return Trigger.MatterGiven;
    }

    private static Trigger ReadConfirmation(Turn turn) => ChoiceReading.Read(turn.Text, Confirmations) switch
    {
        ChoiceReading.Understood { Value: "1" } => Trigger.Agree,
        ChoiceReading.Understood => Trigger.Change,
        _ => NotUnderstood(turn, ComplaintTexts.NotAChoice(turn.Language)),
    };

    private static async ValueTask<Trigger> ReadNumberAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (ComplaintNumber.Read(turn.Text) is not { } number) return NotUnderstood(turn, ComplaintTexts.NotANumber(turn.Language));
        if (await OwnAsync(number, turn, cancellationToken) is null)
        {
            turn.Complain(ComplaintTexts.NotFound(turn.Language, number));
            return Trigger.NotFound;
        }

        turn[NumberSlot] = number;
        return Trigger.Found;
    }

    private static async ValueTask<string> FileAsync(Turn turn, CancellationToken cancellationToken)
    {
        var salt = 0;
        var number = ComplaintNumber.Of(turn.Message, turn.Today, salt);
        while (await turn.Services.Complaints.FindAsync(number, cancellationToken) is not null) number = ComplaintNumber.Of(turn.Message, turn.Today, ++salt);
        turn.Do(new TurnEffect.ComplaintFiled(new Complaint(number, turn.Message.Sender, Category(turn), turn[MatterSlot]!, turn.Language, turn.Now)));
        turn.FollowUp(number);
        return number;
    }

    /// <summary>Numbers can be guessed, so another's complaint is answered as if there were none.</summary>
    private static async ValueTask<Complaint?> OwnAsync(string number, Turn turn, CancellationToken cancellationToken) =>
        await turn.Services.Complaints.FindAsync(number, cancellationToken) is { } complaint && complaint.Sender == turn.Message.Sender ? complaint : null;

    private static ComplaintCategory Category(Turn turn) => Enum.GetValues<ComplaintCategory>().First(category => ComplaintTexts.Value(category) == turn[CategorySlot]);

    private static Trigger NotUnderstood(Turn turn, string complaint)
    {
        turn.Complain(complaint);
        return Trigger.NotUnderstood;
    }
}
