using System.Globalization;

namespace ChikaBot.Channels.DirectLine;

/// <summary>How much of a conversation a client has seen: the number of activities, as text. Nothing, "-" and "null" mean the start.</summary>
internal static class Watermark
{
    /// <param name="next">The sequence of the first activity that was not seen.</param>
    public static bool TryParse(string? text, out long next)
    {
        next = 0;
        return text is null or "" or "-" or "null" or "undefined" || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out next);
    }

    public static string Of(long next) => next.ToString(CultureInfo.InvariantCulture);
}
