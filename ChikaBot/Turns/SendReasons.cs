using System.Collections.Frozen;

namespace ChikaBot.Turns;

/// <summary>Reasons of verdicts as labels. A reason may end in a number that the other side made up; a label must come from a closed set.</summary>
internal static class SendReasons
{
    public const string Other = "other";

    private const string Http = "http-";
    private const string LastStatus = "599";

    private static readonly FrozenSet<string> Own = FrozenSet.ToFrozenSet(
        [
            "address", "reply", "service-url", "window-closed", "template-length", "unauthorized", "unknown-channel", "too-old",
            "connection", "timeout", "token", "store", "refused", "not-ok",
        ],
        StringComparer.Ordinal);

    public static string Label(string reason) => Own.Contains(reason) || IsStatus(reason) ? reason : Other;

    private static bool IsStatus(string reason) =>
        reason.Length == Http.Length + LastStatus.Length && reason.StartsWith(Http, StringComparison.Ordinal)
        && reason.AsSpan(Http.Length).IndexOfAnyExceptInRange('0', '9') < 0
        && string.CompareOrdinal(reason, Http.Length, "100", 0, LastStatus.Length) >= 0 && string.CompareOrdinal(reason, Http.Length, LastStatus, 0, LastStatus.Length) <= 0;
}
