using System.Collections.Frozen;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;
using static ChikaBot.Core.Pandawa.FormField;

namespace ChikaBot.Core.Pandawa;

/// <summary>The ten services with their papers, fields and effects: what chat, form and desk share.</summary>
public static class ServiceCatalogue
{
    private const int LongText = 500;
    private const int FacilityLength = 100;

    private static readonly FrozenDictionary<PandawaService, ServiceEntry> Entries = new ServiceEntry[]
    {
        new(PandawaService.NewRegistration, [DocumentPurpose.NewSelfPayingMember], [.. Person(), Class(), Facility(), OfBank(), Phone(required: true)], ChangeKind.MemberAdded),
        new(PandawaService.AddFamilyMember, [DocumentPurpose.FamilyMember], [Concerned(), .. Person(withRelation: true), Facility(), Phone(required: false)], ChangeKind.MemberAdded),
        new(PandawaService.Newborn, [DocumentPurpose.Newborn], [Concerned(), .. Person(), Facility(), Phone(required: false)], ChangeKind.MemberAdded),
        new(PandawaService.SegmentChange, [DocumentPurpose.EmployeeToSelfPaying, DocumentPurpose.LaidOff], [Concerned(), Spec(LastWorkMonth, FieldKind.Month, 7), Class(), Facility(required: false), OfBank()], ChangeKind.SegmentChanged),
        new(PandawaService.DataChange, [DocumentPurpose.IdentityChange], [Concerned(), .. Corrections(), Spec(Mobile, FieldKind.MobileNumber, 16, required: false), Explain(required: false)], ChangeKind.DataCorrected),
        new(PandawaService.FacilityMove, [DocumentPurpose.FacilityMove], [Concerned(), Facility()], ChangeKind.FacilityMoved),
        new(PandawaService.ClassChange, [DocumentPurpose.ClassChange], [Concerned(), Class()], ChangeKind.ClassChanged),
        new(PandawaService.Reactivation, [DocumentPurpose.Reactivation, DocumentPurpose.StudentChild], [Concerned(), ChoiceOf<ReactivationWay>(Way), Facility(required: false), Explain(required: false)], ChangeKind.Reactivated),
        new(PandawaService.MemberRemoval, [DocumentPurpose.Death], [Concerned(), Spec(DeathDate, FieldKind.Date, 10), Explain(required: false)], ChangeKind.MemberDeceased),
        new(PandawaService.DuplicateData, [DocumentPurpose.IdentityChange], [Concerned(), Spec(OtherParticipant, FieldKind.ParticipantNumber, Nik.Length, check: FieldCheck.InStore), Explain(required: false)], ChangeKind.None),
    }.ToFrozenDictionary(entry => entry.Service);

    /// <summary>In the order of their numbers.</summary>
    public static IReadOnlyList<ServiceEntry> All { get; } = [.. Entries.Values.OrderBy(entry => entry.Service)];

    public static ServiceEntry For(PandawaService service) => Entries[service];

    private static FieldSpec Concerned() => Spec(FormField.Participant, FieldKind.ParticipantNumber, Nik.Length, check: FieldCheck.InStore);

    private static IEnumerable<FieldSpec> Person(bool withRelation = false)
    {
        yield return Spec(FamilyCard, FieldKind.FamilyCardNumber, FamilyCardNumber.Length);
        yield return Spec(NewNik, FieldKind.Nik, Nik.Length, check: FieldCheck.NotInStore);
        yield return Spec(Name, FieldKind.Text, PersonName.MaxLength);
        yield return Spec(FormField.BirthDate, FieldKind.Date, 10);
        yield return ChoiceOf<Sex>(FormField.Sex);
        if (withRelation) yield return ChoiceOf<Relation>(FormField.Relation);
    }

    private static IEnumerable<FieldSpec> Corrections() =>
    [
        Spec(CorrectedName, FieldKind.Text, PersonName.MaxLength, required: false),
        Spec(CorrectedBirthDate, FieldKind.Date, 10, required: false),
        ChoiceOf<Sex>(CorrectedSex, required: false),
        Spec(CorrectedNik, FieldKind.Nik, Nik.Length, required: false, FieldCheck.NotInStore),
    ];

    private static FieldSpec Class() => Spec(FormField.CareClass, FieldKind.CareClass, 1);

    private static FieldSpec Facility(bool required = true) => Spec(FormField.Facility, FieldKind.Facility, FacilityLength, required);

    private static FieldSpec OfBank() => new(FormField.Bank, FieldKind.Bank, Required: false, 10, FieldCheck.None, Enum.GetNames<Bank>());

    private static FieldSpec Phone(bool required) => Spec(Mobile, FieldKind.MobileNumber, 16, required);

    private static FieldSpec Explain(bool required) => Spec(Explanation, FieldKind.Text, LongText, required);

    private static FieldSpec ChoiceOf<T>(FormField field, bool required = true)
        where T : struct, Enum => new(field, FieldKind.Choice, required, 20, FieldCheck.None, Enum.GetNames<T>());

    private static FieldSpec Spec(FormField field, FieldKind kind, int maxLength, bool required = true, FieldCheck check = FieldCheck.None) => new(field, kind, required, maxLength, check, []);
}
