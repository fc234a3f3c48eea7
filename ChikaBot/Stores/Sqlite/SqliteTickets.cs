using ChikaBot.Core.Pandawa;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Stores.Sqlite.Native;
using ChikaBot.Turns;

namespace ChikaBot.Stores.Sqlite;

/// <summary>Reads tickets, and keeps what the classes beside it make of them.</summary>
internal sealed class SqliteTickets(SqliteStore store) : ITicketLedger
{
    private const string ByNumber = $"SELECT {TicketRow.Columns} FROM tickets WHERE number = ?1";

    private const string BySender = $"SELECT {TicketRow.Columns} FROM tickets WHERE sender = ?1 ORDER BY id DESC LIMIT ?2";

    private const string FilesOf = "SELECT name, document, content_type, length, added_at FROM ticket_files WHERE ticket = ?1 ORDER BY added_at, name";

    private const string Insert = """
        INSERT INTO tickets (number, token_hash, service, regency, zone, channel, channel_id, sender, language, opened_at, stored_at,
            state, nik, submitted_at, confirmed_at, promised_at, decided_at, expires_at, officer, answers, note, correction, class, amount, rating, version)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26)
        """;

    private const string Update = """
        UPDATE tickets SET state = ?2, nik = ?3, submitted_at = ?4, confirmed_at = ?5, promised_at = ?6, decided_at = ?7, expires_at = ?8, officer = ?9, answers = ?10,
            note = ?11, correction = ?12, class = ?13, amount = ?14, rating = ?15, version = ?16 WHERE id = ?1
        """;

    private const string Address = "SELECT id, address_channel, address FROM conversations WHERE channel = ?1 AND channel_id = ?2 AND address IS NOT NULL";

    public ValueTask<Ticket?> FindAsync(string number, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(store.ReadOrRefuse(number, static (connection, number) => Find(connection, number)?.Ticket));
    }

    public ValueTask<IReadOnlyList<Ticket>> ListAsync(SenderKey sender, int max, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(store.ReadOrRefuse<(string Sender, int Max), IReadOnlyList<Ticket>>((sender.ToStored(), max), static (connection, page) =>
        {
            using var query = connection.Query(BySender).Bind(1, page.Sender).Bind(2, page.Max);
            return ReadAll(connection, query);
        }));
    }

    public static (long Id, Ticket Ticket)? Find(Connection connection, string number)
    {
        (long, Ticket) found;
        using (var query = connection.Query(ByNumber).Bind(1, number))
        {
            if (!query.Step()) return null;
            found = TicketRow.Read(query);
        }

        return WithFiles(connection, found);
    }

    /// <summary>All rows of the query with their files.</summary>
    public static IReadOnlyList<Ticket> ReadAll(Connection connection, in Query query)
    {
        var rows = new List<(long Id, Ticket Ticket)>();
        while (query.Step()) rows.Add(TicketRow.Read(query));
        return [.. rows.Select(row => WithFiles(connection, row).Ticket)];
    }

    public static void Add(Connection connection, Ticket ticket, string tokenHash, long now)
    {
        using var query = connection.Query(Insert).Bind(1, ticket.Number).Bind(2, tokenHash).Bind(3, (long)ticket.Service).Bind(4, ticket.RegencyCode).Bind(5, (long)ticket.Zone);
        query.Bind(6, ticket.Conversation.Channel).Bind(7, ticket.Conversation.Id).Bind(8, ticket.Sender.ToStored()).Bind(9, (long)ticket.Language).Bind(10, ticket.OpenedAt.ToStored()).Bind(11, now);
        TicketRow.BindChangeable(query, 12, ticket);
        query.Run();
    }

    /// <summary>Keeps the ticket with its version raised.</summary>
    public static Ticket Save(Connection connection, long id, Ticket ticket)
    {
        var next = ticket with { Version = ticket.Version + 1 };
        using var query = connection.Query(Update).Bind(1, id);
        TicketRow.BindChangeable(query, 2, next);
        query.Run();
        return next;
    }

    /// <summary>Puts a message into the owner's conversation; false where that has no address.</summary>
    public static bool Send(Connection connection, ConversationKey key, ReadOnlyMemory<byte> replyJson, DateTimeOffset now)
    {
        long conversation;
        DeliveryAddress address;
        using (var query = connection.Query(Address).Bind(1, key.Channel).Bind(2, key.Id))
        {
            if (!query.Step()) return false;
            conversation = query.Int64(0);
            address = new DeliveryAddress(query.Text(1), query.Blob(2));
        }

        SqliteOutbox.Add(connection, conversation, address, replyJson, now.ToStored());
        return true;
    }

    private static (long Id, Ticket Ticket) WithFiles(Connection connection, (long Id, Ticket Ticket) row)
    {
        using var query = connection.Query(FilesOf).Bind(1, row.Id);
        var files = new List<TicketFile>();
        while (query.Step()) files.Add(new TicketFile(query.Text(0), (Document)query.Int32(1), query.Text(2), query.Int64(3), Instant.FromStored(query.Int64(4))));
        return files.Count == 0 ? row : (row.Id, row.Ticket with { Files = files });
    }
}
