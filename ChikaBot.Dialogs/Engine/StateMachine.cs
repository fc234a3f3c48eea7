using System.Text;

namespace ChikaBot.Dialogs.Engine;

/// <summary>
/// The moves of a flow as a table, in the vocabulary of the Stateless library. Built once, holds no conversation state and runs no side
/// effects: <see cref="Fire"/> only says which state comes next. A state without moves is final.
/// </summary>
/// <typeparam name="TState">A flow's own enum of states.</typeparam>
/// <typeparam name="TTrigger">A flow's own enum of what can happen.</typeparam>
/// <typeparam name="TContext">What guards look at.</typeparam>
public sealed class StateMachine<TState, TTrigger, TContext>
    where TState : struct, Enum
    where TTrigger : struct, Enum
{
    private readonly Dictionary<(TState, TTrigger), List<Transition>> moves = [];
    private readonly List<(TState From, TTrigger Trigger, TState To, string? Guard)> table = [];

    private sealed record Transition(TState Next, Func<TContext, bool>? Guard);

    public StateConfiguration Configure(TState state) => new(this, state);

    /// <summary>The state after <paramref name="trigger"/>: the first permitted move whose guard holds.</summary>
    /// <exception cref="InvalidOperationException">The table has no such move: a bug of the flow, not of the user.</exception>
    public TState Fire(TState state, TTrigger trigger, TContext context)
    {
        if (moves.TryGetValue((state, trigger), out var candidates))
            foreach (var candidate in candidates)
                if (candidate.Guard is null || candidate.Guard(context))
                    return candidate.Next;
        throw new InvalidOperationException($"State {state} permits no move on {trigger}.");
    }

    public bool IsFinal(TState state) => !table.Exists(move => EqualityComparer<TState>.Default.Equals(move.From, state));

    /// <summary>Every move of the table, in the order of its rows.</summary>
    public IEnumerable<(TState From, TTrigger Trigger, TState To)> Moves => table.Select(move => (move.From, move.Trigger, move.To));

    /// <summary>The table as a Mermaid state diagram.</summary>
    public string ToMermaid(params ReadOnlySpan<TState> starts)
    {
        var diagram = new StringBuilder("stateDiagram-v2\n");
        foreach (var start in starts) diagram.Append("    [*] --> ").Append(start).Append('\n');
        foreach (var (from, trigger, to, guard) in table)
        {
            diagram.Append("    ").Append(from).Append(" --> ").Append(to).Append(" : ").Append(trigger);
            if (guard is not null) diagram.Append(" [").Append(guard).Append(']');
            diagram.Append('\n');
        }

        foreach (var state in table.Select(move => move.To).Distinct().Where(IsFinal)) diagram.Append("    ").Append(state).Append(" --> [*]\n");
        return diagram.ToString();
    }

    public sealed class StateConfiguration(StateMachine<TState, TTrigger, TContext> machine, TState state)
    {
        public StateConfiguration Permit(TTrigger trigger, TState next) => Add(trigger, next, null, null);

        /// <param name="guardName">What the guard asks, for the picture.</param>
        public StateConfiguration PermitIf(TTrigger trigger, TState next, Func<TContext, bool> guard, string guardName) => Add(trigger, next, guard, guardName);

        /// <summary>The state is entered anew: it says its question again.</summary>
        public StateConfiguration PermitReentry(TTrigger trigger) => Add(trigger, state, null, null);

        private StateConfiguration Add(TTrigger trigger, TState next, Func<TContext, bool>? guard, string? guardName)
        {
            if (!machine.moves.TryGetValue((state, trigger), out var candidates)) machine.moves[(state, trigger)] = candidates = [];
            if (candidates.Exists(candidate => candidate.Guard is null))
                throw new InvalidOperationException($"State {state} has a move on {trigger} already; this one could never be taken.");
            candidates.Add(new Transition(next, guard));
            machine.table.Add((state, trigger, next, guardName));
            return this;
        }
    }
}
