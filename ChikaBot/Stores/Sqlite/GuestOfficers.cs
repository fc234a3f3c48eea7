using ChikaBot.Desk;
using ChikaBot.Stores.Sql;

namespace ChikaBot.Stores.Sqlite;

/// <summary>Officers for a guest of the data directory: a server may be running on it. Closes the file when disposed.</summary>
internal sealed class GuestOfficers : IOfficerStore, IAsyncDisposable
{
    private readonly SqliteStore store;
    private readonly SqlOfficers officers;

    /// <inheritdoc cref="SqliteStore(string, SqliteStoreOptions)"/>
    public GuestOfficers(string location)
    {
        store = new SqliteStore(SqliteRegistration.FileOf(location), new SqliteStoreOptions { Server = false });
        officers = new SqlOfficers(store);
    }

    public ValueTask<Officer?> FindAsync(long id, CancellationToken cancellationToken) => officers.FindAsync(id, cancellationToken);

    public ValueTask<IReadOnlyList<Officer>> ListAsync(CancellationToken cancellationToken) => officers.ListAsync(cancellationToken);

    public ValueTask<bool> HasAnyAsync(CancellationToken cancellationToken) => officers.HasAnyAsync(cancellationToken);

    public ValueTask<bool> AddAsync(NewOfficer officer, string stamp, DateTimeOffset now, CancellationToken cancellationToken) =>
        officers.AddAsync(officer, stamp, now, cancellationToken);

    public ValueTask<bool> SetPasswordAsync(string name, string passwordHash, string stamp, DateTimeOffset now, CancellationToken cancellationToken) =>
        officers.SetPasswordAsync(name, passwordHash, stamp, now, cancellationToken);

    public ValueTask<bool> SetDisabledAsync(string name, bool disabled, string stamp, DateTimeOffset now, CancellationToken cancellationToken) =>
        officers.SetDisabledAsync(name, disabled, stamp, now, cancellationToken);

    public ValueTask<bool> SetOfficesAsync(string name, OfficerRole role, IReadOnlyList<string> offices, DateTimeOffset now, CancellationToken cancellationToken) =>
        officers.SetOfficesAsync(name, role, offices, now, cancellationToken);

    public ValueTask<OfficerTry?> BeginTryAsync(string name, DateTimeOffset now, int maxFailures, TimeSpan lockFor, CancellationToken cancellationToken) =>
        officers.BeginTryAsync(name, now, maxFailures, lockFor, cancellationToken);

    public ValueTask ForgiveAsync(long id, DateTimeOffset now, CancellationToken cancellationToken) => officers.ForgiveAsync(id, now, cancellationToken);

    public ValueTask DisposeAsync()
    {
        store.Dispose();
        return ValueTask.CompletedTask;
    }
}
