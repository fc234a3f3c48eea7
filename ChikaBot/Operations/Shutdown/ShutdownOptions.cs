namespace ChikaBot.Operations.Shutdown;

/// <summary>How the server stops (<c>Chika:Shutdown</c>).</summary>
public sealed class ShutdownOptions
{
    public const string Section = "Chika:Shutdown";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>After the signal, <c>/health/ready</c> says 503 for so long while requests are still served, so that a load balancer sends others elsewhere. Zero: stop at once.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>For requests under way, after the delay; what is not done then is cut off, unacknowledged.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(25);

    /// <exception cref="OptionsException">A value is wrong; the message names its key.</exception>
    public static ShutdownOptions Of(IConfiguration configuration)
    {
        var options = Bound.To<ShutdownOptions>(configuration, Section);
        return options.Fault() is { } fault ? throw new OptionsException(fault) : options;
    }

    /// <summary>The first key that is wrong and why; null when all are right.</summary>
    public string? Fault()
    {
        if (Delay < TimeSpan.Zero || Delay > Longest) return $"{Section}:{nameof(Delay)} must be zero to ten minutes.";
        if (Timeout < TimeSpan.FromSeconds(1) || Timeout > Longest) return $"{Section}:{nameof(Timeout)} must be one second to ten minutes.";
        return null;
    }
}
