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

    private const string Incoming = "CREATE TEMP TABLE IF NOT EXISTS incoming (LIKE participants) ON COMMIT DELETE ROWS";

    private const string Copy = $"COPY incoming ({StoredParticipant.Columns}) FROM STDIN (FORMAT BINARY)";

    // What is known of the one who comes: by the old family, which may be another one, and the old card.
    private const string Known = "incoming i JOIN participant_numbers n ON n.number = i.nik AND n.nik = i.nik JOIN participants p ON p.kk = n.kk AND p.nik = n.nik";

    private const string ForgetCards = $"""
        DELETE FROM participant_numbers c USING {Known} WHERE c.number = p.card_number AND c.nik = p.nik AND p.card_number <> i.card_number
        """;

    private const string LeaveFamilies = $"DELETE FROM participants o USING {Known} WHERE o.kk = p.kk AND o.nik = p.nik AND p.kk <> i.kk";

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
        Run(Incoming);
        using (var importer = connection.BeginBinaryImport(Copy))
        {
            foreach (var participant in incoming.Values) PostgresParticipantRow.Write(importer, participant);
            importer.Complete();
        }

        Run(ForgetCards);
        Run(LeaveFamilies);
        Run(Merge);
        Run(Numbers);
        Run("DELETE FROM incoming");
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
