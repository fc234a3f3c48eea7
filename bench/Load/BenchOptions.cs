using System.Globalization;

namespace ChikaBot.Bench;

/// <summary>How long, how often and against whom.</summary>
internal sealed record BenchOptions
{
    public const string Usage = "bench/run [--rounds 3] [--seconds 2] [--warm-up 4] [--connections 1,8,64] [--servers chikabot,bare,js] [--markdown FILE]";

    /// <summary>Each round starts every server anew and measures them in turn.</summary>
    public int Rounds { get; init; } = 3;

    /// <summary>Measured time for one server at one number of connections.</summary>
    public TimeSpan Measured { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Load after the start, until the compilers have seen the hot paths.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(4);

    public IReadOnlyList<int> Connections { get; init; } = [1, 8, 64];

    /// <summary>chikabot, bare, js, or the full path of another build's ChikaBot.dll.</summary>
    public IReadOnlyList<string> Servers { get; init; } = ["chikabot", "bare", "js"];

    public string? Markdown { get; init; }

    /// <exception cref="FormatException">An option is unknown or wrong; the message names it.</exception>
    public static BenchOptions Parse(string[] args)
    {
        var options = new BenchOptions();
        for (var at = 0; at < args.Length; at += 2)
        {
            var value = at + 1 < args.Length ? args[at + 1] : throw new FormatException($"{args[at]} needs a value.\n{Usage}");
            options = args[at] switch
            {
                "--rounds" => options with { Rounds = Number(value, args[at]) },
                "--seconds" => options with { Measured = TimeSpan.FromSeconds(Number(value, args[at])) },
                "--warm-up" => options with { WarmUp = TimeSpan.FromSeconds(Number(value, args[at])) },
                "--connections" => options with { Connections = [.. value.Split(',').Select(part => Number(part, args[at]))] },
                "--servers" => options with { Servers = value.Split(',') },
                "--markdown" => options with { Markdown = value },
                _ => throw new FormatException($"{args[at]} is not an option.\n{Usage}"),
            };
        }

        return options;
    }

    private static int Number(string text, string option) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 500
            ? number
            : throw new FormatException($"{option} must be a number from 1 to 500.\n{Usage}");
}
