using ChikaBot.Desk;

namespace ChikaBot.Stores.Guests;

/// <summary>Officers for a guest of the store: a server may be running on it. Closes it when disposed.</summary>
internal sealed class GuestOfficers : IOfficerStore, IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly IOfficerStore officers;

    /// <param name="services">The store alone, as <see cref="StoreRegistration.OpenAsGuest"/> gives it; disposed with this.</param>
    public GuestOfficers(ServiceProvider services)
    {
        this.services = services;
        officers = services.GetRequiredService<IOfficerStore>();
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

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
