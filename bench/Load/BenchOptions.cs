namespace ChikaBot.Bench;

/// <summary>What is measured, how long, how often and against whom.</summary>
internal sealed record BenchOptions
{
    /// <summary>Measured unless others are named. One more part, acknowledgement, is measured only when it is named.</summary>
    public static readonly IReadOnlyList<string> AllParts = ["engine", "http", "participants", "idle"];

    public IReadOnlyList<string> Parts { get; init; } = AllParts;

    /// <summary>Each round starts every server anew and measures them in turn.</summary>
    public int Rounds { get; init; } = 3;

    /// <summary>Measured time for one server at one number of connections; for one kind of turn in the engine.</summary>
    public TimeSpan Measured { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Load after the start, until the compilers have seen the hot paths.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(4);

    public IReadOnlyList<int> Connections { get; init; } = [1, 8, 64, 256];

    /// <summary>Names that <see cref="Http.Entrants"/> knows, or the full path of another build's ChikaBot.dll.</summary>
    public IReadOnlyList<string> Servers { get; init; } = Http.Entrants.Names;

    /// <summary>How many participants are imported, one after the other into stores of their own.</summary>
    public IReadOnlyList<int> Participants { get; init; } = [10_000, 1_000_000];

    /// <summary>Look-ups of each kind.</summary>
    public int LookUps { get; init; } = 20_000;

    /// <summary>Conversations in which nothing happens.</summary>
    public int Idle { get; init; } = 1_000_000;

    public bool Quick { get; init; }

    /// <summary>Where tables and pictures go; null for bench/results.</summary>
    public string? Out { get; init; }

    /// <summary>Where stores lie during the run; null for artifacts/bench. Should be on the kind of disk that a store would be on.</summary>
    public string? Folder { get; init; }

    /// <summary>Puts the tables into bench/README.md as well.</summary>
    public bool Readme { get; init; }

    /// <summary>Says whether everything works rather than how fast it is: a run of all parts in less than four minutes.</summary>
    public BenchOptions Quicker() => this with
    {
        Quick = true,
        Rounds = 1,
        Measured = TimeSpan.FromSeconds(1),
        WarmUp = TimeSpan.FromSeconds(2),
        Connections = [1, 64],
        Participants = [1_000, 20_000],
        LookUps = 2_000,
        Idle = 20_000,
    };
}
