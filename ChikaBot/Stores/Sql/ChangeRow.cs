using ChikaBot.Core.Identity;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;

namespace ChikaBot.Stores.Sql;

/// <summary>Between a change and its stored form.</summary>
internal static class ChangeRow
{
    public static StoredChange Of(ParticipantChange change)
    {
        var row = new StoredChange(change.GetType().Name, change.ValidFrom);
        return change switch
        {
            ParticipantChange.Reactivated one => row with { Nik = one.Nik.Digits, Segment = (int)one.As, Class = (int?)one.Class },
            ParticipantChange.SegmentChanged one => row with { Nik = one.Nik.Digits, Segment = (int)one.To, Class = (int)one.Class },
            ParticipantChange.FacilityMoved one => row with { Nik = one.Nik.Digits, Facility = one.Facility },
            ParticipantChange.ClassChanged one => row with { FamilyCard = one.FamilyCard.Digits, Class = (int)one.Class },
            ParticipantChange.MemberDeceased one => row with { Nik = one.Nik.Digits },
            ParticipantChange.DataCorrected one => row with
            {
                Nik = one.Nik.Digits,
                CorrectedNik = one.CorrectedNik?.Digits,
                Name = one.Name?.Value,
                BirthDate = one.BirthDate?.Value,
                Sex = (int?)one.Sex,
                Mobile = one.Mobile?.Digits,
            },
            ParticipantChange.MemberAdded { Member: var member } => row with
            {
                Nik = member.Nik.Digits,
                CardNumber = member.CardNumber.Digits,
                FamilyCard = member.FamilyCard.Digits,
                Name = member.Name.Value,
                BirthDate = member.BirthDate.Value,
                Sex = (int)member.Sex,
                Relation = (int)member.Relation,
                Segment = (int)member.Segment,
                Class = (int)member.Class,
                Facility = member.Facility,
                Mobile = member.Mobile?.Digits,
            },
            _ => throw new InvalidOperationException($"The store does not know the change {change}."),
        };
    }

    public static ParticipantChange Read(StoredChange row)
    {
        var from = row.ValidFrom;
        return row.Kind switch
        {
            nameof(ParticipantChange.Reactivated) => new ParticipantChange.Reactivated(NikOf(row), from, (Segment)row.Segment!, (CareClass?)row.Class),
            nameof(ParticipantChange.SegmentChanged) => new ParticipantChange.SegmentChanged(NikOf(row), from, (Segment)row.Segment!, (CareClass)row.Class!),
            nameof(ParticipantChange.FacilityMoved) => new ParticipantChange.FacilityMoved(NikOf(row), from, row.Facility!),
            nameof(ParticipantChange.ClassChanged) => new ParticipantChange.ClassChanged(FamilyCardNumber.Parse(row.FamilyCard!), from, (CareClass)row.Class!),
            nameof(ParticipantChange.MemberDeceased) => new ParticipantChange.MemberDeceased(NikOf(row), from),
            nameof(ParticipantChange.DataCorrected) => new ParticipantChange.DataCorrected(
                NikOf(row), from, row.Name is { } name ? new PersonName(name) : null, BirthDateOf(row), (Sex?)row.Sex, row.CorrectedNik is { } corrected ? Nik.Parse(corrected) : null, MobileOf(row)),
            nameof(ParticipantChange.MemberAdded) => new ParticipantChange.MemberAdded(
                new Participant(
                    NikOf(row), CardNumber.Parse(row.CardNumber!), FamilyCardNumber.Parse(row.FamilyCard!), new PersonName(row.Name!), BirthDateOf(row)!, (Sex)row.Sex!, (Relation)row.Relation!,
                    (Segment)row.Segment!, (CareClass)row.Class!, from, null, null, row.Facility, MobileOf(row)),
                from),
            _ => throw new InvalidDataException("A stored change has an unknown kind."),
        };
    }

    private static Nik NikOf(StoredChange row) => Nik.Parse(row.Nik!);

    private static BirthDate? BirthDateOf(StoredChange row) =>
        row.BirthDate is { } day ? StoredParticipant.BirthDateOf(day) : null;

    private static MobileNumber? MobileOf(StoredChange row) =>
        row.Mobile is { } digits ? StoredParticipant.MobileOf(digits) : null;
}
