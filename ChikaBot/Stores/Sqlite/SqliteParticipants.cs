using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;
using ChikaBot.Stores.Sql;
using ChikaBot.Stores.Sqlite.Native;
using Microsoft.Data.Sqlite;

namespace ChikaBot.Stores.Sqlite;

internal sealed class SqliteParticipants(SqliteStore store) : IParticipantDirectory, IParticipantWriter
{
    private const int RowsPerStatement = 16;

    private const string ByNik = $"SELECT {StoredParticipant.Columns} FROM participants WHERE nik = ?1";

    // One card belongs to one person; should a file say otherwise, the answer is at least always the same.
    private const string ByCard = $"SELECT {StoredParticipant.Columns} FROM participants WHERE card_number = ?1 ORDER BY nik LIMIT 1";

    private const string ByFamily = $"SELECT {StoredParticipant.Columns} FROM participants WHERE kk = ?1 ORDER BY relation, birth_date, nik";

    private static readonly string UpsertOne = Upsert(1);

    private static readonly string UpsertMany = Upsert(RowsPerStatement);

    private const string NewNumber = "UPDATE participants SET nik = ?2 WHERE nik = ?1";

    public static Participant? Find(Connection connection, ParticipantKey key)
    {
        using var query = connection.Query(key.Nik is null ? ByCard : ByNik).Bind(1, StoredDigits.Of(key.Digits));
        return query.Step() ? ParticipantRow.Read(query) : null;
    }

    public static Family FamilyOf(Connection connection, FamilyCardNumber card)
    {
        using var query = connection.Query(ByFamily).Bind(1, StoredDigits.Of(card.Digits));
        var members = new List<Participant>();
        while (query.Step()) members.Add(ParticipantRow.Read(query));
        return new Family(card, members);
    }

    /// <summary>The same person under a corrected NIK that nobody has.</summary>
    public static void Renumber(Connection connection, Nik from, Nik to)
    {
        using var query = connection.Query(NewNumber).Bind(1, StoredDigits.Of(from.Digits)).Bind(2, StoredDigits.Of(to.Digits));
        query.Run();
    }

    public ValueTask<Participant?> FindAsync(ParticipantKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(key, Find));
    }

    public ValueTask<Family> FamilyAsync(FamilyCardNumber card, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(card, FamilyOf));
    }

    public async ValueTask UpsertAsync(IReadOnlyList<Participant> batch, CancellationToken cancellationToken) =>
        await store.WriteAsync(connection => Save(connection, batch), cancellationToken);

    public ValueTask<long> CountAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(store.ReadOrRefuse(0, static (connection, _) => connection.ReadNumber("SELECT count(*) FROM participants")));

    private T Read<TState, T>(TState state, Func<Connection, TState, T> read)
    {
        try
        {
            return store.Read(state, read);
        }
        catch (Exception exception) when (exception is SqliteException or ObjectDisposedException)
        {
            throw new DirectoryUnavailableException("The participants cannot be read now.", exception);
        }
    }

    public static int Save(Connection connection, IReadOnlyList<Participant> batch)
    {
        var next = 0;
        while (next < batch.Count)
        {
            var rows = batch.Count - next >= RowsPerStatement ? RowsPerStatement : 1;
            using var query = connection.Query(rows == 1 ? UpsertOne : UpsertMany);
            for (var row = 0; row < rows; row++) ParticipantRow.Bind(query, row * ParticipantRow.ColumnCount + 1, batch[next + row]);
            query.Run();
            next += rows;
        }

        return next;
    }

    private static string Upsert(int rows)
    {
        var columns = StoredParticipant.Columns.Split(", ");
        var values = "(" + string.Join(", ", Enumerable.Repeat("?", columns.Length)) + ")";
        var sets = columns.Skip(1).Select(column => $"{column} = excluded.{column}");
        // By NIK and by updating: REPLACE would be shorter, but it deletes first.
        return $"INSERT INTO participants ({StoredParticipant.Columns}) VALUES {string.Join(", ", Enumerable.Repeat(values, rows))} "
            + $"ON CONFLICT (nik) DO UPDATE SET {string.Join(", ", sets)}";
    }
}
