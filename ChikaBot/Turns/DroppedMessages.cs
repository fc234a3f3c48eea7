using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Turns;

/// <summary>Messages that were taken and not read, so that a repeated one does not come to life later. Forgets the oldest beyond <paramref name="capacity"/>.</summary>
internal sealed class DroppedMessages(int capacity)
{
    private readonly HashSet<UInt128> known = [];
    private readonly Queue<UInt128> order = new();
    private volatile int count;

    public bool Contains(IncomingMessage message)
    {
        // Nearly always: nobody is flooding.
        if (count == 0) return false;
        var key = KeyOf(message);
        lock (known) return known.Contains(key);
    }

    public void Add(IncomingMessage message)
    {
        var key = KeyOf(message);
        lock (known)
        {
            if (!known.Add(key)) return;
            order.Enqueue(key);
            if (order.Count > capacity) known.Remove(order.Dequeue());
            count = order.Count;
        }
    }

    /// <summary>128 bits of SHA-256, so that no other message is ever taken for this one, and ids of any length cost the same.</summary>
    private static UInt128 KeyOf(IncomingMessage message)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{message.Conversation.Channel}\n{message.Conversation.Id}\n{message.MessageId}"), hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
