using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Engine;

/// <summary>
/// One turn while it is being worked out: the conversation as it will be, and what will be said. Thrown away whole when something fails,
/// so nothing is ever half-moved.
/// </summary>
public sealed class Turn
{
    private readonly Dictionary<string, string> slots;
    private readonly List<AttemptWindow> attempts = [];
    private readonly List<TurnEffect> effects = [];
    private readonly List<string> notices = [];
    private readonly List<Saying> sayings = [];
    private IReadOnlyList<OpenComplaint> complaints;
    private bool erased;
    private (string Slot, string Value)? baggage;
    private Participant? participant;

    internal Turn(Snapshot before, IncomingMessage message, string text, DateTimeOffset now, FlowServices services)
    {
        Before = before;
        Message = message;
        Text = text;
        Now = now;
        Services = services;
        Language = before.Language;
        Identity = before.Identity;
        WithPerson = before.WithPerson;
        Flow = before.Flow;
        Step = before.Step;
        complaints = before.Complaints ?? [];
        slots = before.Slots is null ? [] : new Dictionary<string, string>(before.Slots);
    }

    public Snapshot Before { get; }

    public IncomingMessage Message { get; }

    /// <summary>The typed text or pressed value, cleaned; empty when there is none.</summary>
    public string Text { get; }

    public DateTimeOffset Now { get; }

    /// <summary>The date in Jakarta.</summary>
    public DateOnly Today => Now.JakartaDate();

    public FlowServices Services { get; }

    public Language Language { get; set; }

    public ProvedIdentity? Identity { get; set; }

    /// <summary>The person asked for, or writing; null while the bot is alone.</summary>
    internal PersonLink? WithPerson { get; set; }

    /// <summary>The flow to go on with in this same turn, when the running one has ended.</summary>
    public string? Next { get; private set; }

    /// <summary>The session's identity was proved, or confirmed by the participant, in this very turn.</summary>
    public bool JustProved { get; private set; }

    internal string? Flow { get; set; }

    internal string? Step { get; set; }

    internal bool Complained { get; private set; }

    /// <summary>The conversation had to begin again: an answer to the old question is not held against the participant.</summary>
    internal bool BeginsAgain { get; init; }

    /// <summary>The conversation as stored is of no use to this version of the program.</summary>
    internal bool Lost { get; init; }

    /// <summary>The menu of this conversation, by whose words a flow can be left for another.</summary>
    internal MainMenu? Menu { get; init; }

    /// <summary>After how long without a message the participant's data is closed.</summary>
    internal TimeSpan Silence { get; init; }

    internal bool HasSaid => sayings.Count > 0;

    public string? this[string slot]
    {
        get => slots.GetValueOrDefault(slot);
        set
        {
            if (value is null) slots.Remove(slot);
            else slots[slot] = value;
        }
    }

    /// <summary>The service of the menu that the message names in words; null when it names none, or several.</summary>
    internal IFlow? ServiceNamed() => Menu?.ReadWords(Text);

    /// <summary>Says a sentence before whatever comes next.</summary>
    public void Notice(string sentence) => notices.Add(sentence);

    /// <summary>Says what was wrong with the answer; the question follows again. The third in a row brings the offer of help.</summary>
    public void Complain(string sentence)
    {
        Complained = true;
        notices.Add(sentence);
    }

    /// <summary>Says a message. The options' lines are added to its text.</summary>
    public void Say(string text, params ReadOnlySpan<ReplyOption> options) => Say(Saying.Of(text, options.ToArray()));

    internal void Say(Saying saying) => sayings.Add(saying);

    public void GoOnWith(string flow) => Next = flow;

    /// <param name="carried">A slot that the next flow finds filled.</param>
    public void GoOnWith(string flow, string carried, string value)
    {
        Next = flow;
        baggage = (carried, value);
    }

    /// <summary>Fills the slot that came along, once the flow before has been left.</summary>
    internal void Unpack()
    {
        if (baggage is var (slot, value)) this[slot] = value;
        baggage = null;
    }

    /// <summary>To be written with the turn, if nobody else has written it since.</summary>
    public void Count(AttemptWindow window) => attempts.Add(window);

    /// <summary>To be done with the turn's commit.</summary>
    public void Do(TurnEffect effect) => effects.Add(effect);

    /// <summary>To be asked about when it has had its time.</summary>
    public void FollowUp(string complaint) => complaints = [.. complaints.Where(known => known.Number != complaint), new OpenComplaint(complaint, Now)];

    /// <summary>The first complaint filed, or asked about, that long ago, which is asked about now: it is not given a second time.</summary>
    internal string? TakeDueComplaint(TimeSpan after)
    {
        if (complaints.FirstOrDefault(known => Now - known.Since >= after) is not { } due) return null;
        complaints = [.. complaints.Where(known => known != due)];
        return due.Number;
    }

    /// <summary>Nothing of this conversation is kept but the language that was chosen.</summary>
    public void Erase(TurnEffect.SenderErased effect)
    {
        Forget();
        erased = true;
        Do(effect);
    }

    /// <summary>The participant whose identity was proved in this session, as the directory has them now.</summary>
    public async ValueTask<Participant?> ProvedParticipantAsync(CancellationToken cancellationToken)
    {
        if (Identity is null) return null;
        if (participant?.Nik.Digits == Identity.Nik) return participant;
        return participant = await Services.Directory.FindAsync(ParticipantKey.Of(Nik.Parse(Identity.Nik)), cancellationToken);
    }

    /// <summary>From now on this session may see the participant's data.</summary>
    public void Prove(Participant proved)
    {
        participant = proved;
        JustProved = true;
        Identity = new ProvedIdentity(proved.Nik.Digits, proved.Name.Abbreviated);
    }

    /// <summary>The participant has said that the session's identity is the one to go on with.</summary>
    public void Confirm() => JustProved = true;

    /// <summary>Whose data is open is forgotten.</summary>
    public void Forget()
    {
        participant = null;
        Identity = null;
        JustProved = false;
    }

    internal void StandAt(string flow, string step)
    {
        Flow = flow;
        Step = step;
    }

    internal void LeaveFlow()
    {
        Flow = null;
        Step = null;
        Next = null;
        slots.Clear();
    }

    internal TurnOutcome Finish()
    {
        var misses = Complained ? Before.Misses + 1 : 0;
        var offersHelp = misses >= EngineTexts.MissesBeforeHelp;
        if (offersHelp)
        {
            notices.Add(EngineTexts.HelpOffer(Language));
            misses = 0;
        }

        var turn = Before.Turn + 1;
        var prompt = "t" + turn.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var replies = ReplyComposer.Compose(notices, sayings, prompt);
        var kept = erased ? Snapshot.New : Before;
        var after = kept with
        {
            Version = Snapshot.CurrentVersion,
            Turn = turn,
            Flow = Flow,
            Step = Step,
            Slots = slots.Count == 0 ? null : slots,
            Complaints = erased || complaints.Count == 0 ? null : complaints,
            Identity = Identity,
            Language = Language,
            // An officer's step does not keep a silent participant's data open.
            LastMessageAt = Message.IsOfOfficer ? Before.LastMessageAt : Now,
            WithPerson = erased ? null : WithPerson,
            Misses = misses,
            Prompt = replies.LastOrDefault(reply => reply.Prompt is not null)?.Prompt ?? Before.Prompt,
        };
        return new TurnOutcome(after.ToJson(), replies, attempts) { Effects = effects };
    }
}
