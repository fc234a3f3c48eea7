using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;
using ChikaBot.Stores.Sql;
using Npgsql;
using NpgsqlTypes;

namespace ChikaBot.Stores.Postgres;

/// <summary>How a participant looks in the database. The numbers of the enums are part of it: new members go to their end.</summary>
internal static class PostgresParticipantRow
{
    public static Participant Read(NpgsqlDataReader row) => new(
        Nik.Parse(StoredDigits.Read(row.GetInt64(0), Nik.Length)),
        CardNumber.Parse(StoredDigits.Read(row.GetInt64(1), CardNumber.Length)),
        FamilyCardNumber.Parse(StoredDigits.Read(row.GetInt64(2), FamilyCardNumber.Length)),
        new PersonName(row.GetString(3)),
        StoredParticipant.BirthDateOf(DateOnly.FromDayNumber(row.GetInt32(4))),
        (Sex)row.GetInt16(5),
        (Relation)row.GetInt16(6),
        (Segment)row.GetInt16(7),
        (CareClass)row.GetInt16(8),
        DateOnly.FromDayNumber(row.GetInt32(9)),
        row.IsDBNull(10) ? null : new Month(row.GetInt32(10) / 12, row.GetInt32(10) % 12 + 1),
        row.IsDBNull(11) ? null : (InactiveCause)row.GetInt16(11),
        row.IsDBNull(12) ? null : row.GetString(12),
        row.IsDBNull(13) ? null : StoredParticipant.MobileOf(row.GetString(13)));

    public static void Write(NpgsqlBinaryImporter importer, Participant participant)
    {
        importer.StartRow();
        importer.Write(StoredDigits.Of(participant.Nik.Digits), NpgsqlDbType.Bigint);
        importer.Write(StoredDigits.Of(participant.CardNumber.Digits), NpgsqlDbType.Bigint);
        importer.Write(StoredDigits.Of(participant.FamilyCard.Digits), NpgsqlDbType.Bigint);
        importer.Write(PostgresText.Clean(participant.Name.Value), NpgsqlDbType.Text);
        importer.Write(participant.BirthDate.Value.DayNumber, NpgsqlDbType.Integer);
        importer.Write((short)participant.Sex, NpgsqlDbType.Smallint);
        importer.Write((short)participant.Relation, NpgsqlDbType.Smallint);
        importer.Write((short)participant.Segment, NpgsqlDbType.Smallint);
        importer.Write((short)participant.Class, NpgsqlDbType.Smallint);
        importer.Write(participant.RegisteredOn.DayNumber, NpgsqlDbType.Integer);
        if (participant.PaidThrough is { } month) importer.Write(month.Year * 12 + month.Number - 1, NpgsqlDbType.Integer);
        else importer.WriteNull();
        if (participant.InactiveCause is { } cause) importer.Write((short)cause, NpgsqlDbType.Smallint);
        else importer.WriteNull();
        if (participant.Facility is { } facility) importer.Write(PostgresText.Clean(facility), NpgsqlDbType.Text);
        else importer.WriteNull();
        if (participant.Mobile is { } mobile) importer.Write(mobile.Digits, NpgsqlDbType.Text);
        else importer.WriteNull();
    }
}
