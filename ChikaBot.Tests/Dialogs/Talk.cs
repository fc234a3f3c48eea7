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
            new FlowServices(Directory, RuleBook.Embedded, new IdentityGuard(ledger, options.Attempts), Places),
            options);
    }

    public ConversationEngine Engine { get; }

    public FakePlaces Places { get; } = new();

    public FakeDirectory Directory { get; }

    public DateTimeOffset Now { get; set; } = DateTimeOffset.Parse("2026-03-05T09:00:00+07:00", CultureInfo.InvariantCulture);

    public ReadOnlyMemory<byte> Snapshot { get; set; }

    public IReadOnlyList<Reply> Replies { get; private set; } = [];

    public string Text => string.Join("\n---\n", Replies.Select(reply => reply.Text));

    public Task<string> Say(string text) => Send(new MessageContent.Text(text));

    public async Task<string> Say(params string[] texts)
    {
        var said = "";
        foreach (var text in texts) said = await Say(text);
        return said;
    }

    public async Task<string> Send(MessageContent content)
    {
        var message = new IncomingMessage(new ConversationKey("test", sender), $"m{++messages}", new SenderKey("test", sender), content);
        var outcome = await Engine.RunAsync(Snapshot, message, Now, CancellationToken.None);
        Snapshot = outcome.Snapshot;
        Replies = outcome.Replies;
        ledger.Write(outcome.Attempts);
        return Text;
    }
}
