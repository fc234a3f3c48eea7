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
        await MoveToAsync(machine.Value.Fire(state, trigger, turn), turn, cancellationToken);
    }

    public ValueTask RepeatAsync(Turn turn, CancellationToken cancellationToken) => EnterAsync(States[turn.Step!], turn, cancellationToken);

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

        await EnterAsync(state, turn, cancellationToken);
    }
}
