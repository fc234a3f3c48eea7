using ChikaBot.Desk;
using ChikaBot.Stores.Sqlite.Native;

namespace ChikaBot.Stores.Sqlite;

internal sealed class SqliteOfficers(SqliteStore store) : IOfficerStore
{
    private const string Columns =
        "id, name, display_name, role, (SELECT group_concat(regency) FROM (SELECT regency FROM officer_offices WHERE officer = officers.id ORDER BY regency)), stamp, disabled, locked_until";

    private const string ById = $"SELECT {Columns} FROM officers WHERE id = ?1";

    private const string ByName = $"SELECT {Columns}, failures, password FROM officers WHERE name = ?1";

    private const string All = $"SELECT {Columns} FROM officers ORDER BY name";

    private const string Any = "SELECT 1 FROM officers LIMIT 1";

    private const string IdOf = "SELECT id FROM officers WHERE name = ?1";

    private const string Insert = """
        INSERT INTO officers (name, display_name, role, password, stamp, disabled, failures, created_at) VALUES (?1, ?2, ?3, ?4, ?5, 0, 0, ?6)
        ON CONFLICT (name) DO NOTHING
        """;

    private const string InsertOffice = "INSERT INTO officer_offices (officer, regency) VALUES (?1, ?2) ON CONFLICT DO NOTHING";

    private const string DeleteOffices = "DELETE FROM officer_offices WHERE officer = ?1";

    private const string Role = "UPDATE officers SET role = ?2 WHERE id = ?1";

    private const string Password = "UPDATE officers SET password = ?2, stamp = ?3, failures = 0, locked_until = NULL WHERE name = ?1";

    private const string Disabled = "UPDATE officers SET disabled = ?2, stamp = ?3, failures = 0, locked_until = NULL WHERE name = ?1";

    private const string SignedIn = "INSERT INTO audit (at, who, what) SELECT ?2, name, ?3 FROM officers WHERE id = ?1";

    private const string NameOf = "SELECT name FROM officers WHERE name = ?1";

    private const string Fail = "UPDATE officers SET failures = ?2, locked_until = ?3 WHERE id = ?1";

    public ValueTask<Officer?> FindAsync(long id, CancellationToken cancellationToken) =>
        ValueTask.FromResult(store.ReadOrRefuse(id, static (connection, id) =>
        {
            using var query = connection.Query(ById).Bind(1, id);
            return query.Step() ? Read(query) : null;
        }));

    public ValueTask<IReadOnlyList<Officer>> ListAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(store.ReadOrRefuse<int, IReadOnlyList<Officer>>(0, static (connection, _) =>
        {
            using var query = connection.Query(All);
            var officers = new List<Officer>();
            while (query.Step()) officers.Add(Read(query));
            return officers;
        }));

    public ValueTask<bool> HasAnyAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(store.ReadOrRefuse(0, static (connection, _) =>
        {
            using var query = connection.Query(Any);
            return query.Step();
        }));

    public ValueTask<bool> AddAsync(NewOfficer officer, string stamp, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.WriteAsync(
            connection =>
            {
                using (var query = connection.Query(Insert).Bind(1, officer.Name).Bind(2, officer.DisplayName).Bind(3, (long)officer.Role))
                    if (query.Bind(4, officer.PasswordHash).Bind(5, stamp).Bind(6, now.ToStored()).Run() == 0)
                        return false;
                AddOffices(connection, connection.LastInsertedId, officer.Offices);
                Audit(connection, officer.Name, AuditAction.AccountAdded, now);
                return true;
            },
            cancellationToken);

    public ValueTask<bool> SetPasswordAsync(string name, string passwordHash, string stamp, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.WriteAsync(
            connection =>
            {
                using (var query = connection.Query(Password).Bind(1, name).Bind(2, passwordHash).Bind(3, stamp))
                    if (query.Run() == 0) return false;
                Audit(connection, name, AuditAction.AccountChanged, now);
                return true;
            },
            cancellationToken);

    public ValueTask<bool> SetDisabledAsync(string name, bool disabled, string stamp, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.WriteAsync(
            connection =>
            {
                using (var query = connection.Query(Disabled).Bind(1, name).Bind(2, disabled ? 1 : 0).Bind(3, stamp))
                    if (query.Run() == 0) return false;
                Audit(connection, name, AuditAction.AccountChanged, now);
                return true;
            },
            cancellationToken);

    public ValueTask<bool> SetOfficesAsync(string name, OfficerRole role, IReadOnlyList<string> offices, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.WriteAsync(
            connection =>
            {
                long id;
                using (var query = connection.Query(IdOf).Bind(1, name))
                {
                    if (!query.Step()) return false;
                    id = query.Int64(0);
                }

                using (var query = connection.Query(Role).Bind(1, id).Bind(2, (long)role)) query.Run();
                using (var query = connection.Query(DeleteOffices).Bind(1, id)) query.Run();
                AddOffices(connection, id, offices);
                Audit(connection, name, AuditAction.AccountChanged, now);
                return true;
            },
            cancellationToken);

    public ValueTask<OfficerTry?> BeginTryAsync(string name, DateTimeOffset now, int maxFailures, TimeSpan lockFor, CancellationToken cancellationToken) =>
        store.WriteAsync<OfficerTry?>(
            connection =>
            {
                Officer officer;
                long failures;
                string password;
                using (var query = connection.Query(ByName).Bind(1, name))
                {
                    if (!query.Step()) return null;
                    (officer, failures, password) = (Read(query), query.Int64(8), query.Text(9));
                }

                if (officer.LockedUntil > now) return null;
                // A lock that has run out gives all tries back.
                failures = officer.LockedUntil is null ? failures + 1 : 1;
                SetFailures(connection, officer.Id, failures, failures >= maxFailures ? now + lockFor : null);
                if (failures >= maxFailures) Audit(connection, officer.Name, AuditAction.SignInLocked, now);
                return new OfficerTry(officer, password);
            },
            cancellationToken);

    public async ValueTask ForgiveAsync(long id, DateTimeOffset now, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            connection =>
            {
                using (var query = connection.Query(SignedIn).Bind(1, id).Bind(2, now.ToStored()).Bind(3, (long)AuditAction.SignedIn)) query.Run();
                return SetFailures(connection, id, 0, null);
            },
            cancellationToken);

    /// <summary>Under the name as it was given to the account, whatever case was typed now.</summary>
    private static void Audit(Connection connection, string name, AuditAction what, DateTimeOffset now)
    {
        using var query = connection.Query(NameOf).Bind(1, name);
        if (query.Step()) SqliteAudit.Add(connection, new AuditEntry(now, query.Text(0), what, null));
    }

    private static int SetFailures(Connection connection, long id, long failures, DateTimeOffset? lockedUntil)
    {
        using var query = connection.Query(Fail).Bind(1, id).Bind(2, failures).Bind(3, lockedUntil.ToStored());
        return query.Run();
    }

    private static void AddOffices(Connection connection, long id, IReadOnlyList<string> offices)
    {
        foreach (var office in offices)
        {
            using var query = connection.Query(InsertOffice).Bind(1, id).Bind(2, office);
            query.Run();
        }
    }

    private static Officer Read(in Query query) => new(
        query.Int64(0),
        query.Text(1),
        query.Text(2),
        (OfficerRole)query.Int32(3),
        query.NullableText(4)?.Split(',') ?? [],
        query.Text(5),
        query.Int64(6) != 0,
        Instant.FromStored(query.NullableInt64(7)));
}
