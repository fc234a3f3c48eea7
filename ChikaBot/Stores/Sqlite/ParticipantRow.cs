using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;
using ChikaBot.Stores.Sql;
using ChikaBot.Stores.Sqlite.Native;

namespace ChikaBot.Stores.Sqlite;

/// <summary>How a participant looks on disk. The numbers of the enums are part of the file: new members go to their end.</summary>
internal static class ParticipantRow
{
    public const int ColumnCount = 14;

    public static void Bind(in Query query, int first, Participant participant)
    {
        query.Bind(first, StoredDigits.Of(participant.Nik.Digits))
            .Bind(first + 1, StoredDigits.Of(participant.CardNumber.Digits))
            .Bind(first + 2, StoredDigits.Of(participant.FamilyCard.Digits))
            .Bind(first + 3, participant.Name.Value)
            .Bind(first + 4, participant.BirthDate.Value.DayNumber)
            .Bind(first + 5, (long)participant.Sex)
            .Bind(first + 6, (long)participant.Relation)
            .Bind(first + 7, (long)participant.Segment)
            .Bind(first + 8, (long)participant.Class)
            .Bind(first + 9, participant.RegisteredOn.DayNumber)
            .Bind(first + 10, participant.PaidThrough is { } month ? month.Year * 12L + month.Number - 1 : (long?)null)
            .Bind(first + 11, (long?)participant.InactiveCause)
            .Bind(first + 12, participant.Facility)
            .Bind(first + 13, participant.Mobile?.Digits);
    }

    public static Participant Read(in Query query) => new(
        Nik.Parse(StoredDigits.Read(query.Int64(0), Nik.Length)),
        CardNumber.Parse(StoredDigits.Read(query.Int64(1), CardNumber.Length)),
        FamilyCardNumber.Parse(StoredDigits.Read(query.Int64(2), FamilyCardNumber.Length)),
        new PersonName(query.Text(3)),
        StoredParticipant.BirthDateOf(DateOnly.FromDayNumber(query.Int32(4))),
        (Sex)query.Int32(5),
        (Relation)query.Int32(6),
        (Segment)query.Int32(7),
        (CareClass)query.Int32(8),
        DateOnly.FromDayNumber(query.Int32(9)),
        query.NullableInt64(10) is { } months ? new Month((int)(months / 12), (int)(months % 12) + 1) : null,
        (InactiveCause?)query.NullableInt64(11),
        query.NullableText(12),
        query.IsNull(13) ? null : StoredParticipant.MobileOf(query.Text(13)));
}
