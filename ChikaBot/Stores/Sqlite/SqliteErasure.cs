using ChikaBot.Dialogs.Engine;
using ChikaBot.Stores.Sqlite.Native;

namespace ChikaBot.Stores.Sqlite;

/// <summary>Erases what is kept about a sender. Freed pages are overwritten, so that nothing can be read out of the file afterwards either.</summary>
internal static class SqliteErasure
{
    private const string Others = "SELECT id, channel_id FROM conversations WHERE sender = ?1 AND id <> ?2";

    private const string Messages = "DELETE FROM messages WHERE conversation = ?1 AND message_id <> ?2";

    private const string Outbox = "DELETE FROM outbox WHERE conversation = ?1";

    private const string DeadLetters = "DELETE FROM dead_letters WHERE conversation = ?1";

    private const string Activities = "DELETE FROM activities WHERE conversation = ?1";

    private const string Complaints = "DELETE FROM complaints WHERE sender = ?1";

    private const string Tickets = "SELECT id FROM tickets WHERE sender = ?1";

    private const string Ticket = "DELETE FROM tickets WHERE id = ?1";

    private const string Attempts = "DELETE FROM attempts WHERE kind = ?1 AND hash = ?2";

    private const string Conversation = "DELETE FROM conversations WHERE id = ?1";

    // As if nothing had happened in it for ages: it goes as soon as the message id that it holds may go.
    private const string Empty = "UPDATE conversations SET address_channel = NULL, address = NULL, sender = NULL, updated_at = 0 WHERE id = ?1";

    public static void Erase(Connection connection, long id, ConversationKey conversation, string messageId, TurnEffect.SenderErased erased)
    {
        connection.Execute("PRAGMA secure_delete=ON");
        try
        {
            foreach (var (other, channelId) in OtherConversations(connection, id, erased.Sender))
            {
                EraseConversation(connection, other, new ConversationKey(conversation.Channel, channelId), "");
                Run(connection, Conversation, other);
            }

            EraseConversation(connection, id, conversation, messageId);
            EraseTickets(connection, erased.Sender);
            Run(connection, Empty, id);
            using (var complaints = connection.Query(Complaints).Bind(1, erased.Sender.ToStored())) complaints.Run();
            if (erased.Attempts is not { } key) return;
            using var attempts = connection.Query(Attempts).Bind(1, key.Kind).Bind(2, key.Hash);
            attempts.Run();
        }
        finally
        {
            // Retention deletes far more, and whole free pages need not be written for it.
            connection.Execute("PRAGMA secure_delete=FAST");
        }
    }

    private static void EraseConversation(Connection connection, long id, ConversationKey conversation, string keptMessage)
    {
        using (var messages = connection.Query(Messages).Bind(1, id).Bind(2, keptMessage)) messages.Run();
        Run(connection, Outbox, id);
        Run(connection, DeadLetters, id);
        SqliteEffects.StopRemindersOf(connection, id);
        SqliteHandovers.Erase(connection, conversation.Channel, conversation.Id);
        using var activities = connection.Query(Activities).Bind(1, conversation.Id);
        activities.Run();
    }

    /// <summary>Their changes of participants stay: they belong to the membership. The audit log holds numbers that lead nowhere now.</summary>
    private static void EraseTickets(Connection connection, SenderKey sender)
    {
        var tickets = new List<long>();
        using (var query = connection.Query(Tickets).Bind(1, sender.ToStored()))
            while (query.Step())
                tickets.Add(query.Int64(0));
        foreach (var ticket in tickets)
        {
            SqliteFileDeletions.AddAll(connection, ticket);
            Run(connection, Ticket, ticket);
        }
    }

    private static List<(long Id, string ChannelId)> OtherConversations(Connection connection, long id, SenderKey sender)
    {
        using var query = connection.Query(Others).Bind(1, sender.ToStored()).Bind(2, id);
        var others = new List<(long, string)>();
        while (query.Step()) others.Add((query.Int64(0), query.Text(1)));
        return others;
    }

    private static void Run(Connection connection, string sql, long id)
    {
        using var query = connection.Query(sql).Bind(1, id);
        query.Run();
    }
}
