using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Engine;

/// <param name="Number">The digit of the menu, unless the configuration gives another.</param>
/// <param name="Words">What people type instead of the digit, in either language.</param>
public sealed record MenuEntry(int Number, Func<Language, string> Label, IReadOnlyList<string> Words);

/// <summary>One row of a flow's table, by names.</summary>
public sealed record FlowMove(string From, string Trigger, string To);

/// <summary>A conversation about one thing. Holds no state of a conversation; one object serves all.</summary>
public interface IFlow
{
    /// <summary>The name in snapshots and configuration.</summary>
    string Name { get; }

    /// <summary>How the main menu offers it; null for a flow that only others lead to.</summary>
    MenuEntry? Menu { get; }

    /// <summary>True when the participant's identity must be proved before it starts.</summary>
    bool NeedsIdentity { get; }

    bool Knows(string step);

    ValueTask StartAsync(Turn turn, CancellationToken cancellationToken);

    ValueTask AnswerAsync(Turn turn, CancellationToken cancellationToken);

    /// <summary>Says the open question again.</summary>
    ValueTask RepeatAsync(Turn turn, CancellationToken cancellationToken);

    /// <summary>The states in which it can begin.</summary>
    IReadOnlyList<string> StartStates { get; }

    /// <summary>Every move of its table.</summary>
    IReadOnlyList<FlowMove> Moves { get; }

    /// <summary>The moves as a Mermaid state diagram.</summary>
    string ToMermaid();
}
