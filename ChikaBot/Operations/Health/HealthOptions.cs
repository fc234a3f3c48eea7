namespace ChikaBot.Operations.Health;

/// <summary>When the server calls itself unwell (<c>Chika:Health</c>).</summary>
public sealed class HealthOptions
{
    public const string Section = "Chika:Health";

    /// <summary>A reply that is due for so long and not taken: the outbox does not keep up.</summary>
    public TimeSpan OutboxDegradedAfter { get; set; } = TimeSpan.FromMinutes(1);

    public TimeSpan OutboxUnhealthyAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Free room on the data directory's disk, in MiB, below which an operator should look.</summary>
    public int LowDiskMegabytes { get; set; } = 500;

    /// <summary>Free room in MiB below which no more messages should come to this server.</summary>
    public int FullDiskMegabytes { get; set; } = 50;

    /// <summary>A check that takes longer counts as unhealthy.</summary>
    public TimeSpan CheckTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <exception cref="OptionsException">A value is wrong; the message names its key.</exception>
    public static HealthOptions Of(IConfiguration configuration)
    {
        var options = Bound.To<HealthOptions>(configuration, Section);
        return options.Fault() is { } fault ? throw new OptionsException(fault) : options;
    }

    /// <summary>The first key that is wrong and why; null when all are right.</summary>
    public string? Fault()
    {
        if (OutboxDegradedAfter <= TimeSpan.Zero) return $"{Section}:{nameof(OutboxDegradedAfter)} must be longer than zero.";
        if (OutboxUnhealthyAfter < OutboxDegradedAfter) return $"{Section}:{nameof(OutboxUnhealthyAfter)} must not be shorter than {nameof(OutboxDegradedAfter)}.";
        if (FullDiskMegabytes < 0) return $"{Section}:{nameof(FullDiskMegabytes)} must not be negative.";
        if (LowDiskMegabytes < FullDiskMegabytes) return $"{Section}:{nameof(LowDiskMegabytes)} must not be less than {nameof(FullDiskMegabytes)}.";
        if (CheckTimeout <= TimeSpan.Zero) return $"{Section}:{nameof(CheckTimeout)} must be longer than zero.";
        return null;
    }
}
