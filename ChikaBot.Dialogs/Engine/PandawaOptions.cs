using ChikaBot.Dialogs.Engine.Tickets;

namespace ChikaBot.Dialogs.Engine;

/// <summary>What an operator promises and expects about PANDAWA (<c>Chika:Pandawa</c>).</summary>
public sealed record PandawaOptions
{
    public const string Section = "Chika:Pandawa";

    /// <summary>The server's address as participants reach it: form links begin with it.</summary>
    public string PublicUrl { get; init; } = "http://localhost:3978";

    /// <summary>Office hours from "Selesai" to an officer's decision. The operator's promise, not a rule: one working day of 08.00 to 15.00.</summary>
    public TimeSpan ProcessingTime { get; init; } = TimeSpan.FromHours(7);

    /// <summary>How long a form link can be used, and how long "Selesai" is awaited.</summary>
    public TimeSpan FormTime { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long a correction or the choice of a class is awaited.</summary>
    public TimeSpan AnswerTime { get; init; } = TimeSpan.FromDays(14);

    /// <summary>How often due changes are made and late tickets expired.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The whole link of a form.</summary>
    public string FormUrl(FormToken token) => $"{PublicUrl.TrimEnd('/')}/pandawa/{token.Value}";

    /// <summary>The keys that are wrong, each with what it must be.</summary>
    public IEnumerable<string> Validate(string section)
    {
        if (!Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.Query.Length > 0 || url.Fragment.Length > 0)
            yield return $"{section}:PublicUrl must be an address such as https://jkn.example.org";
        if (ProcessingTime <= TimeSpan.Zero || ProcessingTime > TimeSpan.FromHours(300)) yield return $"{section}:ProcessingTime must be longer than zero and at most 300 office hours";
        if (FormTime < TimeSpan.FromHours(1)) yield return $"{section}:FormTime must be at least one hour (01:00:00)";
        if (AnswerTime < TimeSpan.FromHours(1)) yield return $"{section}:AnswerTime must be at least one hour (01:00:00)";
        if (Interval <= TimeSpan.Zero || Interval > TimeSpan.FromHours(1)) yield return $"{section}:Interval must be longer than zero and at most an hour";
    }
}
