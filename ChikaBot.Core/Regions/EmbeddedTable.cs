namespace ChikaBot.Core.Regions;

/// <summary>A small table that travels inside the assembly: commas, no quotes, a header line first.</summary>
internal static class EmbeddedTable
{
    /// <param name="name">The logical name of the resource.</param>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)!);
        return Rows(reader);
    }

    /// <summary>The rows behind the header, each as its fields.</summary>
    public static IReadOnlyList<string[]> Rows(TextReader reader) =>
    [
        .. reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Skip(1)
            .Select(line => line.Split(',')),
    ];
}
