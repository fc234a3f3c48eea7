namespace ChikaBot.Core.Rules;

/// <summary>A rule book that cannot be trusted. The message has one line a problem, each naming its series and row.</summary>
public sealed class RuleBookException(IReadOnlyList<string> problems, Exception? innerException = null)
    : Exception("The rule book is not valid:\n" + string.Join('\n', problems), innerException)
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
