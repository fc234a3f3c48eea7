using System.Reflection;

namespace ChikaBot.Web;

/// <summary>The files of the chat page and of the others, read from the assembly, by name (<c>app.js</c>).</summary>
internal static class PageAssets
{
    public const string Chat = "chat/";

    /// <summary>What the pages other than the chat share.</summary>
    public const string Pages = "pages/";

    /// <exception cref="InvalidOperationException">A file has an ending that no content type is known for.</exception>
    public static IReadOnlyDictionary<string, PageAsset> Load(string prefix = Chat)
    {
        var assembly = typeof(PageAssets).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[prefix.Length..], name => new PageAsset(TypeOf(name), Read(assembly, name)), StringComparer.Ordinal);
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
        var ending => throw new InvalidOperationException($"A page has a file with an unknown ending: {ending}"),
    };
}
