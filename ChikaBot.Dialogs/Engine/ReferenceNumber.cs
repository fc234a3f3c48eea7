using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChikaBot.Dialogs.Engine;

/// <summary>
/// A prefix, a day and four signs, easy to read out on the telephone: <c>ADU-20260305-7K2Q</c>. The signs come from the message that
/// began the matter, so the same turn run again makes the same number.
/// </summary>
internal static class ReferenceNumber
{
    private const int DateDigits = 8;
    private const int Signs = 4;

    /// <summary>Crockford's base 32: no I, L, O and U, which are misread.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <param name="salt">0 first; one more for each number that is taken already.</param>
    public static string Of(string prefix, IncomingMessage message, DateOnly day, int salt)
    {
        var source = string.Join('\n', message.Conversation.Channel, message.Conversation.Id, message.MessageId, salt.ToString(CultureInfo.InvariantCulture));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(source));
        var signs = string.Create(Signs, hash, static (target, bytes) =>
        {
            for (var i = 0; i < target.Length; i++) target[i] = Alphabet[bytes[i] % Alphabet.Length];
        });
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}-{day:yyyyMMdd}-{signs}");
    }

    /// <summary>Reads a number typed with or without dashes, blanks and prefix, in any case, with words before it; null for anything else.</summary>
    public static string? Read(string prefix, string? text)
    {
        Span<char> plain = stackalloc char[256];
        var count = 0;
        foreach (var c in text ?? "")
        {
            if (!char.IsAsciiLetterOrDigit(c)) continue;
            if (count == plain.Length) return null;
            plain[count++] = char.ToUpperInvariant(c);
        }

        ReadOnlySpan<char> signs = plain[..count];
        var at = signs.LastIndexOf(prefix);
        if (at >= 0) signs = signs[(at + prefix.Length)..];
        if (signs.Length != DateDigits + Signs || signs[..DateDigits].ContainsAnyExceptInRange('0', '9')) return null;
        Span<char> tail = stackalloc char[Signs];
        for (var i = 0; i < Signs; i++)
        {
            tail[i] = signs[DateDigits + i] switch { 'O' => '0', 'I' or 'L' => '1', var sign => sign };
            if (!Alphabet.Contains(tail[i], StringComparison.Ordinal)) return null;
        }

        return $"{prefix}-{signs[..DateDigits]}-{tail}";
    }
}
