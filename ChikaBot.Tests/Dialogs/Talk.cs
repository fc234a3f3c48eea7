using System.Globalization;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Flows;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Tests.Dialogs;

/// <summary>A conversation with the engine alone. Between any two messages only the snapshot's bytes are kept.</summary>
internal sealed class Talk
{
    private readonly FakeLedger ledger = new();
    private readonly string sender;
    private int messages;

    public Talk(params Participant[] participants)
        : this("someone", null, participants)
    {
    }

    public Talk(string sender, ConversationOptions? options, params Participant[] participants)
    {
        this.sender = sender;
        options ??= new ConversationOptions();
        Directory = new FakeDirectory(participants);
        Engine = new ConversationEngine(
            new FlowCatalogue(StandardFlows.Create(), options.Menu),
            new FlowServices(Directory, RuleBook.Embedded, new IdentityGuard(ledger, options.Attempts), Complaints, Places, tickets: Tickets, tokens: Tokens, conversation: options),
            options);
    }

    public ConversationEngine Engine { get; }

    public FakePlaces Places { get; } = new();

    public FakeDirectory Directory { get; }

    public FakeComplaints Complaints { get; } = new();

    public FakeTickets Tickets { get; } = new();

    public FakeFormTokens Tokens { get; } = new();

    /// <summary>Everything that turns did beside the conversation, in order.</summary>
    public List<TurnEffect> Effects { get; } = [];

    /// <summary>The channel has an address for the conversation.</summary>
    public bool CanBeWrittenTo { get; set; }

    public DateTimeOffset Now { get; set; } = DateTimeOffset.Parse("2026-03-05T09:00:00+07:00", CultureInfo.InvariantCulture);

    public ReadOnlyMemory<byte> Snapshot { get; set; }

    public IReadOnlyList<Reply> Replies { get; private set; } = [];

    public string Text => string.Join("\n---\n", Replies.Select(reply => reply.Text));

    /// <summary>Goes back to an earlier state of the conversation, as if what came since had not been said.</summary>
    public void Restore(ReadOnlyMemory<byte> snapshot, IReadOnlyList<Reply> replies) => (Snapshot, Replies) = (snapshot, replies);

    public Task<string> Say(string text) => Send(new MessageContent.Text(text));

    public async Task<string> Say(params string[] texts)
    {
        var said = "";
        foreach (var text in texts) said = await Say(text);
        return said;
    }

    public async Task<string> Send(MessageContent content)
    {
        var message = new IncomingMessage(new ConversationKey("test", sender), $"m{++messages}", new SenderKey("test", sender), content) { CanBeWrittenTo = CanBeWrittenTo };
        var outcome = await Engine.RunAsync(Snapshot, message, Now, CancellationToken.None);
        Snapshot = outcome.Snapshot;
        Replies = outcome.Replies;
        ledger.Write(outcome.Attempts);
        Effects.AddRange(outcome.Effects);
        Complaints.Apply(outcome.Effects);
        Tickets.Apply(outcome.Effects);
        return Text;
    }
}
