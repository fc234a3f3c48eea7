using System.Globalization;
using ChikaBot.Core.Participants;

namespace ChikaBot.Tests.Server.Faults;

/// <summary>
/// One user of WhatsApp and the forty messages that they write: for a bill, and again for another participant's, thirteen times. Every answer
/// differs from the one before it, and each bill from every other bill of all users.
/// </summary>
internal sealed class GatewayUser(int number)
{
    public const int Bills = 13;
    public const int Messages = 1 + 3 * Bills;

    private static readonly DateTimeOffset Start = DateTimeOffset.UtcNow.AddHours(-1);

    /// <summary>Messages that were written, in their order.</summary>
    public int Written { get; set; }

    public bool IsDone => Written == Messages;

    /// <summary>Some hide their number, and have an id of Meta's alone.</summary>
    public string Key => HidesNumber ? string.Create(CultureInfo.InvariantCulture, $"ID.70012345{number:D5}") : string.Create(CultureInfo.InvariantCulture, $"62800001{number:D5}");

    private bool HidesNumber => number % 5 == 4;

    public static string Id(int user, int message) => string.Create(CultureInfo.InvariantCulture, $"wamid.FAULT{user:D3}{message:D3}");

    /// <summary>What must be in no other user's answers.</summary>
    public IEnumerable<string> Secrets => FaultPeople.Of(number).SelectMany(person => new[] { person.Nik.Digits, person.CardNumber.Digits, person.Name.Abbreviated, Proved(person.BirthDate.Value) });

    public string Id(int message) => Id(number, message);

    /// <summary>The message as a node of a webhook.</summary>
    public string Node(int message)
    {
        var seconds = Start.AddSeconds(message).ToUnixTimeSeconds();
        // At times Meta writes milliseconds.
        var timestamp = (message % 3 == 0 ? seconds * 1000 : seconds).ToString(CultureInfo.InvariantCulture);
        return $$"""{"{{(HidesNumber ? "from_user_id" : "from")}}":"{{Key}}","id":"{{Id(message)}}","timestamp":"{{timestamp}}","type":"text","text":{"body":"{{Text(message)}}"} }""";
    }

    public bool IsAnswer(int message, string answer) => Step(message) switch
    {
        0 => answer.Contains("NIK (16 angka)", StringComparison.Ordinal),
        1 => answer.Contains("Ketik tanggal lahir", StringComparison.Ordinal),
        _ => Person(message) is var person && answer.Contains(Proved(person.BirthDate.Value), StringComparison.Ordinal)
            && answer.Contains(person.Name.Abbreviated, StringComparison.Ordinal) && answer.Contains("Total tagihan: Rp", StringComparison.Ordinal),
    };

    /// <summary>After a bill, "2" asks for another participant; before the first, it chooses the bill.</summary>
    private string Text(int message) => Step(message) switch
    {
        0 => "2",
        1 => Person(message).Nik.Digits,
        _ => Person(message).BirthDate.Value.ToString("O", CultureInfo.InvariantCulture),
    };

    private Participant Person(int message) => FaultPeople.Of(number, (message - 1) / 3);

    private static int Step(int message) => message % 3;

    private static string Proved(DateOnly birth) => $"lahir {Logs.Secrets.Written(birth)}: cocok";
}
