namespace ChikaBot.Core.Identity;

/// <summary>How an identity prints: enough to tell two apart in a debugger, never enough to use.</summary>
internal static class Masked
{
    /// <summary>All but the last four characters as stars: <c>************0001</c>.</summary>
    public static string AllButLastFour(string digits) =>
        string.Create(digits.Length, digits, static (span, source) =>
        {
            span.Fill('*');
            source.AsSpan(source.Length - 4).CopyTo(span[^4..]);
        });

    public static bool IsDigits(ReadOnlySpan<char> text, int length) =>
        text.Length == length && !text.ContainsAnyExceptInRange('0', '9');
}
