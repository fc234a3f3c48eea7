using System.Reflection;

namespace ChikaBot.Web;

/// <summary>The files of the chat page, read from the assembly, by name (<c>app.js</c>).</summary>
internal static class PageAssets
{
    private const string Prefix = "chat/";

    /// <exception cref="InvalidOperationException">A file has an ending that no content type is known for.</exception>
    public static IReadOnlyDictionary<string, PageAsset> Load()
    {
        var assembly = typeof(PageAssets).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..], name => new PageAsset(TypeOf(name), Read(assembly, name)), StringComparer.Ordinal);
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var ending => throw new InvalidOperationException($"The chat page has a file with an unknown ending: {ending}"),
    };
}
