using System.Globalization;
using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;

namespace ChikaBot.Stores.Csv;

/// <summary>
/// Makes a participant of one row. Written out by hand: a mapping library would find the columns by reflection, throw once per bad value,
/// and put that value into its message. Reasons name the column and what is needed, never what stands there.
/// </summary>
/// <param name="today">The last day on which somebody can have been born.</param>
internal sealed class ParticipantRowReader(DateOnly today)
{
    /// <summary>
    /// JKN began on 2014-01-01, but those who were insured with Askes before came along with their dates, the oldest from the decree that
    /// founded it (Keppres 230/1968, 15 July 1968). Anything older is a slip.
    /// </summary>
    public static readonly DateOnly EarliestRegistration = new(1968, 7, 15);

    public const int LongestFacility = 200;

    /// <summary>
    /// Registrations may be announced and contributions paid ahead. How far is not judged by today: the server's clock may be frozen in another
    /// year. Anything later is a slip.
    /// </summary>
    public static readonly DateOnly Latest = new(2099, 12, 31);

    private readonly List<string> problems = [];

    /// <summary>What is wrong with the row just read: <c>column: what is needed</c>, one entry a fault; empty when it was good.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <param name="fields">The fields of the row, one for each <see cref="ParticipantColumn"/> in that order.</param>
    /// <returns>Null when anything is wrong; see <see cref="Problems"/>.</returns>
    public Participant? Read(ReadOnlySpan<string> fields)
    {
        problems.Clear();
        for (var i = 0; i < fields.Length; i++)
            if (fields[i].Contains('\uFFFD'))
                Refuse<string>((ParticipantColumn)i, "this is not UTF-8 text");

        var nik = Nik.TryParse(Of(fields, ParticipantColumn.Nik), out var readNik) ? readNik : Refuse<Nik>(ParticipantColumn.Nik, "16 digits with a known province code are needed");
        var card = CardNumber.TryParse(Of(fields, ParticipantColumn.CardNumber), out var readCard) ? readCard : Refuse<CardNumber>(ParticipantColumn.CardNumber, "13 digits are needed (spreadsheets drop leading zeros)");
        var family = FamilyCardNumber.TryParse(Of(fields, ParticipantColumn.FamilyCard), out var readFamily) ? readFamily : Refuse<FamilyCardNumber>(ParticipantColumn.FamilyCard, "16 digits are needed, of which the 7th and 8th are a day of recording");
        var name = Name(Of(fields, ParticipantColumn.Name));
        var birth = Birth(Of(fields, ParticipantColumn.BirthDate));
        var sex = ParticipantCodes.ReadSex(Of(fields, ParticipantColumn.Sex)) ?? Refuse(ParticipantColumn.Sex, "L or P is needed (M or F, MALE or FEMALE will do)", default(Sex));
        var relation = ParticipantCodes.ReadRelation(Of(fields, ParticipantColumn.Relation)) ?? Refuse(ParticipantColumn.Relation, "HEAD, SPOUSE, CHILD or OTHER is needed", default(Relation));
        var segment = ParticipantCodes.ReadSegment(Of(fields, ParticipantColumn.Segment));
        if (segment is null) Refuse<string>(ParticipantColumn.Segment, "PBPU, BP, PPU, PBI or PBPU_PEMDA is needed");
        var care = ParticipantCodes.ReadClass(Of(fields, ParticipantColumn.Class)) ?? Refuse(ParticipantColumn.Class, "1, 2 or 3 is needed", default(CareClass));
        var registered = Registered(Of(fields, ParticipantColumn.RegisteredOn));
        var paid = Paid(Of(fields, ParticipantColumn.PaidThrough), segment);
        var cause = Cause(Of(fields, ParticipantColumn.InactiveCause));
        var facility = Facility(Of(fields, ParticipantColumn.Facility));
        var mobile = Mobile(Of(fields, ParticipantColumn.Mobile));

        return problems.Count > 0
            ? null
            : new Participant(nik!, card!, family!, name!, birth!, sex, relation, segment!.Value, care, registered, paid, cause, facility, mobile);
    }

    private static string Of(ReadOnlySpan<string> fields, ParticipantColumn column) => fields[(int)column].Trim();

    private PersonName? Name(string text) =>
        text.Length is 0 or > PersonName.MaxLength || HasControl(text)
            ? Refuse<PersonName>(ParticipantColumn.Name, $"1 to {PersonName.MaxLength} printable characters are needed")
            : new PersonName(text);

    private BirthDate? Birth(string text) =>
        TryDate(text, out var date) && BirthDate.TryCreate(date, today, out var birth)
            ? birth
            : Refuse<BirthDate>(ParticipantColumn.BirthDate, "yyyy-MM-dd is needed, from 1900 to today");

    private DateOnly Registered(string text) =>
        TryDate(text, out var date) && date >= EarliestRegistration && date <= Latest
            ? date
            : Refuse(ParticipantColumn.RegisteredOn, $"yyyy-MM-dd is needed, from {EarliestRegistration:yyyy-MM-dd} to {Latest:yyyy-MM-dd}", default(DateOnly));

    private Month? Paid(string text, Segment? segment)
    {
        if (text.Length == 0) return null;
        if (segment is not (null or Segment.Pbpu or Segment.Bp)) return Refuse(ParticipantColumn.PaidThrough, "must be empty: only PBPU and BP pay for themselves", default(Month?));
        return Month.TryParse(text, out var month) && month.FirstDay >= EarliestRegistration && month <= Month.Of(Latest)
            ? month
            : Refuse(ParticipantColumn.PaidThrough, $"yyyy-MM is needed, to {Latest:yyyy-MM}, or nothing", default(Month?));
    }

    private InactiveCause? Cause(string text) =>
        text.Length == 0
            ? null
            : ParticipantCodes.ReadInactiveCause(text)
                ?? Refuse(ParticipantColumn.InactiveCause, "PBI_REMOVED, PPU_ENDED, AGE_21, DECEASED, NIK_INVALID or nothing is needed", default(InactiveCause?));

    private string? Facility(string text)
    {
        if (text.Length > LongestFacility || HasControl(text)) Refuse<string>(ParticipantColumn.Facility, $"at most {LongestFacility} printable characters are allowed");
        return text.Length == 0 ? null : text;
    }

    private MobileNumber? Mobile(string text) =>
        text.Length == 0
            ? null
            : MobileNumber.TryParse(text, out var number)
                ? number
                : Refuse<MobileNumber>(ParticipantColumn.Mobile, "9 to 15 digits, with or without a leading +, or nothing is needed");

    private static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static bool HasControl(string text) => text.AsSpan().ContainsAnyInRange('\0', '\u001f');

    private T? Refuse<T>(ParticipantColumn column, string reason)
        where T : class => Refuse(column, reason, default(T));

    private T Refuse<T>(ParticipantColumn column, string reason, T nothing)
    {
        problems.Add($"{column.Name()}: {reason}");
        return nothing;
    }
}
