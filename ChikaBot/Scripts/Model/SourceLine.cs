namespace ChikaBot.Scripts.Model;

/// <summary>A line of a script, counted from 1. Prints as <c>file:line</c>, which editors and terminals open.</summary>
public readonly record struct SourceLine(string File, int Line)
{
    public override string ToString() => $"{File}:{Line}";
}
