using System.Globalization;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Web.Desk;

/// <summary>How a form's answer reads at the desk.</summary>
internal static class AnswerWords
{
    private const int Shown = 4;

    /// <summary>Numbers of persons are masked but for their last four digits unless <paramref name="clear"/>.</summary>
    public static string Of(PandawaService service, FormField field, string answer, bool clear) => ServiceCatalogue.For(service).Find(field)?.Kind switch
    {
        FieldKind.ParticipantNumber or FieldKind.Nik or FieldKind.CardNumber or FieldKind.FamilyCardNumber or FieldKind.MobileNumber or null => clear ? answer : Masked(answer),
        FieldKind.Date when DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Language.Indonesian.Date(day),
        FieldKind.Choice => Choice(answer),
        _ => answer,
    };

    public static string Sex(Sex sex) => sex == Core.Participants.Sex.Female ? "perempuan" : "laki-laki";

    public static string Relation(Relation relation) => relation switch
    {
        Core.Participants.Relation.Head => "kepala keluarga",
        Core.Participants.Relation.Spouse => "suami/istri",
        Core.Participants.Relation.Child => "anak",
        _ => "anggota lain",
    };

    public static string Digits(Nik nik, bool clear) => clear ? nik.Digits : nik.ToString();

    public static string Digits(CardNumber card, bool clear) => clear ? card.Digits : card.ToString();

    public static string Digits(FamilyCardNumber card, bool clear) => clear ? card.Digits : card.ToString();

    public static string Digits(MobileNumber mobile, bool clear) => clear ? mobile.Digits : mobile.ToString();

    private static string Choice(string answer) => answer switch
    {
        nameof(Core.Participants.Sex.Female) => Sex(Core.Participants.Sex.Female),
        nameof(Core.Participants.Sex.Male) => Sex(Core.Participants.Sex.Male),
        nameof(ReactivationWay.SelfPaying) => "sebagai peserta mandiri",
        nameof(ReactivationWay.Student) => "sebagai anak yang masih kuliah",
        _ => Enum.TryParse<Relation>(answer, out var relation) && Enum.IsDefined(relation) ? Relation(relation) : answer,
    };

    private static string Masked(string text) => text.Length <= Shown ? new string('*', text.Length) : new string('*', text.Length - Shown) + text[^Shown..];
}
