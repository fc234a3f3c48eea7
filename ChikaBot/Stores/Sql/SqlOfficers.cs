using ChikaBot.Desk;

namespace ChikaBot.Stores.Sql;

internal sealed class SqlOfficers(ISqlStore store) : IOfficerStore
{
    private const string Columns = "id, name, display_name, role, stamp, disabled, locked_until";

    private const string ById = $"SELECT {Columns} FROM officers WHERE id = ?1";

    private const string ByName = $"SELECT {Columns}, failures, password FROM officers WHERE lower(name) = lower(?1)";

    private const string All = $"SELECT {Columns} FROM officers ORDER BY name";

    private const string OfficesOf = "SELECT officer, regency FROM officer_offices WHERE ?1 IS NULL OR officer = ?1 ORDER BY regency";

    private const string Any = "SELECT 1 FROM officers LIMIT 1";

    private const string IdOf = "SELECT id FROM officers WHERE lower(name) = lower(?1)";

    private const string Insert = """
        INSERT INTO officers (name, display_name, role, password, stamp, disabled, failures, created_at) VALUES (?1, ?2, ?3, ?4, ?5, 0, 0, ?6)
        ON CONFLICT DO NOTHING RETURNING id
        """;

    private const string InsertOffice = "INSERT INTO officer_offices (officer, regency) VALUES (?1, ?2) ON CONFLICT DO NOTHING";

    private const string DeleteOffices = "DELETE FROM officer_offices WHERE officer = ?1";

    private const string Role = "UPDATE officers SET role = ?2 WHERE id = ?1";

    private const string Password = "UPDATE officers SET password = ?2, stamp = ?3, failures = 0, locked_until = NULL WHERE lower(name) = lower(?1)";

    private const string Disabled = "UPDATE officers SET disabled = ?2, stamp = ?3, failures = 0, locked_until = NULL WHERE lower(name) = lower(?1)";

    private const string SignedIn = "INSERT INTO audit (at, who, what) SELECT ?2, name, ?3 FROM officers WHERE id = ?1";

    private const string NameOf = "SELECT name FROM officers WHERE lower(name) = lower(?1)";

    private const string Fail = "UPDATE officers SET failures = ?2, locked_until = ?3 WHERE id = ?1";

    public ValueTask<Officer?> FindAsync(long id, CancellationToken cancellationToken) =>
        store.ReadAsync(id, static (session, id) =>
        {
            using var query = session.Query(ById).Bind(1, id);
            return query.Step() ? Read(query, Offices(session, id)) : null;
        }, cancellationToken);

    public ValueTask<IReadOnlyList<Officer>> ListAsync(CancellationToken cancellationToken) =>
        store.ReadAsync<int, IReadOnlyList<Officer>>(0, static (session, _) =>
        {
            var offices = Offices(session, null);
            using var query = session.Query(All);
            var officers = new List<Officer>();
            while (query.Step()) officers.Add(Read(query, offices));
            return officers;
        }, cancellationToken);

    public ValueTask<bool> HasAnyAsync(CancellationToken cancellationToken) =>
        store.ReadAsync(0, static (session, _) =>
        {
            using var query = session.Query(Any);
            return query.Step();
        }, cancellationToken);

    public ValueTask<bool> AddAsync(NewOfficer officer, string stamp, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.WriteAsync(
            session =>
            {
                long id;
                using (var query = session.Query(Insert).Bind(1, officer.Name).Bind(2, officer.DisplayName).Bind(3, (long)officer.Role))
                {
                    if (!query.Bind(4, officer.PasswordHash).Bind(5, stamp).Bind(6, now.ToStored()).Step()) return false;
                    id = query.Int64(0);
                }

                AddOffices(session, id, officer.Offices);
                Audit(session, officer.Name, AuditAction.AccountAdded, now);
                return true;
            },
            cancellationToken);

    public ValueTask<bool> SetPasswordAsync(string name, string passwordHash, string stamp, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.WriteAsync(
            session =>
            {
                using (var query = session.Query(Password).Bind(1, name).Bind(2, passwordHash).Bind(3, stamp))
                    if (query.Run() == 0) return false;
                Audit(session, name, AuditAction.AccountChanged, now);
                return true;
            },
            cancellationToken);

    public ValueTask<bool> SetDisabledAsync(string name, bool disabled, string stamp, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.WriteAsync(
            session =>
            {
                using (var query = session.Query(Disabled).Bind(1, name).Bind(2, disabled ? 1 : 0).Bind(3, stamp))
                    if (query.Run() == 0) return false;
                Audit(session, name, AuditAction.AccountChanged, now);
                return true;
            },
            cancellationToken);

    public ValueTask<bool> SetOfficesAsync(string name, OfficerRole role, IReadOnlyList<string> offices, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.WriteAsync(
            session =>
            {
                long id;
                using (var query = session.Query(IdOf).Bind(1, name))
                {
                    if (!query.Step()) return false;
                    id = query.Int64(0);
                }

                using (var query = session.Query(Role).Bind(1, id).Bind(2, (long)role)) query.Run();
                using (var query = session.Query(DeleteOffices).Bind(1, id)) query.Run();
                AddOffices(session, id, offices);
                Audit(session, name, AuditAction.AccountChanged, now);
                return true;
            },
            cancellationToken);

    public ValueTask<OfficerTry?> BeginTryAsync(string name, DateTimeOffset now, int maxFailures, TimeSpan lockFor, CancellationToken cancellationToken) =>
        store.WriteAsync<OfficerTry?>(
            session =>
            {
                Officer officer;
                long failures;
                string password;
                using (var query = session.Query(ByName).Bind(1, name))
                {
                    if (!query.Step()) return null;
                    (officer, failures, password) = (Read(query, Offices(session, query.Int64(0))), query.Int64(7), query.Text(8));
                }

                if (officer.LockedUntil > now) return null;
                // A lock that has run out gives all tries back.
                failures = officer.LockedUntil is null ? failures + 1 : 1;
                SetFailures(session, officer.Id, failures, failures >= maxFailures ? now + lockFor : null);
                if (failures >= maxFailures) Audit(session, officer.Name, AuditAction.SignInLocked, now);
                return new OfficerTry(officer, password);
            },
            cancellationToken);

    public async ValueTask ForgiveAsync(long id, DateTimeOffset now, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            session =>
            {
                using (var query = session.Query(SignedIn).Bind(1, id).Bind(2, now.ToStored()).Bind(3, (long)AuditAction.SignedIn)) query.Run();
                return SetFailures(session, id, 0, null);
            },
            cancellationToken);

    /// <summary>Under the name as it was given to the account, whatever case was typed now.</summary>
    private static void Audit(SqlSession session, string name, AuditAction what, DateTimeOffset now)
    {
        using var query = session.Query(NameOf).Bind(1, name);
        if (query.Step()) SqlAudit.Add(session, new AuditEntry(now, query.Text(0), what, null));
    }

    private static int SetFailures(SqlSession session, long id, long failures, DateTimeOffset? lockedUntil)
    {
        using var query = session.Query(Fail).Bind(1, id).Bind(2, failures).Bind(3, lockedUntil.ToStored());
        return query.Run();
    }

    private static void AddOffices(SqlSession session, long id, IReadOnlyList<string> offices)
    {
        foreach (var office in offices)
        {
            using var query = session.Query(InsertOffice).Bind(1, id).Bind(2, office);
            query.Run();
        }
    }

    private static ILookup<long, string> Offices(SqlSession session, long? officer)
    {
        using var query = session.Query(OfficesOf).Bind(1, officer);
        var offices = new List<(long Officer, string Regency)>();
        while (query.Step()) offices.Add((query.Int64(0), query.Text(1)));
        return offices.ToLookup(office => office.Officer, office => office.Regency);
    }

    private static Officer Read(SqlQuery query, ILookup<long, string> offices) => new(
        query.Int64(0),
        query.Text(1),
        query.Text(2),
        (OfficerRole)query.Int32(3),
        [.. offices[query.Int64(0)]],
        query.Text(4),
        query.Int64(5) != 0,
        Instant.FromStored(query.NullableInt64(6)));
}
