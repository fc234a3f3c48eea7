using ChikaBot.Desk;

namespace ChikaBot.Stores;

/// <summary>A log-in under way: it counts as a failure until it is forgiven.</summary>
public sealed record OfficerTry(Officer Officer, string PasswordHash)
{
    public override string ToString() => Officer.ToString();
}

/// <summary>Who works at the desk. Names are the same whatever their case.</summary>
/// <remarks>Every method throws <see cref="Turns.StoreUnavailableException"/> when nothing was read or written.</remarks>
public interface IOfficerStore
{
    /// <summary>Null when there is none.</summary>
    ValueTask<Officer?> FindAsync(long id, CancellationToken cancellationToken);

    /// <summary>By name, disabled ones too.</summary>
    ValueTask<IReadOnlyList<Officer>> ListAsync(CancellationToken cancellationToken);

    ValueTask<bool> HasAnyAsync(CancellationToken cancellationToken);

    /// <returns>False when the name is taken: nothing was changed.</returns>
    ValueTask<bool> AddAsync(NewOfficer officer, string stamp, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Ends the officer's sessions by the new stamp, and any lock.</summary>
    /// <returns>False when nobody has that name; so do the others.</returns>
    ValueTask<bool> SetPasswordAsync(string name, string passwordHash, string stamp, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Ends the officer's sessions by the new stamp, and any lock.</summary>
    ValueTask<bool> SetDisabledAsync(string name, bool disabled, string stamp, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Sets role and offices together; holds for open sessions from their next request on.</summary>
    /// <param name="offices">Regency codes; empty for a supervisor.</param>
    ValueTask<bool> SetOfficesAsync(string name, OfficerRole role, IReadOnlyList<string> offices, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Counts a failure, and locks the officer at the last one allowed, before the password is looked at.</summary>
    /// <returns>Null when nobody has that name, or while the lock lasts.</returns>
    ValueTask<OfficerTry?> BeginTryAsync(string name, DateTimeOffset now, int maxFailures, TimeSpan lockFor, CancellationToken cancellationToken);

    /// <summary>The password was right: no failures, no lock.</summary>
    ValueTask ForgiveAsync(long id, DateTimeOffset now, CancellationToken cancellationToken);
}
