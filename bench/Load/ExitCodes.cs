namespace ChikaBot.Bench;

internal static class ExitCodes
{
    public const int Good = 0;

    /// <summary>At least one answer was wrong.</summary>
    public const int WrongAnswer = 1;

    /// <summary>An option is wrong.</summary>
    public const int Usage = 2;

    /// <summary>All that could be measured was right, but something was left out: the tables and the last lines say what and why.</summary>
    public const int LeftOut = 3;

    /// <summary>A part broke off; the others were measured.</summary>
    public const int Failed = 4;

    public const int Stopped = 130;
}
