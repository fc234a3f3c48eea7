using System.Collections.Frozen;

namespace ChikaBot.Dialogs.Engine;

/// <summary>
/// The way every flow goes: read the answer into a trigger, let the table say which state comes next, enter that state. Entering says the
/// question or the result. A state without moves ends the flow.
/// </summary>
public abstract class Flow<TState, TTrigger> : IFlow
    where TState : struct, Enum
    where TTrigger : struct, Enum
{
    private static readonly FrozenDictionary<string, TState> States =
        Enum.GetValues<TState>().ToFrozenDictionary(state => state.ToString(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<TState, string> Names = States.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    private readonly Lazy<StateMachine<TState, TTrigger, Turn>> machine;

    protected Flow(string name)
    {
        Name = name;
        // Built at the first use, when the derived flow is whole.
        machine = new(() =>
        {
            var moves = new StateMachine<TState, TTrigger, Turn>();
            Configure(moves);
            return moves;
        });
    }

    public string Name { get; }

    public virtual MenuEntry? Menu => null;

    public abstract bool NeedsIdentity { get; }

    protected abstract IReadOnlyList<TState> Starts { get; }

    public bool Knows(string step) => States.ContainsKey(step);

    public async ValueTask StartAsync(Turn turn, CancellationToken cancellationToken) =>
        await MoveToAsync(Start(turn), turn, cancellationToken);

    public async ValueTask AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        var state = States[turn.Step!];
        var trigger = await ReadAsync(state, turn, cancellationToken);
        var next = machine.Value.Fire(state, trigger, turn);
        turn.Services.Observer?.Moved(Name, new FlowMove(Names[state], trigger.ToString(), Names[next]));
        await MoveToAsync(next, turn, cancellationToken);
    }

    public ValueTask RepeatAsync(Turn turn, CancellationToken cancellationToken)
    {
        turn.Services.Observer?.Entered(Name, turn.Step!);
        return EnterAsync(States[turn.Step!], turn, cancellationToken);
    }

    public IReadOnlyList<string> StartStates => [.. Starts.Select(state => Names[state])];

    public IReadOnlyList<FlowMove> Moves => [.. machine.Value.Moves.Select(move => new FlowMove(Names[move.From], move.Trigger.ToString(), Names[move.To]))];

    public string ToMermaid() => machine.Value.ToMermaid([.. Starts]);

    /// <summary>The table of moves.</summary>
    protected abstract void Configure(StateMachine<TState, TTrigger, Turn> moves);

    /// <summary>Where the flow begins in this turn: one of <see cref="Starts"/>.</summary>
    protected abstract TState Start(Turn turn);

    /// <summary>What the answer means in this state. An answer that means nothing complains and gives the flow's NotUnderstood.</summary>
    protected abstract ValueTask<TTrigger> ReadAsync(TState state, Turn turn, CancellationToken cancellationToken);

    /// <summary>Says what the state says: its question, its result, or nothing when another flow goes on.</summary>
    protected abstract ValueTask EnterAsync(TState state, Turn turn, CancellationToken cancellationToken);

    private async ValueTask MoveToAsync(TState state, Turn turn, CancellationToken cancellationToken)
    {
        if (machine.Value.IsFinal(state))
        {
            turn.Flow = null;
            turn.Step = null;
        }
        else
        {
            turn.Flow = Name;
            turn.Step = Names[state];
        }

        turn.Services.Observer?.Entered(Name, Names[state]);
        await EnterAsync(state, turn, cancellationToken);
    }
}
