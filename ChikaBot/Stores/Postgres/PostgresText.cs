using System.Text;

namespace ChikaBot.Stores.Postgres;

/// <summary>PostgreSQL's texts hold neither the character 0 nor half a surrogate pair: both become U+FFFD, as half a pair does in any UTF-8.</summary>
internal static class PostgresText
{
    public static string Clean(string text)
    {
        var span = text.AsSpan();
        if (!span.Contains('\0') && !span.ContainsAnyInRange('\uD800', '\uDFFF')) return text;
        // Replaces lone surrogates.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
    }
}
