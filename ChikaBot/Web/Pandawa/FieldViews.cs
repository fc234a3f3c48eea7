using System.Globalization;
using ChikaBot.Core.Contributions;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Regions;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Pandawa;

namespace ChikaBot.Web.Pandawa;

/// <summary>Makes of a ticket's fields what the components show.</summary>
/// <param name="now">By the conversations' clock.</param>
internal sealed class FieldViews(Ticket ticket, IReadOnlyList<Place> facilities, RuleBook rules, DateTimeOffset now)
{
    private const Language Indonesian = Language.Indonesian;

    private const int ShownDigits = 4;

    /// <param name="text">As typed; null for what is kept.</param>
    public FieldView Of(FieldSpec spec, string? text, FormFault? fault) => new(
        spec.Field.ToString(), spec.Kind, spec.Required, spec.MaxLength, FieldWords.Label(ticket.Service, spec.Field), FieldWords.Tip(spec.Field),
        text ?? Typed(spec), fault is null ? null : FaultWords.Of(fault, now), Options(spec));

    /// <summary>The birth date beside the participant's number. It is kept nowhere.</summary>
    public FieldView ProvedBy(string name, string text, FormFault? fault) =>
        new(name, FieldKind.Date, Required: true, 10, FieldWords.ProvedBy, FieldWords.ProvedByTip, text, fault is null ? null : FaultWords.Of(fault, now), []);

    /// <summary>An answer as people read it: dates in words, numbers of people masked but for their end.</summary>
    public static string Shown(FieldSpec spec, string value) => spec.Kind switch
    {
        FieldKind.ParticipantNumber or FieldKind.Nik or FieldKind.CardNumber or FieldKind.FamilyCardNumber => $"berakhiran {value[^ShownDigits..]}",
        FieldKind.Choice or FieldKind.CareClass or FieldKind.Bank => FormWords.Choice(spec.Field, value),
        _ => InWords(spec.Kind, value),
    };

    private string Typed(FieldSpec spec) => ticket.Answers.TryGetValue(spec.Field, out var value) ? InWords(spec.Kind, value) : "";

    private static string InWords(FieldKind kind, string value) => kind switch
    {
        FieldKind.Date => Indonesian.Date(DateOnly.ParseExact(value, "O", CultureInfo.InvariantCulture)),
        FieldKind.Month => Indonesian.MonthName(Month.Parse(value)),
        _ => value,
    };

    private FieldOption[] Options(FieldSpec spec) => spec.Kind switch
    {
        FieldKind.CareClass => [.. Enum.GetValues<CareClass>().Order().Select(Class)],
        FieldKind.Choice => [.. spec.Choices.Select(choice => new FieldOption(choice, FormWords.Choice(spec.Field, choice))), .. spec.Required ? [] : (FieldOption[])[new("", "Tidak perlu diubah")]],
        FieldKind.Bank => [.. spec.Choices.Select(choice => new FieldOption(choice, FormWords.Choice(spec.Field, choice)))],
        FieldKind.Facility => [.. facilities.Select(place => place.Name).Distinct().Select(name => new FieldOption(name, name))],
        _ => [],
    };

    private FieldOption Class(CareClass careClass) => new(
        ((int)careClass).ToString(CultureInfo.InvariantCulture),
        $"Kelas {(int)careClass}: {rules.Tariff(careClass, Month.Of(now.JakartaDate())).Amount} per orang per bulan");
}
