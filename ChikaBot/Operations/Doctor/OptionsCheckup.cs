using System.Text.RegularExpressions;

namespace ChikaBot.Operations.Doctor;

/// <summary>
/// All that is wrong with the settings, found by the server's own start: what it complains of is taken away, so that the default holds, and it is put together once more until
/// it complains no longer. So nothing is checked here that a start would not check, or the other way round.
/// </summary>
internal static partial class OptionsCheckup
{
    private const string Name = "options";
    private const string Addresses = "urls";

    /// <summary>More than anybody gets wrong at once.</summary>
    private const int MostFaults = 100;

    /// <param name="settings">All of them, as the server would see them.</param>
    /// <returns>The server, not started, with the settings that are right; null when it cannot be put together.</returns>
    public static (WebApplication? App, IReadOnlyList<Finding> Findings) Look(IConfiguration settings)
    {
        var (left, found) = (Flat(settings), new List<string>());
        while (found.Count < MostFaults)
        {
            try
            {
                var app = ServerApp.Compose([], builder => Use(builder, left));
                return (app, [.. Faults(found), .. Unknown(settings), .. found.Count > 0 ? [] : (Finding[])[Finding.Ok(Name, "all that is set is right")]]);
            }
            catch (Exception exception) when (StartFault.Sentence(exception) is { } sentence)
            {
                if (!TakeAway(left, sentence.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries), found)) break;
            }
        }

        return (null, [.. Faults(found), .. Unknown(settings)]);
    }

    /// <returns>False when nothing is left that could be taken away.</returns>
    private static bool TakeAway(Dictionary<string, string?> left, IEnumerable<string> sentences, List<string> found)
    {
        var (before, isNew) = (left.Count, false);
        foreach (var sentence in sentences)
        {
            var key = Key().Match(sentence).Value;
            var isKnown = found.Contains(sentence);
            if (!isKnown) found.Add(sentence);
            isNew |= !isKnown;
            if (key.Length == 0 || isKnown) key = key.Length == 0 ? Addresses : key[..key.LastIndexOf(':')];
            // A key that is missing because of another one goes with all of its section, and then the address that asks for it.
            if (!Remove(left, key) && (!key.Contains(':', StringComparison.Ordinal) || !Remove(left, key[..key.LastIndexOf(':')]))) Remove(left, Addresses);
        }

        return isNew || left.Count < before;
    }

    private static bool Remove(Dictionary<string, string?> left, string key)
    {
        var gone = left.Keys.Where(known => known.Equals(key, StringComparison.OrdinalIgnoreCase) || known.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase)).ToArray();
        foreach (var one in gone) left.Remove(one);
        return gone.Length > 0;
    }

    private static void Use(WebApplicationBuilder builder, Dictionary<string, string?> settings)
    {
        builder.Logging.ClearProviders();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings);
    }

    private static Dictionary<string, string?> Flat(IConfiguration settings) =>
        settings.AsEnumerable().Where(setting => setting.Value is not null).ToDictionary(setting => setting.Key, setting => setting.Value, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<Finding> Faults(IEnumerable<string> sentences) => sentences.Select(sentence => Finding.Fault(Name, sentence.TrimEnd('.'), "set it right: the server does not start"));

    private static IEnumerable<Finding> Unknown(IConfiguration settings) =>
        settings.GetSection(ChikaOptions.Section).AsEnumerable()
            .Where(setting => setting.Value is not null && setting.Key != ChikaOptions.Section && !OptionKeys.IsKnown(setting.Key))
            .Select(setting => Finding.Warning(Name, $"{setting.Key} is no setting", "look for a misspelling; it does nothing"));

    [GeneratedRegex(@"Chika(:\w+)+")]
    private static partial Regex Key();
}
