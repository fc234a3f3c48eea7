using System.Globalization;
using ChikaBot.Bench.Webhooks;

namespace ChikaBot.Bench;

/// <summary>Reads the command line.</summary>
internal static class OptionReader
{
    public const string Usage = """
        bench/run [engine] [http] [participants] [idle] [acknowledgement] [--quick | --full]
            [--rounds 3] [--seconds 2] [--warm-up 4] [--connections 1,8,64,256] [--servers sqlite,postgres,bare,js,js-file,pgbench]
            [--participants 10000,1000000] [--idle 1000000] [--out bench/results] [--folder artifacts/bench] [--readme]
        """;

    private const int MostConnections = 500;
    private const int MostParticipants = 20_000_000;

    /// <exception cref="FormatException">An option is unknown or wrong; the message names it.</exception>
    public static BenchOptions Read(string[] args)
    {
        var options = new BenchOptions();
        // Whatever else is said changes what these two stand for, wherever they stand.
        if (args.Contains("--full")) options = options with { Participants = [.. options.Participants, 10_000_000] };
        if (args.Contains("--quick")) options = options.Quicker();
        var parts = new List<string>();
        for (var at = 0; at < args.Length; at++)
        {
            var arg = args[at];
            if (arg is "--quick" or "--full") continue;
            if (arg == "--readme") options = options with { Readme = true };
            else if (!arg.StartsWith("--", StringComparison.Ordinal)) parts.Add(Part(arg));
            else options = With(options, arg, ++at < args.Length ? args[at] : throw new FormatException($"{arg} needs a value.\n{Usage}"));
        }

        return parts.Count > 0 ? options with { Parts = [.. parts.Distinct()] } : options;
    }

    private static BenchOptions With(BenchOptions options, string option, string value) => option switch
    {
        "--rounds" => options with { Rounds = Number(value, option, 100) },
        "--seconds" => options with { Measured = TimeSpan.FromSeconds(Number(value, option, 600)) },
        "--warm-up" => options with { WarmUp = TimeSpan.FromSeconds(Number(value, option, 600)) },
        "--connections" => options with { Connections = Numbers(value, option, MostConnections) },
        "--servers" => options with { Servers = [.. value.Split(',').Select(Server)] },
        "--participants" => options with { Participants = Numbers(value, option, MostParticipants) },
        "--idle" => options with { Idle = Number(value, option, 100_000_000) },
        "--out" => options with { Out = Path.GetFullPath(value) },
        "--folder" => options with { Folder = Path.GetFullPath(value) },
        _ => throw new FormatException($"{option} is not an option.\n{Usage}"),
    };

    private static string Part(string name) =>
        BenchOptions.AllParts.Contains(name) || name == AcknowledgementPart.PartName ? name : throw new FormatException($"{name} is not a part.\n{Usage}");

    private static string Server(string name) =>
        Http.Entrants.Names.Contains(name) || File.Exists(name) ? name : throw new FormatException($"--servers knows no {name}.\n{Usage}");

    private static IReadOnlyList<int> Numbers(string text, string option, int most) => [.. text.Split(',').Select(part => Number(part, option, most)).Order().Distinct()];

    private static int Number(string text, string option, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? number
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{option} must be a number from 1 to {most}.\n{Usage}"));
}
