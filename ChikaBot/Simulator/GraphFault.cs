namespace ChikaBot.Simulator;

/// <summary>What goes wrong with one send.</summary>
internal abstract record GraphFault
{
    private GraphFault()
    {
    }

    /// <summary>The send is refused.</summary>
    /// <param name="RetryAfter">The header of this name; null for none.</param>
    public sealed record Refuse(GraphError Error, TimeSpan? RetryAfter = null) : GraphFault;

    /// <summary>The answer comes late.</summary>
    public sealed record Delay(TimeSpan By) : GraphFault;

    /// <summary>The connection breaks without an answer.</summary>
    /// <param name="Taken">Whether the message was taken before: only the answer is lost.</param>
    public sealed record Reset(bool Taken) : GraphFault;
}
