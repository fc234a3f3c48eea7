namespace ChikaBot.Bench.Reports;

/// <summary>What one part of the bench found out.</summary>
/// <param name="Markdown">Its tables, with the words that they need.</param>
internal sealed record PartReport(string Part, string Markdown, IReadOnlyList<Chart> Charts)
{
    /// <summary>What could not be measured here, with the reason.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    public int WrongAnswers { get; init; }
}

/// <summary>A part of the bench.</summary>
internal interface IPart
{
    /// <summary>As the command line calls it.</summary>
    string Name { get; }

    Task<PartReport> RunAsync(CancellationToken cancellationToken);
}
