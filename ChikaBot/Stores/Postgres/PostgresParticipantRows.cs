using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;
using ChikaBot.Stores.Sql;
using Npgsql;

namespace ChikaBot.Stores.Postgres;

/// <summary>Participants on one connection, in whatever transaction it is.</summary>
internal sealed class PostgresParticipantRows(NpgsqlConnection connection) : IParticipantRows
{
    public const string ByNumber = $"SELECT {StoredParticipant.Columns} FROM participant_find($1)";

    public const string ByFamily = $"SELECT {StoredParticipant.Columns} FROM participants WHERE kk = $1 ORDER BY relation, birth_date, nik";

    // Always by the indexes: plans are made while the tables are small and kept until the server next counts their rows, and a large import's first minute would read all of them for each batch.
    // A plan that is told to do without reading a table is taken for a dear one, and compiled each time it runs: not that either.
    private const string Begin = """
        CREATE TEMP TABLE IF NOT EXISTS incoming (LIKE participants) ON COMMIT DELETE ROWS;
        SET LOCAL enable_seqscan = off; SET LOCAL jit = off
        """;

    private const string End = "DELETE FROM incoming; SET LOCAL enable_seqscan = DEFAULT; SET LOCAL jit = DEFAULT";

    private const string Copy = $"COPY incoming ({StoredParticipant.Columns}) FROM STDIN (FORMAT BINARY)";

    // What is known of the one who comes: by the old family, which may be another one, and the old card. OFFSET 0 keeps the order of the look-ups.
    private const string Known = """
        incoming i,
            LATERAL (SELECT kk FROM participant_numbers WHERE number = i.nik AND nik = i.nik OFFSET 0) n,
            LATERAL (SELECT ctid, kk, card_number FROM participants WHERE kk = n.kk AND nik = i.nik OFFSET 0) p
        """;

    private const string ForgetCards = $"""
        DELETE FROM participant_numbers WHERE ctid = ANY (ARRAY(
            SELECT c.ctid FROM {Known}, LATERAL (SELECT ctid FROM participant_numbers WHERE number = p.card_number AND nik = i.nik OFFSET 0) c
            WHERE p.card_number <> i.card_number))
        """;

    private const string LeaveFamilies = $"DELETE FROM participants WHERE ctid = ANY (ARRAY(SELECT p.ctid FROM {Known} WHERE p.kk <> i.kk))";

    private const string Numbers = """
        INSERT INTO participant_numbers (number, nik, kk)
        SELECT nik, nik, kk FROM incoming UNION ALL SELECT card_number, nik, kk FROM incoming ORDER BY 1, 2
        ON CONFLICT (number, nik) DO UPDATE SET kk = excluded.kk WHERE participant_numbers.kk <> excluded.kk
        """;

    private const string NewNumber = "UPDATE participants SET nik = $2 WHERE nik = $1 AND kk = (SELECT kk FROM participant_numbers WHERE number = $1 AND nik = $1)";

    private const string NewCardOwner = """
        UPDATE participant_numbers c SET nik = $2 FROM participant_numbers n JOIN participants p ON p.kk = n.kk AND p.nik = $2
        WHERE n.number = $1 AND n.nik = $1 AND c.number = p.card_number AND c.nik = $1
        """;

    private const string NewEntry = "UPDATE participant_numbers SET number = $2, nik = $2 WHERE number = $1 AND nik = $1";

    private static readonly string Merge =
        $"INSERT INTO participants ({StoredParticipant.Columns}) SELECT {StoredParticipant.Columns} FROM incoming ORDER BY kk, nik "
        + $"ON CONFLICT (kk, nik) DO UPDATE SET {string.Join(", ", StoredParticipant.Columns.Split(", ").Except(["nik", "kk"]).Select(column => $"{column} = excluded.{column}"))}";

    public Participant? Find(ParticipantKey key)
    {
        using var command = Command(ByNumber, StoredDigits.Of(key.Digits));
        using var reader = command.ExecuteReader();
        return reader.Read() ? PostgresParticipantRow.Read(reader) : null;
    }

    public Family FamilyOf(FamilyCardNumber card)
    {
        using var command = Command(ByFamily, StoredDigits.Of(card.Digits));
        using var reader = command.ExecuteReader();
        var members = new List<Participant>();
        while (reader.Read()) members.Add(PostgresParticipantRow.Read(reader));
        return new Family(card, members);
    }

    /// <summary>Needs a transaction. All rows go over in one COPY; then a few statements, however many they are.</summary>
    public void Save(IReadOnlyList<Participant> participants)
    {
        // Of one NIK named twice the later counts.
        var incoming = new Dictionary<Nik, Participant>(participants.Count);
        foreach (var participant in participants) incoming[participant.Nik] = participant;
        Run(Begin);
        using (var importer = connection.BeginBinaryImport(Copy))
        {
            foreach (var participant in incoming.Values) PostgresParticipantRow.Write(importer, participant);
            importer.Complete();
        }

        Run(ForgetCards);
        Run(LeaveFamilies);
        Run(Merge);
        Run(Numbers);
        Run(End);
    }

    public void Renumber(Nik from, Nik to)
    {
        var (before, after) = (StoredDigits.Of(from.Digits), StoredDigits.Of(to.Digits));
        foreach (var sql in new[] { NewNumber, NewCardOwner, NewEntry }) Run(sql, before, after);
    }

    private NpgsqlCommand Command(string sql, params long[] numbers)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var number in numbers) command.Parameters.With(number);
        return command;
    }

    private void Run(string sql, params long[] numbers)
    {
        using var command = Command(sql, numbers);
        command.ExecuteNonQuery();
    }
}
