namespace ChikaBot.Bench.Machines;

/// <summary>Everything a run writes but its results, in one folder beside the sources, because a temporary folder may be no disk at all. Deleted at the end.</summary>
internal sealed class BenchFolder : IDisposable
{
    private int names;

    /// <param name="parent">Null: artifacts/bench of the repository.</param>
    /// <exception cref="DirectoryNotFoundException">The program was moved out of the repository.</exception>
    public BenchFolder(string? parent)
    {
        Root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(Root, "ChikaBot.sln")))
            Root = Path.GetDirectoryName(Root) ?? throw new DirectoryNotFoundException("The bench runs from within the repository.");
        Data = Path.Combine(parent ?? Path.Combine(Root, "artifacts", "bench"), Guid.NewGuid().ToString("N")[..8]);
        Directory.CreateDirectory(Data);
    }

    /// <summary>The top of the repository.</summary>
    public string Root { get; }

    public string Data { get; }

    /// <summary>The program as an operator publishes and runs it; <c>bench/run</c> makes it.</summary>
    public string ChikaBot => Path.Combine(Root, "artifacts/server/ChikaBot.dll");

    /// <returns>A path in the folder that was not given before; nothing is made there.</returns>
    public string NewPath(string prefix) => Path.Combine(Data, $"{prefix}-{Interlocked.Increment(ref names)}");

    public void Dispose() => Directory.Delete(Data, recursive: true);
}
