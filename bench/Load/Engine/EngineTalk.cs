using System.Diagnostics;
using ChikaBot.Bench.Talks;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Flows;

namespace ChikaBot.Bench.Engine;

/// <param name="Nanoseconds">For one turn.</param>
/// <param name="Bytes">Allocated for one turn.</param>
internal readonly record struct TurnCost(double Nanoseconds, double Bytes);

/// <summary>The turns of the bill talk in the engine alone: snapshot in, snapshot and replies out; no store, no HTTP, one thread.</summary>
internal sealed class EngineTalk
{
    private const int TurnsBetweenGlances = 100;

    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();
    private readonly ConversationEngine engine;
    private readonly ReadOnlyMemory<byte>[] snapshots = new ReadOnlyMemory<byte>[Talk.Turns];
    private readonly IncomingMessage[] messages = new IncomingMessage[Talk.Turns];

    /// <summary>Plays the talk once, and so has the snapshot before each turn.</summary>
    /// <exception cref="InvalidOperationException">It did not lead to a bill.</exception>
    public EngineTalk()
    {
        var options = new ConversationOptions();
        var person = People.All(1, TimeProvider.System)[0];
        var services = new FlowServices(new OneParticipant(person), RuleBook.Embedded, new IdentityGuard(new NoAttempts(), options.Attempts), new NoComplaints());
        engine = new ConversationEngine(new FlowCatalogue(StandardFlows.Create(), options.Menu), services, options);
        for (var turn = 0; turn < Talk.Turns; turn++)
        {
            messages[turn] = new IncomingMessage(new ConversationKey("bench", "c"), "m", new SenderKey("bench", "s"), new MessageContent.Text(Talk.Says(turn, person.Nik.Digits)));
            var outcome = Run(turn);
            if (turn + 1 < Talk.Turns) snapshots[turn + 1] = outcome.Snapshot;
            if (turn == Talk.BillTurn && !outcome.Replies[0].Text.Contains(Talk.BillMark, StringComparison.Ordinal)) throw new InvalidOperationException("The talk did not lead to a bill.");
        }
    }

    /// <summary>Takes one turn of the talk again and again.</summary>
    public TurnCost Measure(int turn, TimeSpan time, CancellationToken cancellationToken)
    {
        var turns = 0L;
        var began = Stopwatch.GetTimestamp();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        while (Stopwatch.GetElapsedTime(began) < time)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < TurnsBetweenGlances; i++) Run(turn);
            turns += TurnsBetweenGlances;
        }

        return new TurnCost(Stopwatch.GetElapsedTime(began).TotalNanoseconds / turns, (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / turns);
    }

    /// <exception cref="InvalidOperationException">The engine waited for something, so another thread may have worked.</exception>
    private TurnOutcome Run(int turn)
    {
        var outcome = engine.RunAsync(snapshots[turn], messages[turn], now, CancellationToken.None);
        return outcome.IsCompletedSuccessfully ? outcome.Result : throw new InvalidOperationException("The engine waits for something.");
    }
}
