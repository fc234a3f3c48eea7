using ChikaBot.Turns;

namespace ChikaBot.Stores.Sql;

/// <summary>Messages that no turn says: answers of the desk, reminders.</summary>
internal static class Addressed
{
    /// <summary>What the queries for an owner's conversation select, from conversations named v.</summary>
    public const string Columns = "v.id, v.address_channel, v.address";

    /// <summary>Puts a message into the conversation that the query finds; false where there is none, or no address for it.</summary>
    /// <param name="owner">Selects <see cref="Columns"/>; disposed here.</param>
    public static bool Send(SqlSession session, SqlQuery owner, ReadOnlyMemory<byte> replyJson, DateTimeOffset now)
    {
        ConversationId conversation;
        DeliveryAddress address;
        using (owner)
        {
            if (!owner.Step()) return false;
            conversation = owner.ConversationId(0);
            address = new DeliveryAddress(owner.Text(1), owner.Blob(2));
        }

        session.Enqueue(conversation, address, replyJson, now.ToStored());
        return true;
    }
}
