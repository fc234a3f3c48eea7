using System.Globalization;

namespace ChikaBot.Tests.Commands;

/// <summary>Stands still at ten in the morning in Jakarta.</summary>
internal sealed class FixedClock(string date) : TimeProvider
{
    private readonly DateTimeOffset now = DateTimeOffset.Parse(date + "T10:00:00+07:00", CultureInfo.InvariantCulture);

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
}
