using ChikaBot.Core.Identity;

namespace ChikaBot.Stores.Sql;

/// <summary>What the engines have in common of a participant's row.</summary>
internal static class StoredParticipant
{
    public const string Columns =
        "nik, card_number, kk, name, birth_date, sex, relation, segment, class, registered_on, paid_through, inactive_cause, facility, mobile";

    public static BirthDate BirthDateOf(DateOnly day) =>
        // What was stored was checked when it came in; the day itself serves as "today".
        BirthDate.TryCreate(day, day, out var date) ? date : throw new InvalidDataException("A stored birth date lies before 1900.");

    public static MobileNumber MobileOf(string digits) =>
        MobileNumber.TryParse(digits, out var number) ? number : throw new InvalidDataException("A stored mobile number cannot be read.");
}
