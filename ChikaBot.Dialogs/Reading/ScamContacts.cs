using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ChikaBot.Dialogs.Reading;

/// <summary>The numbers and addresses in a message, sorted by what is known about them.</summary>
/// <param name="HasOfficial">A number or address of BPJS Kesehatan's own.</param>
/// <param name="HasOtherNumber">A telephone number that is not on the list.</param>
/// <param name="Unknown">Addresses that are neither official nor known to be harmless.</param>
internal sealed partial record ScamContacts(bool HasOfficial, bool HasOtherNumber, bool HasShortLink, bool HasLookalike, IReadOnlyList<string> Unknown)
{
    private const string OfficialDomain = "bpjs-kesehatan.go.id";

    private const RegexOptions Linear = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    /// <summary>docs/facts/jkn.md section 7. The last one is old, but was theirs.</summary>
    private static readonly FrozenSet<string> OfficialNumbers = new[] { "08118750400", "08118165165", "087775500400", "1500400" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Shorteners = new[]
    {
        "bit.ly", "s.id", "tinyurl.com", "cutt.ly", "t.co", "goo.gl", "is.gd", "rb.gy", "shorturl.at", "tiny.cc", "ow.ly", "linktr.ee", "lnk.ink", "heylink.me", "t.ly", "v.gd", "rebrand.ly", "shorturl.asia",
        "lynk.id", "bitly.ws", "gg.gg", "tiny.one", "surl.li", "shrtco.de", "adf.ly", "buff.ly", "qr.ae", "msha.ke", "linkbio.co", "intip.in", "gas.id", "bit.do",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Shops and messengers: what counts there is the number or the app, not the address.</summary>
    private static readonly string[] Neutral = ["play.google.com", "apps.apple.com", "wa.me", "whatsapp.com", "go.id", "youtube.com", "youtu.be", "instagram.com", "facebook.com", "x.com", "twitter.com", "tiktok.com"];

    private static readonly string[] OurNames = ["bpjs", "jkn", "pandawa", "chika"];

    /// <summary>Endings after which a word without http is an address; without them "selesai.Terima" would be one.</summary>
    private static readonly FrozenSet<string> Endings = string.Join(
            ' ',
            "com id net org info biz co io me ly gl gd xyz site online top link click app vip club shop store dev live page space website fun icu cc tk ml ga cf gq ru cn to at ee gy ws asia my sg us uk tv in pro mobi help",
            "support services digital cloud web today world life cyou sbs buzz rest bond bio")
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    public static ScamContacts In(ScamText message)
    {
        var (official, short_, lookalike, unknown) = (false, false, false, new List<string>());
        foreach (Match match in Address().Matches(message.Whole))
        {
            var (host, explicitly) = Host(match.Value);
            if (host.Length == 0 || !(explicitly || Endings.Contains(host[(host.LastIndexOf('.') + 1)..]))) continue;
            if (IsOrIsBelow(host, OfficialDomain)) official = true;
            else if (Shorteners.Contains(host)) short_ = true;
            else if (!host.All(char.IsAscii)) lookalike = true;
            else if (Array.Exists(Neutral, domain => IsOrIsBelow(host, domain))) continue;
            else if (Array.Exists(OurNames, name => host.Contains(name, StringComparison.Ordinal))) lookalike = true;
            else unknown.Add(host);
        }

        var numbers = Phone().Matches(message.Whole).Select(match => Local(match.Value)).Where(IsPhone).ToArray();
        official |= Array.Exists(numbers, OfficialNumbers.Contains) || CareCenter().IsMatch(Phone().Replace(message.Whole, " "));
        return new ScamContacts(official, Array.Exists(numbers, number => !OfficialNumbers.Contains(number)), short_, lookalike, unknown);
    }

    [GeneratedRegex(@"(https?://|www\.)[^\s<>""]+|[\p{L}\p{N}@][\p{L}\p{N}@_-]*(\.[\p{L}\p{N}_-]+)+", Linear)]
    private static partial Regex Address();

    /// <summary>Digits with the marks people put between them.</summary>
    [GeneratedRegex(@"\+?\d[\d .()-]{5,22}\d", Linear)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(^|[^\p{L}\p{N}.,])165([^\p{L}\p{N}.,]|[.,]([^\d]|$)|$)", Linear)]
    private static partial Regex CareCenter();

    /// <summary>What a browser would go to: behind a user's name, before a port and a path.</summary>
    private static (string Host, bool Explicitly) Host(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal);
        var explicitly = start >= 0 || address.StartsWith("www.", StringComparison.Ordinal);
        var authority = start < 0 ? address : address[(start + 3)..];
        var end = authority.AsSpan().IndexOfAny("/\\?#");
        if (end >= 0) authority = authority[..end];
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        var port = authority.IndexOf(':', StringComparison.Ordinal);
        if (port >= 0) authority = authority[..port];
        authority = authority.TrimEnd('.', ',', ')', ']', '*', '_', '"', '\'');
        return (authority.StartsWith("www.", StringComparison.Ordinal) ? authority[4..] : authority, explicitly);
    }

    private static bool IsOrIsBelow(string host, string domain) =>
        host == domain || (host.EndsWith(domain, StringComparison.Ordinal) && host[^(domain.Length + 1)] == '.');

    private static string Local(string typed)
    {
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        return digits.StartsWith("62", StringComparison.Ordinal) && digits.Length > 9 ? "0" + digits[2..] : digits;
    }

    /// <summary>A mobile or a city's number; longer ones are a NIK, a card or a virtual account, others an amount or a date.</summary>
    private static bool IsPhone(string digits) => digits == "1500400" || (digits.Length is >= 9 and <= 14 && digits[0] == '0' && digits[1] != '0');
}
