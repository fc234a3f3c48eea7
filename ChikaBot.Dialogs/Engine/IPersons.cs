namespace ChikaBot.Dialogs.Engine;

/// <summary>Whether there is anybody who could come into a conversation. Safe for many threads.</summary>
public interface IPersons
{
    /// <summary>False sends participants to the telephone: nobody would answer a call.</summary>
    bool AreThere { get; }
}
