using BenchmarkDotNet.Attributes;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Flows;

namespace ChikaBot.Bench.Engine;

/// <summary>Each turn of the bill talk in the engine alone: snapshot in, snapshot and replies out; no store, no HTTP.</summary>
public class EngineTurns
{
    private static readonly DateTimeOffset Now = new(2026, 3, 5, 9, 0, 0, TimeSpan.FromHours(7));

    private readonly List<ReadOnlyMemory<byte>> snapshots = [];
    private readonly List<IncomingMessage> messages = [];
    private ConversationEngine engine = null!;

    [Params(0, 1, 2, 3, 4)]
    public int Turn { get; set; }

    [GlobalSetup]
    public async Task PlayOnceAsync()
    {
        var options = new ConversationOptions();
        var services = new FlowServices(new OneParticipant(), RuleBook.Embedded, new IdentityGuard(new NoAttempts(), options.Attempts), new NoComplaints());
        engine = new ConversationEngine(new FlowCatalogue(StandardFlows.Create(), options.Menu), services, options);

        ReadOnlyMemory<byte> snapshot = default;
        foreach (var text in new[] { "halo", "2", OneParticipant.Person.Nik.Digits, "1990-01-15", "0" })
        {
            var message = new IncomingMessage(new ConversationKey("bench", "c"), "m", new SenderKey("bench", "s"), new MessageContent.Text(text));
            snapshots.Add(snapshot);
            messages.Add(message);
            snapshot = (await engine.RunAsync(snapshot, message, Now, CancellationToken.None)).Snapshot;
        }
    }

    [Benchmark]
    public ValueTask<TurnOutcome> RunAsync() => engine.RunAsync(snapshots[Turn], messages[Turn], Now, CancellationToken.None);

    private sealed class NoAttempts : IAttemptLedger
    {
        public ValueTask<AttemptWindow> ReadAsync(AttemptKey key, CancellationToken cancellationToken) => ValueTask.FromResult(AttemptWindow.Empty(key));
    }

    private sealed class NoComplaints : IComplaintLedger
    {
        public ValueTask<Complaint?> FindAsync(string number, CancellationToken cancellationToken) => ValueTask.FromResult<Complaint?>(null);

        public ValueTask<int> CountOpenAsync(SenderKey sender, CancellationToken cancellationToken) => ValueTask.FromResult(0);
    }
}
