using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Desk;

/// <summary>
/// Tells whether name and password belong together. A try counts as a failure before it is looked at and is forgiven when it was right, so
/// that many guesses side by side are no more than the same number one after the other.
/// </summary>
internal sealed partial class LogIn(IOfficerStore store, Passwords passwords, LogInQueue queue, LogInOptions options, Clocks clocks, ILogger<LogIn> logger)
{
    /// <returns>Null for a wrong password, an unknown name, a locked or disabled officer: nobody can tell which, nor by the time it took.</returns>
    /// <exception cref="StoreUnavailableException">Nothing was tried.</exception>
    /// <exception cref="LogInBusyException">Nothing was tried, nor counted: too many others are.</exception>
    public async Task<Officer?> TryAsync(string name, string password, CancellationToken cancellationToken)
    {
        using var place = await queue.EnterAsync(cancellationToken);
        if (!place.IsAcquired) throw new LogInBusyException();
        var now = clocks.System.GetUtcNow();
        var known = OfficerName.IsName(name) ? await store.BeginTryAsync(name, now, options.MaxFailures, options.Lock, cancellationToken) : null;
        var fits = password.Length <= PasswordRules.MaxLength;
        var right = passwords.IsRight(known?.PasswordHash, fits ? password : "") && fits;
        if (known is null || !right || known.Officer.Disabled)
        {
            Refused(logger);
            return null;
        }

        await store.ForgiveAsync(known.Officer.Id, now, cancellationToken);
        LoggedIn(logger, known.Officer.Id);
        return known.Officer;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Officer {Officer} logged in at the desk")]
    private static partial void LoggedIn(ILogger logger, long officer);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A log-in at the desk was refused")]
    private static partial void Refused(ILogger logger);
}

/// <summary>More want to log in than can be looked at.</summary>
internal sealed class LogInBusyException : Exception;
