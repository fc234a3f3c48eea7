namespace ChikaBot.Scripts.Writing;

/// <summary>Replaces the lines <paramref name="First"/> to <paramref name="Last"/> (counted from 1) of a file; an insertion behind a line has <c>Last = First − 1</c>.</summary>
internal sealed record ScriptEdit(string File, int First, int Last, IReadOnlyList<string> Lines);
