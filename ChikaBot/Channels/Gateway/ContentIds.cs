using System.Security.Cryptography;
using System.Text;

namespace ChikaBot.Channels.Gateway;

/// <summary>
/// Ids for messages that come without one: a keyed hash of who wrote what, and when. With the gateway's own timestamp that is all. Without
/// it, the same words within the window get the same id, so that the store knows them again, until our answer has gone out: what is written
/// after it is a new message. The id holds the window's number, so a repetition is known again after a restart too, if it falls into the
/// same window. Safe for many threads.
/// </summary>
internal sealed class ContentIds(string key, TimeSpan window, TimeProvider clock)
{
    private readonly byte[] key = Encoding.UTF8.GetBytes(key);
    private readonly Lock gate = new();
    private readonly Dictionary<string, Seen> recent = new(StringComparer.Ordinal);

    private sealed record Seen(string Sender, DateTimeOffset At, long Bucket, int Ordinal)
    {
        public bool Answered { get; set; }
    }

    /// <param name="timestamp">As the gateway wrote it; null when it writes none.</param>
    /// <param name="content">The text, or what stands for it.</param>
    public string Of(string sender, string? timestamp, string content)
    {
        var hash = Hash(sender, timestamp ?? "", content);
        if (timestamp is not null) return $"content/{hash}";
        lock (gate)
        {
            var now = clock.GetUtcNow();
            Forget(now);
            var bucket = now.UtcTicks / window.Ticks;
            var known = recent.GetValueOrDefault(hash);
            if (known is not { Answered: false })
            {
                known = new Seen(sender, now, bucket, known?.Bucket == bucket ? known.Ordinal + 1 : 0);
                recent[hash] = known;
            }

            return $"content/{hash}/{known.Bucket}/{known.Ordinal}";
        }
    }

    /// <summary>Our answer is on its way to this participant.</summary>
    public void Answered(string sender)
    {
        lock (gate)
        {
            foreach (var seen in recent.Values.Where(seen => seen.Sender == sender)) seen.Answered = true;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (hash, seen) in recent)
            if (now - seen.At >= window) recent.Remove(hash);
    }

    /// <summary>Keyed, because a list of all phone numbers could be hashed and compared; lengths keep two parts from running into one.</summary>
    private string Hash(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
