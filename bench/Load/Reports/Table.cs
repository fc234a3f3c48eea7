using System.Globalization;
using System.Text;

namespace ChikaBot.Bench.Reports;

/// <summary>A table in Markdown: the first column is of words, the others are of figures.</summary>
internal sealed class Table(params IReadOnlyList<string> columns)
{
    private readonly List<IReadOnlyList<string>> rows = [];

    public bool IsEmpty => rows.Count == 0;

    public void Add(params IReadOnlyList<string> cells) => rows.Add(cells);

    /// <summary>A row that tells why it has no figures.</summary>
    public void AddLeftOut(string name, string reason) => rows.Add([name, $"left out: {reason}", .. Enumerable.Repeat("", columns.Count - 2)]);

    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, columns);
        Append(text, columns.Select((_, column) => column == 0 ? "---" : "--:"));
        foreach (var row in rows) Append(text, row);
        return text.ToString();
    }

    /// <param name="decimals">Behind the point.</param>
    /// <returns>A dash when nothing was measured.</returns>
    public static string Cell(double? figure, int decimals = 0) =>
        figure is { } number && double.IsFinite(number) ? number.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : "–";

    private static void Append(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
