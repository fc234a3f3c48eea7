using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Stores.Sql;

namespace ChikaBot.Stores.Postgres;

/// <summary>A conversation's key: 128 bits of SHA-256 over channel and channel's id, so that no look-up is needed to find its row and rows spread evenly.</summary>
internal static class ConversationIds
{
    public static ConversationId Of(ConversationKey conversation)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{conversation.Channel}\n{PostgresText.Clean(conversation.Id)}"), hash);
        return new ConversationId(BinaryPrimitives.ReadUInt128BigEndian(hash));
    }

    public static Guid ToGuid(this ConversationId id)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, id.Value);
        return new Guid(bytes, bigEndian: true);
    }

    public static ConversationId FromGuid(Guid guid)
    {
        Span<byte> bytes = stackalloc byte[16];
        guid.TryWriteBytes(bytes, bigEndian: true, out _);
        return new ConversationId(BinaryPrimitives.ReadUInt128BigEndian(bytes));
    }
}
