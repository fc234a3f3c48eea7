using System.Security.Cryptography;
using System.Text;

namespace ChikaBot.Dialogs.Engine;

/// <summary>How many wrong tries are borne, and for how long the door stays shut after them.</summary>
public sealed record AttemptOptions
{
    /// <summary>Wrong tries on one number within <see cref="Window"/>, whoever tries.</summary>
    public int MaxPerNumber { get; init; } = 5;

    /// <summary>Wrong tries by one sender within <see cref="Window"/>, whatever the number. Higher, for people who help many.</summary>
    public int MaxPerSender { get; init; } = 10;

    public TimeSpan Window { get; init; } = TimeSpan.FromHours(1);

    public TimeSpan Lock { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The keys that are wrong, each with what it must be.</summary>
    public IEnumerable<string> Validate(string section)
    {
        if (MaxPerNumber < 1) yield return $"{section}:MaxPerNumber must be at least 1";
        if (MaxPerSender < 1) yield return $"{section}:MaxPerSender must be at least 1";
        if (Window <= TimeSpan.Zero) yield return $"{section}:Window must be longer than zero";
        if (Lock <= TimeSpan.Zero) yield return $"{section}:Lock must be longer than zero";
    }
}

/// <summary>
/// Limits guessing. NIK and birth date are no secret (docs/facts/jkn.md section 9), so tries are counted per number and per sender, and a
/// number that does not exist is counted like one that does.
/// </summary>
public sealed class IdentityGuard(IAttemptLedger ledger, AttemptOptions options)
{
    /// <summary>The windows of this try, as stored.</summary>
    /// <param name="digits">The number that was typed.</param>
    public async ValueTask<Windows> ReadAsync(string digits, SenderKey sender, CancellationToken cancellationToken)
    {
        var (ofNumber, ofSender) = await ledger.ReadAsync(Key("number", digits), KeyOf(sender), cancellationToken);
        return new Windows(ofNumber, ofSender);
    }

    /// <summary>When the later of the two locks opens; null when both are open.</summary>
    public static DateTimeOffset? LockedUntil(Windows windows, DateTimeOffset now)
    {
        var (number, sender) = windows;
        var until = number.LockedUntil > sender.LockedUntil || sender.LockedUntil is null ? number.LockedUntil : sender.LockedUntil;
        return until > now ? until : null;
    }

    /// <summary>Both windows after a wrong try.</summary>
    public Windows Failed(Windows windows, DateTimeOffset now) => new(
        Failed(windows.Number, options.MaxPerNumber, now),
        Failed(windows.Sender, options.MaxPerSender, now));

    /// <summary>
    /// The number's window after a right try. It is written although nothing failed: its version then catches tries that ran side by
    /// side. The sender's stays as it is, or one known number would buy endless guesses at others.
    /// </summary>
    public static AttemptWindow Succeeded(Windows windows) => windows.Number with { Failures = 0, Since = null, LockedUntil = null };

    /// <summary>The sender's window if nothing in it counts any more; null while it does, or erasing one's data would buy new guesses at others'.</summary>
    public async ValueTask<AttemptKey?> ForgettableAsync(SenderKey sender, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var window = await ledger.ReadAsync(KeyOf(sender), cancellationToken);
        return window.LockedUntil > now || now - window.Since < options.Window ? null : window.Key;
    }

    public sealed record Windows(AttemptWindow Number, AttemptWindow Sender);

    private AttemptWindow Failed(AttemptWindow window, int max, DateTimeOffset now)
    {
        var begun = window.Since is null || now - window.Since >= options.Window || window.LockedUntil is not null;
        var failures = begun ? 1 : window.Failures + 1;
        return window with
        {
            Failures = failures,
            Since = begun ? now : window.Since,
            LockedUntil = failures >= max ? now + options.Lock : null,
        };
    }

    private static AttemptKey KeyOf(SenderKey sender) => Key("sender", sender.Channel + "\n" + sender.Id);

    private static AttemptKey Key(string kind, string value) =>
        new(kind, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kind + "\n" + value))));
}
