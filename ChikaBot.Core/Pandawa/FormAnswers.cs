using System.Globalization;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;

namespace ChikaBot.Core.Pandawa;

/// <summary>Reads a form's answers into values. Each throws <see cref="FormatException"/> where an answer cannot be read; none repeats it.</summary>
internal sealed class FormAnswers(IReadOnlyDictionary<FormField, string> answers, DateOnly today)
{
    public string? Optional(FormField field) => answers.TryGetValue(field, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    public string Required(FormField field) => Optional(field) ?? throw new FormatException($"{field} is missing.");

    public PersonName? Name(FormField field) => Optional(field) is { } text ? new PersonName(text) : null;

    public Nik? Nik(FormField field) => Optional(field) is { } text ? Identity.Nik.Parse(text) : null;

    public BirthDate? BirthDate(FormField field)
    {
        if (Optional(field) is not { } text) return null;
        return Identity.BirthDate.TryCreate(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture), today, out var date) ? date : throw new FormatException($"{field} is not possible.");
    }

    public T? Choice<T>(FormField field)
        where T : struct, Enum => Optional(field) is not { } text ? null : Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : throw new FormatException($"{field} is no choice.");

    public CareClass Class() => Required(FormField.CareClass) switch
    {
        "1" => CareClass.One,
        "2" => CareClass.Two,
        "3" => CareClass.Three,
        _ => throw new FormatException("No class."),
    };

    public MobileNumber? Mobile() => Optional(FormField.Mobile) is not { } text ? null : MobileNumber.TryParse(text, out var number) ? number : throw new FormatException("No mobile number.");
}
