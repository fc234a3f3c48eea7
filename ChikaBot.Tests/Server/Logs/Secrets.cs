using System.Globalization;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Regions;
using ChikaBot.Stores.Samples;

namespace ChikaBot.Tests.Server.Logs;

/// <summary>What must be found nowhere outside the database: whatever tells of a person, in each form in which it is usually written.</summary>
internal static class Secrets
{
    private static readonly string[] Months =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    private static readonly string[] DateForms = ["yyyy-MM-dd", "dd-MM-yyyy", "dd/MM/yyyy", "MM/dd/yyyy", "yyyy/MM/dd", "yyyyMMdd", "ddMMyyyy", "d-M-yyyy", "d/M/yyyy"];

    public static IReadOnlyList<Participant> Samples { get; } = [.. SampleParticipants.All(DateTimeOffset.UtcNow.JakartaDate()).Select(sample => sample.Participant)];

    public static IEnumerable<string> OfSamples => Samples.SelectMany(Of);

    public static IEnumerable<string> Of(Participant person) =>
        [person.Nik.Digits, person.CardNumber.Digits, person.FamilyCard.Digits, person.Name.Value, person.Name.Abbreviated, .. Of(person.BirthDate.Value)];

    public static IEnumerable<string> Of(DateOnly date) =>
        DateForms.Select(form => date.ToString(form, CultureInfo.InvariantCulture))
            .Append(Written(date))
            .Append(date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));

    /// <summary>As a chat writes it.</summary>
    public static string Written(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Months[date.Month - 1]} {date.Year}");

    /// <returns>Those of the secrets that the text holds.</returns>
    public static string[] Found(string text, IEnumerable<string> secrets) =>
        [.. secrets.Distinct().Where(secret => secret.Length > 0 && text.Contains(secret, StringComparison.OrdinalIgnoreCase))];
}
