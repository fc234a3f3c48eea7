using System.Text.Json;
using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Stores.Sql;

/// <summary>How a ticket looks on disk, its files aside.</summary>
internal static class TicketRow
{
    public const string Columns = """
        id, number, service, regency, zone, channel, channel_id, sender, language, opened_at, state, nik, submitted_at, confirmed_at, promised_at,
        decided_at, expires_at, officer, answers, note, correction, class, amount, rating, version
        """;

    public static (long Id, Ticket Ticket) Read(SqlQuery query) => (query.Int64(0), new Ticket(
        query.Text(1),
        (PandawaService)query.Int32(2),
        query.Text(3),
        (IndonesianTimeZone)query.Int32(4),
        SenderColumn.FromStored(query.Text(7)),
        new ConversationKey(query.Text(5), query.Text(6)),
        (Language)query.Int32(8),
        Instant.FromStored(query.Int64(9)))
    {
        State = (TicketState)query.Int32(10),
        Nik = query.NullableInt64(11) is { } nik ? Nik.Parse(StoredDigits.Read(nik, Nik.Length)) : null,
        SubmittedAt = Instant.FromStored(query.NullableInt64(12)),
        ConfirmedAt = Instant.FromStored(query.NullableInt64(13)),
        PromisedAt = Instant.FromStored(query.NullableInt64(14)),
        DecidedAt = Instant.FromStored(query.NullableInt64(15)),
        ExpiresAt = Instant.FromStored(query.NullableInt64(16)),
        Officer = query.NullableText(17),
        Answers = Answers(query.Blob(18)),
        Note = query.NullableText(19),
        Correction = query.NullableText(20),
        Class = (CareClass?)query.NullableInt64(21),
        Amount = query.NullableInt64(22) is { } amount ? new Rupiah(amount) : null,
        Rating = (int?)query.NullableInt64(23),
        Version = query.Int64(24),
    });

    /// <summary>What can change: from parameter <paramref name="first"/> on, in the order of the columns.</summary>
    public static void BindChangeable(SqlQuery query, int first, Ticket ticket)
    {
        query.Bind(first, (long)ticket.State)
            .Bind(first + 1, ticket.Nik is { } nik ? StoredDigits.Of(nik.Digits) : (long?)null)
            .Bind(first + 2, ticket.SubmittedAt.ToStored())
            .Bind(first + 3, ticket.ConfirmedAt.ToStored())
            .Bind(first + 4, ticket.PromisedAt.ToStored())
            .Bind(first + 5, ticket.DecidedAt.ToStored())
            .Bind(first + 6, ticket.ExpiresAt.ToStored())
            .Bind(first + 7, ticket.Officer)
            .Bind(first + 8, Stored(ticket.Answers))
            .Bind(first + 9, ticket.Note)
            .Bind(first + 10, ticket.Correction)
            .Bind(first + 11, (long?)ticket.Class)
            .Bind(first + 12, ticket.Amount is { } amount ? amount.Amount : (long?)null)
            .Bind(first + 13, (long?)ticket.Rating)
            .Bind(first + 14, ticket.Version);
    }

    private static ReadOnlyMemory<byte> Stored(IReadOnlyDictionary<FormField, string> answers) =>
        JsonSerializer.SerializeToUtf8Bytes(answers.ToDictionary(answer => answer.Key.ToString(), answer => answer.Value), TicketJson.Default.DictionaryStringString);

    private static Dictionary<FormField, string> Answers(byte[] json)
    {
        var answers = new Dictionary<FormField, string>();
        foreach (var (name, value) in JsonSerializer.Deserialize(json, TicketJson.Default.DictionaryStringString)!)
            if (Enum.TryParse<FormField>(name, out var field))
                answers[field] = value;
        return answers;
    }
}
