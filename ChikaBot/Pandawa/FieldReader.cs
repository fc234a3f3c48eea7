using System.Globalization;
using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Reading;

namespace ChikaBot.Pandawa;

/// <summary>Reads what was typed into a field, as the chat reads it. Asks no store. Safe for many threads.</summary>
/// <param name="today">The day in Jakarta.</param>
/// <param name="facilities">Of the office's regency; empty when none is known.</param>
internal sealed class FieldReader(DateOnly today, IReadOnlyList<Place> facilities)
{
    public FieldAnswer Read(FieldSpec spec, string? typed)
    {
        var text = PlainText.Clean(typed);
        if (text.Length == 0) return FieldAnswer.Empty;
        return spec.Kind switch
        {
            FieldKind.ParticipantNumber or FieldKind.Nik or FieldKind.CardNumber => Number(spec.Kind, text),
            FieldKind.FamilyCardNumber => FamilyCard(text),
            FieldKind.Date => Date(spec.Field, text),
            FieldKind.Month => InMonth(text),
            FieldKind.CareClass => text is "1" or "2" or "3" ? new FieldAnswer(text) : FieldAnswer.Wrong(new FormFault.NotAChoice()),
            FieldKind.Choice or FieldKind.Bank => spec.Choices.Contains(text, StringComparer.Ordinal) ? new FieldAnswer(text) : FieldAnswer.Wrong(new FormFault.NotAChoice()),
            FieldKind.MobileNumber => Mobile(text),
            FieldKind.Facility => Facility(text, spec.MaxLength),
            _ => Line(text, spec.MaxLength),
        };
    }

    private static FieldAnswer Line(string text, int max) => text.Length <= max ? new FieldAnswer(text) : FieldAnswer.Wrong(new FormFault.TooLong(max));

    private static FieldAnswer Number(FieldKind kind, string text) => NumberReading.Read(text) switch
    {
        NumberReading.Understood(var key) when kind == FieldKind.ParticipantNumber || (kind == FieldKind.Nik ? key.Nik is not null : key.CardNumber is not null) => new FieldAnswer(key.Digits),
        NumberReading.Understood(var key) => FieldAnswer.Wrong(new FormFault.WrongLength(kind, key.Digits.Length)),
        NumberReading.TooShort(var digits, _) => FieldAnswer.Wrong(new FormFault.WrongLength(kind, digits)),
        NumberReading.TooLong(var digits, _) => FieldAnswer.Wrong(new FormFault.WrongLength(kind, digits)),
        NumberReading.SeveralNumbers => FieldAnswer.Wrong(new FormFault.SeveralNumbers()),
        NumberReading.LooksLikePhoneNumber => FieldAnswer.Wrong(new FormFault.LooksLikePhone()),
        NumberReading.UnknownProvince => FieldAnswer.Wrong(new FormFault.NotANumberOf(kind)),
        _ => FieldAnswer.Wrong(new FormFault.WrongLength(kind, 0)),
    };

    private static FieldAnswer FamilyCard(string text)
    {
        var digits = Digits(text);
        if (digits.Length != FamilyCardNumber.Length) return FieldAnswer.Wrong(new FormFault.WrongLength(FieldKind.FamilyCardNumber, digits.Length));
        return FamilyCardNumber.TryParse(digits, out _) ? new FieldAnswer(digits) : FieldAnswer.Wrong(new FormFault.NotANumberOf(FieldKind.FamilyCardNumber));
    }

    private FieldAnswer Date(FormField field, string text)
    {
        var reading = field == FormField.DeathDate ? DateReading.ReadNear(text, today, BirthDate.Earliest, today) : DateReading.Read(text, BirthDate.Earliest, today);
        return reading switch
        {
            DateReading.Understood(var date) => new FieldAnswer(date.ToString("O", CultureInfo.InvariantCulture)),
            DateReading.Ambiguous(var first, var second) => FieldAnswer.Wrong(new FormFault.WhichDate(first, second)),
            DateReading.Impossible => FieldAnswer.Wrong(new FormFault.NoSuchDay()),
            DateReading.TooLate => FieldAnswer.Wrong(new FormFault.InFuture()),
            DateReading.TooEarly => FieldAnswer.Wrong(new FormFault.TooLongAgo()),
            _ => FieldAnswer.Wrong(new FormFault.NotADate()),
        };
    }

    private FieldAnswer InMonth(string text) => MonthReading.Read(text, today) switch
    {
        null => FieldAnswer.Wrong(new FormFault.NotAMonth()),
        { } month when month > Month.Of(today) => FieldAnswer.Wrong(new FormFault.InFuture()),
        { } month when month.FirstDay < BirthDate.Earliest => FieldAnswer.Wrong(new FormFault.TooLongAgo()),
        { } month => new FieldAnswer(month.ToString()),
    };

    private static FieldAnswer Mobile(string text)
    {
        var digits = (text.StartsWith('+') ? "+" : "") + Digits(text);
        var hasOthers = text.Any(letter => !char.IsAsciiDigit(letter) && letter is not (' ' or '-' or '.' or '+' or '(' or ')'));
        return !hasOthers && MobileNumber.TryParse(digits, out _) ? new FieldAnswer(digits) : FieldAnswer.Wrong(new FormFault.NotAMobile());
    }

    /// <summary>One of the list by its name or by words that only one name has; free text where there is no list.</summary>
    private FieldAnswer Facility(string text, int max)
    {
        if (facilities.Count == 0) return Line(text, max);
        if (facilities.FirstOrDefault(place => place.Name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } exact) return new FieldAnswer(exact.Name);
        var words = PlainText.Words(text);
        var found = facilities.Where(place => words.Length > 0 && PlainText.Words(place.Name).Contains(words, StringComparison.Ordinal)).Select(place => place.Name).Distinct().Take(6).ToArray();
        return found.Length switch
        {
            1 => new FieldAnswer(found[0]),
            0 or 6 => FieldAnswer.Wrong(new FormFault.NotListed()),
            _ => FieldAnswer.Wrong(new FormFault.WhichFacility(found)),
        };
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
