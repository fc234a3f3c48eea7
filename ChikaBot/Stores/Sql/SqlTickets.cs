using ChikaBot.Core.Pandawa;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;

namespace ChikaBot.Stores.Sql;

/// <summary>Reads tickets, and keeps what the classes beside it make of them.</summary>
internal sealed class SqlTickets(ISqlStore store) : ITicketLedger
{
    private const string ByNumber = $"SELECT {TicketRow.Columns} FROM tickets WHERE number = ?1";

    private const string BySender = $"SELECT {TicketRow.Columns} FROM tickets WHERE sender = ?1 ORDER BY id DESC LIMIT ?2";

    private const int TicketsAtOnce = 16;

    private static readonly string FilesOf =
        $"SELECT ticket, name, document, content_type, length, added_at FROM ticket_files WHERE ticket IN ({string.Join(", ", Enumerable.Range(1, TicketsAtOnce).Select(n => $"?{n}"))}) ORDER BY added_at, name";

    private const string Insert = """
        INSERT INTO tickets (number, token_hash, service, regency, zone, channel, channel_id, sender, language, opened_at, stored_at,
            state, nik, submitted_at, confirmed_at, promised_at, decided_at, expires_at, officer, answers, note, correction, class, amount, rating, version)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26)
        """;

    private const string Update = """
        UPDATE tickets SET state = ?2, nik = ?3, submitted_at = ?4, confirmed_at = ?5, promised_at = ?6, decided_at = ?7, expires_at = ?8, officer = ?9, answers = ?10,
            note = ?11, correction = ?12, class = ?13, amount = ?14, rating = ?15, version = ?16 WHERE id = ?1
        """;

    private const string Address = $"SELECT {Addressed.Columns} FROM conversations v WHERE v.channel = ?1 AND v.channel_id = ?2 AND v.address IS NOT NULL";

    public ValueTask<Ticket?> FindAsync(string number, CancellationToken cancellationToken) =>
        store.ReadAsync(number, static (session, number) => Find(session, number)?.Ticket, cancellationToken);

    public ValueTask<IReadOnlyList<Ticket>> ListAsync(SenderKey sender, int max, CancellationToken cancellationToken) =>
        store.ReadAsync<(string Sender, int Max), IReadOnlyList<Ticket>>((sender.ToStored(), max), static (session, page) =>
        {
            using var query = session.Query(BySender).Bind(1, page.Sender).Bind(2, page.Max);
            return ReadAll(session, query);
        }, cancellationToken);

    public static (long Id, Ticket Ticket)? Find(SqlSession session, string number)
    {
        (long, Ticket) found;
        using (var query = session.Query(ByNumber).Bind(1, number))
        {
            if (!query.Step()) return null;
            found = TicketRow.Read(query);
        }

        return WithFiles(session, [found])[0];
    }

    /// <summary>All rows of the query with their files.</summary>
    public static IReadOnlyList<Ticket> ReadAll(SqlSession session, SqlQuery query)
    {
        var rows = new List<(long Id, Ticket Ticket)>();
        while (query.Step()) rows.Add(TicketRow.Read(query));
        return [.. rows.Chunk(TicketsAtOnce).SelectMany(some => WithFiles(session, some)).Select(row => row.Ticket)];
    }

    public static void Add(SqlSession session, Ticket ticket, string tokenHash, long now)
    {
        using var query = session.Query(Insert).Bind(1, ticket.Number).Bind(2, tokenHash).Bind(3, (long)ticket.Service).Bind(4, ticket.RegencyCode).Bind(5, (long)ticket.Zone);
        query.Bind(6, ticket.Conversation.Channel).Bind(7, ticket.Conversation.Id).Bind(8, ticket.Sender.ToStored()).Bind(9, (long)ticket.Language).Bind(10, ticket.OpenedAt.ToStored()).Bind(11, now);
        TicketRow.BindChangeable(query, 12, ticket);
        query.Run();
    }

    /// <summary>Keeps the ticket with its version raised.</summary>
    public static Ticket Save(SqlSession session, long id, Ticket ticket)
    {
        var next = ticket with { Version = ticket.Version + 1 };
        using var query = session.Query(Update).Bind(1, id);
        TicketRow.BindChangeable(query, 2, next);
        query.Run();
        return next;
    }

    /// <summary>Puts a message into the owner's conversation; false where that has no address.</summary>
    public static bool Send(SqlSession session, ConversationKey key, ReadOnlyMemory<byte> replyJson, DateTimeOffset now) =>
        Addressed.Send(session, session.Query(Address).Bind(1, key.Channel).Bind(2, key.Id), replyJson, now);

    /// <param name="rows">As many as the statement has parameters, or fewer.</param>
    private static (long Id, Ticket Ticket)[] WithFiles(SqlSession session, (long Id, Ticket Ticket)[] rows)
    {
        using var query = session.Query(FilesOf);
        for (var n = 0; n < TicketsAtOnce; n++) query.Bind(n + 1, n < rows.Length ? rows[n].Id : (long?)null);
        var files = new List<(long Ticket, TicketFile File)>();
        while (query.Step()) files.Add((query.Int64(0), new TicketFile(query.Text(1), (Document)query.Int32(2), query.Text(3), query.Int64(4), Instant.FromStored(query.Int64(5)))));
        if (files.Count == 0) return rows;
        var ofTicket = files.ToLookup(file => file.Ticket, file => file.File);
        return [.. rows.Select(row => (row.Id, row.Ticket with { Files = [.. ofTicket[row.Id]] }))];
    }
}
