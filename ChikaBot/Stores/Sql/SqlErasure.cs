using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Stores.Sql;

/// <summary>Erases what is kept about a sender. What the engine can overwrite at once is overwritten.</summary>
internal static class SqlErasure
{
    private const string Others = "SELECT id, channel_id FROM conversations WHERE sender = ?1 AND id <> ?2";

    private const string Messages = "DELETE FROM messages WHERE conversation = ?1 AND message_id <> ?2";

    private const string Outbox = "DELETE FROM outbox WHERE conversation = ?1";

    private const string DeadLetters = "DELETE FROM dead_letters WHERE conversation = ?1";

    // Channels put phone numbers into their message ids.
    private const string Deliveries = "DELETE FROM deliveries WHERE conversation = ?1";

    private const string Activities = "DELETE FROM activities WHERE conversation = ?1";

    private const string Complaints = "DELETE FROM complaints WHERE sender = ?1";

    private const string Tickets = "SELECT id FROM tickets WHERE sender = ?1";

    private const string Ticket = "DELETE FROM tickets WHERE id = ?1";

    private const string Attempts = "DELETE FROM attempts WHERE kind = ?1 AND hash = ?2";

    private const string Conversation = "DELETE FROM conversations WHERE id = ?1";

    // As if nothing had happened in it for ages: it goes as soon as the message id that it holds may go.
    private const string Empty = "UPDATE conversations SET address_channel = NULL, address = NULL, sender = NULL, updated_at = 0 WHERE id = ?1";

    public static void Erase(SqlSession session, ConversationId id, ConversationKey conversation, string messageId, TurnEffect.SenderErased erased)
    {
        using (session.Erasing())
        {
            foreach (var (other, channelId) in OtherConversations(session, id, erased.Sender))
            {
                EraseConversation(session, other, new ConversationKey(conversation.Channel, channelId), "");
                Run(session, Conversation, other);
            }

            EraseConversation(session, id, conversation, messageId);
            EraseTickets(session, erased.Sender);
            Run(session, Empty, id);
            using (var complaints = session.Query(Complaints).Bind(1, erased.Sender.ToStored())) complaints.Run();
            if (erased.Attempts is not { } key) return;
            using var attempts = session.Query(Attempts).Bind(1, key.Kind).Bind(2, key.Hash);
            attempts.Run();
        }
    }

    private static void EraseConversation(SqlSession session, ConversationId id, ConversationKey conversation, string keptMessage)
    {
        using (var messages = session.Query(Messages).Bind(1, id).Bind(2, keptMessage)) messages.Run();
        Run(session, Outbox, id);
        Run(session, DeadLetters, id);
        Run(session, Deliveries, id);
        SqlEffects.StopRemindersOf(session, id);
        SqlHandovers.Erase(session, conversation.Channel, conversation.Id);
        using var activities = session.Query(Activities).Bind(1, conversation.Id);
        activities.Run();
    }

    /// <summary>Their changes of participants stay: they belong to the membership. The audit log holds numbers that lead nowhere now.</summary>
    private static void EraseTickets(SqlSession session, SenderKey sender)
    {
        var tickets = new List<long>();
        using (var query = session.Query(Tickets).Bind(1, sender.ToStored()))
            while (query.Step())
                tickets.Add(query.Int64(0));
        foreach (var ticket in tickets)
        {
            SqlFileDeletions.AddAll(session, ticket);
            using var delete = session.Query(Ticket).Bind(1, ticket);
            delete.Run();
        }
    }

    private static List<(ConversationId Id, string ChannelId)> OtherConversations(SqlSession session, ConversationId id, SenderKey sender)
    {
        using var query = session.Query(Others).Bind(1, sender.ToStored()).Bind(2, id);
        var others = new List<(ConversationId, string)>();
        while (query.Step()) others.Add((query.ConversationId(0), query.Text(1)));
        return others;
    }

    private static void Run(SqlSession session, string sql, ConversationId id)
    {
        using var query = session.Query(sql).Bind(1, id);
        query.Run();
    }
}
