using ChikaBot.Scripts.Matching;
using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Running;

public enum ScriptVerdict
{
    Passed,
    Failed,

    /// <summary>The driver has no way to play it; the reason says why.</summary>
    Skipped,

    /// <summary>The script could not be read or the bot not be built: nothing was played.</summary>
    Error,
}

/// <param name="Sentence">What went wrong, without the place.</param>
/// <param name="Diff">The turn in two columns; empty when nothing could be compared.</param>
public sealed record ScriptFailure(SourceLine At, string Sentence, IReadOnlyList<DiffRow> Diff);

/// <summary>What came of one script.</summary>
/// <param name="Reason">Why it was skipped, or the error.</param>
/// <param name="Turns">How many inputs were sent.</param>
public sealed record ScriptResult(
    string File, ScriptVerdict Verdict, string? Reason, IReadOnlyList<ScriptFailure> Failures, int Turns, TimeSpan Elapsed)
{
    /// <summary>Everything compared, in order; what an update rewrites from.</summary>
    internal IReadOnlyList<TurnRecord> Records { get; init; } = [];
}

/// <summary>The replies to one user in one step.</summary>
/// <param name="InputLine">Where a missing expectation would be written: behind this line of <paramref name="File"/>.</param>
internal sealed record TurnRecord(string File, int InputLine, string User, IReadOnlyList<ExpectedReply> Expected, IReadOnlyList<ReplyMatch> Matches);
