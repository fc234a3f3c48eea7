namespace ChikaBot.Scripts.Model;

/// <summary>A script that cannot be read. The message starts with <c>file:line</c> and names what is allowed there.</summary>
public sealed class ScriptFormatException(SourceLine at, string problem) : Exception($"{at}: {problem}")
{
    public SourceLine At { get; } = at;

    /// <summary>The message without the place.</summary>
    public string Problem { get; } = problem;
}
