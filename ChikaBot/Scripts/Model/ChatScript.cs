namespace ChikaBot.Scripts.Model;

/// <summary>One conversation, or several at once, read from one <c>.chat</c> file and what it includes.</summary>
/// <param name="File">The path as it was given.</param>
public sealed record ChatScript(string File, ScriptHeader Header, IReadOnlyList<ScriptStep> Steps);

/// <summary>What holds for the whole script; an included file's header counts where the including one is silent.</summary>
/// <param name="Users">At least one name. Each user has a conversation of their own.</param>
/// <param name="Participants">Full path of a participant file (CSV), or null.</param>
/// <param name="Samples">Whether the sample participants are loaded.</param>
/// <param name="Clock">The moment at which the conversation's clock stands still; null for the system clock.</param>
public sealed record ScriptHeader(IReadOnlyList<string> Users, string Bot, string? Participants, bool Samples, DateTimeOffset? Clock)
{
    /// <summary>What is said holds only where the bot can answer but not write later.</summary>
    public bool AnswersOnly { get; init; }
}
