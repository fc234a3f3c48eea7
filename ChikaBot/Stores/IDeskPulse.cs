using System.Globalization;

namespace ChikaBot.Stores;

/// <summary>How far the desk's data has come: two that differ mean that something has changed in between. Tells nothing else.</summary>
/// <param name="Tickets">Moves with every step of a ticket.</param>
/// <param name="Handovers">Moves when a person is asked for, takes over, or goes.</param>
/// <param name="Lines">Moves with every message of a taken conversation.</param>
public readonly record struct DeskPulse(long Tickets, long Handovers, long Lines)
{
    private const char Between = '-';

    /// <summary>Null when the text is none.</summary>
    public static DeskPulse? Parse(string? text)
    {
        var parts = (text ?? "").Split(Between);
        return parts.Length == 3 && Number(parts[0]) is { } tickets && Number(parts[1]) is { } handovers && Number(parts[2]) is { } lines ? new DeskPulse(tickets, handovers, lines) : null;
    }

    /// <summary>For <see cref="Parse"/>: of digits and hyphens.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Tickets}{Between}{Handovers}{Between}{Lines}");

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Cheap enough to be asked every second.</summary>
public interface IDeskPulse
{
    /// <exception cref="Turns.StoreUnavailableException">Nothing was read.</exception>
    ValueTask<DeskPulse> ReadAsync(CancellationToken cancellationToken);
}
