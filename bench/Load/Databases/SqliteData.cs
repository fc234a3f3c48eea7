namespace ChikaBot.Bench.Databases;

/// <summary>A data directory with one SQLite file in it.</summary>
internal sealed class SqliteData(string directory) : BenchStore
{
    public const string Name = "SQLite";

    public override string Kind => Name;

    public override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?> { ["Chika:DataDirectory"] = directory };

    /// <summary>The file and its write-ahead log.</summary>
    public override ValueTask<long> SizeAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(new DirectoryInfo(directory).EnumerateFiles("chika.db*").Sum(file => file.Length));

    public override ValueTask DisposeAsync()
    {
        if (Directory.Exists(directory)) Directory.Delete(directory, recursive: true);
        return ValueTask.CompletedTask;
    }
}
