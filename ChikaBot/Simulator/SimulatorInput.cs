using System.Globalization;
using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Simulator;

/// <summary>What somebody at the simulator's terminal means by a line.</summary>
internal abstract record SimulatorInput
{
    public const string Help =
        "Type what the user writes. /tekan 2 presses the option [2] of what was shown last; /gambar /suara /video /dokumen /stiker /lokasi /kontak /lain send what is not text; " +
        "/ulang sends the last message again; /gagal 429 3 refuses the next 3 sends (HTTP status or Cloud API code), /putus 3 takes them and loses the answer, /tunda 2 3 answers them 2 s late, " +
        "/pulih ends all that; /status counts; //text sends /text; /keluar ends";

    private static readonly Dictionary<string, NotTextKind> Others = new(StringComparer.Ordinal)
    {
        ["gambar"] = NotTextKind.Image,
        ["suara"] = NotTextKind.Audio,
        ["video"] = NotTextKind.Video,
        ["dokumen"] = NotTextKind.Document,
        ["stiker"] = NotTextKind.Sticker,
        ["lokasi"] = NotTextKind.Location,
        ["kontak"] = NotTextKind.Contact,
        ["lain"] = NotTextKind.Unknown,
    };

    private SimulatorInput()
    {
    }

    public sealed record Say(UserContent Content) : SimulatorInput;

    /// <param name="Key">What stands in brackets before the option.</param>
    public sealed record Press(string Key) : SimulatorInput;

    public sealed record Again : SimulatorInput;

    public sealed record Fail(GraphFault Fault, int Count) : SimulatorInput;

    public sealed record Recover : SimulatorInput;

    public sealed record Status : SimulatorInput;

    public sealed record Quit : SimulatorInput;

    public sealed record Hint : SimulatorInput;

    public static SimulatorInput Read(string line)
    {
        if (!line.StartsWith('/') || line.StartsWith("//", StringComparison.Ordinal))
            return new Say(new UserContent.Text(line.StartsWith('/') ? line[1..] : line));
        var words = line[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["tekan", var key]) return new Press(key);
        var numbers = words.Skip(1).Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        if (words.Length == 0 || numbers.Contains(0)) return new Hint();
        return (words[0], numbers) switch
        {
            ("gagal", [var code]) => new Fail(new GraphFault.Refuse(GraphError.Of(code)), 1),
            ("gagal", [var code, var count]) => new Fail(new GraphFault.Refuse(GraphError.Of(code)), count),
            ("putus", []) => new Fail(new GraphFault.Reset(Taken: true), 1),
            ("putus", [var count]) => new Fail(new GraphFault.Reset(Taken: true), count),
            ("tunda", [var seconds]) => new Fail(new GraphFault.Delay(TimeSpan.FromSeconds(seconds)), 1),
            ("tunda", [var seconds, var count]) => new Fail(new GraphFault.Delay(TimeSpan.FromSeconds(seconds)), count),
            ("ulang", []) => new Again(),
            ("pulih", []) => new Recover(),
            ("status", []) => new Status(),
            ("keluar", []) => new Quit(),
            (var other, []) when Others.TryGetValue(other, out var kind) => new Say(new UserContent.Other(kind)),
            _ => new Hint(),
        };
    }
}
