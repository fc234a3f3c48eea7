namespace ChikaBot.Scripts.Matching;

public enum DiffKind
{
    Same,
    Changed,
    Missing,
    Unexpected,
}

/// <summary>One line of the two columns.</summary>
/// <param name="Expected">Null when only the actual side has the line.</param>
/// <param name="Actual">Null when only the expected side has the line.</param>
public sealed record DiffRow(DiffKind Kind, string? Expected, string? Actual);
