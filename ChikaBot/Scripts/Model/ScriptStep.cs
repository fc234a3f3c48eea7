namespace ChikaBot.Scripts.Model;

/// <summary>One thing that the script does, in order.</summary>
public abstract record ScriptStep(SourceLine At)
{
    /// <summary>Input of one user, or of two with a fault of delivery, and everything that the bot must answer.</summary>
    /// <param name="Inputs">One input; two for <see cref="Delivery.Swapped"/> and <see cref="Delivery.Together"/>.</param>
    public sealed record Turn(SourceLine At, Delivery Delivery, IReadOnlyList<ScriptInput> Inputs, IReadOnlyList<ExpectedReply> Expected)
        : ScriptStep(At);

    /// <summary>An earlier message once more, under the same id: the same replies must come, and nothing else happen.</summary>
    /// <param name="Back">1 for the newest message of the user, 2 for the one before.</param>
    /// <param name="Expected">May be empty: the replies are compared with those of the first time in any case.</param>
    public sealed record Resend(SourceLine At, string User, int Back, IReadOnlyList<ExpectedReply> Expected) : ScriptStep(At);

    public sealed record SetClock(SourceLine At, DateTimeOffset Instant) : ScriptStep(At);

    public sealed record AdvanceClock(SourceLine At, TimeSpan By) : ScriptStep(At);

    /// <summary>The process ends and starts again over the same store.</summary>
    public sealed record Restart(SourceLine At) : ScriptStep(At);

    /// <summary>The participants cannot be read from here on, or can again.</summary>
    public sealed record StoreSwitch(SourceLine At, bool Down) : ScriptStep(At);
}

public enum Delivery
{
    Normal,

    /// <summary>The second message arrives before the first.</summary>
    Swapped,

    /// <summary>Both messages arrive at once; either may be served first.</summary>
    Together,
}
