using System.Text;

namespace ChikaBot.Bench.Reports;

/// <summary>Where tables and pictures of a run go: PART.md and an SVG a chart. Parts that were not measured keep what stands there.</summary>
internal sealed class ResultsFolder(string folder)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="heading">The machine and the day.</param>
    /// <param name="note">A line under each picture's title.</param>
    public async Task WriteAsync(PartReport report, string heading, string note, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, $"{report.Part}.md"), $"{heading}\n\n{report.Markdown}", Utf8, cancellationToken);
        foreach (var chart in report.Charts) await File.WriteAllTextAsync(Path.Combine(folder, $"{chart.File}.svg"), chart.Svg(note), Utf8, cancellationToken);
    }

    /// <summary>Puts a part's tables into the document, between &lt;!-- part --&gt; and &lt;!-- /part --&gt;.</summary>
    /// <exception cref="InvalidDataException">The document has no such place.</exception>
    public static async Task InsertAsync(PartReport report, string heading, string document, CancellationToken cancellationToken)
    {
        var text = await File.ReadAllTextAsync(document, cancellationToken);
        var (begin, end) = ($"<!-- {report.Part} -->\n", $"<!-- /{report.Part} -->");
        var from = text.IndexOf(begin, StringComparison.Ordinal);
        var to = text.IndexOf(end, StringComparison.Ordinal);
        if (from < 0 || to < from) throw new InvalidDataException($"{Path.GetFileName(document)} has no place for {report.Part}: {begin.Trim()} and {end}");
        await File.WriteAllTextAsync(document, $"{text[..(from + begin.Length)]}\n{heading}\n\n{report.Markdown}\n{text[to..]}", Utf8, cancellationToken);
    }
}
