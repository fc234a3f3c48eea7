using System.Text;
using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Turns;

namespace ChikaBot.Tests.Stores;

/// <summary>Short ways to the values that store tests need.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly DeliveryAddress Address = new("fake", Utf8("""{"to":"x"}"""));

    public static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    public static ConversationKey Conversation(string id) => new("fake", id);

    public static AttemptKey Attempts(string hash) => new("number", hash);

    public static TurnCommit Turn(string conversation, long version, string message, string snapshot = "{}", string replies = "[]") =>
        new(Conversation(conversation), version, Utf8(snapshot), message, Now, Utf8(replies), [], [], null);

    public static TurnCommit Sending(this TurnCommit turn, params string[] replies) =>
        turn with { Address = Address, Outgoing = [.. replies.Select(Utf8)] };

    public static TurnCommit Doing(this TurnCommit turn, params TurnEffect[] effects) => turn with { Effects = effects };

    public static TurnCommit From(this TurnCommit turn, SenderKey sender) => turn with { Sender = sender };

    public static Participant Participant(long serial, string card, string family, Relation relation = Relation.Head, string birth = "1980-01-31", string name = "Siti Rahma") =>
        new(
            Nik.Parse($"99{serial:D14}"),
            CardNumber.Parse(card),
            FamilyCardNumber.Parse(family),
            new PersonName(name),
            BirthDate.Parse(birth),
            Sex.Female,
            relation,
            Segment.Pbpu,
            CareClass.Two,
            new DateOnly(2019, 5, 1),
            new Month(2026, 1),
            null,
            "Klinik Contoh",
            MobileNumber.TryParse("+628110000001", out var mobile) ? mobile : null);
}
