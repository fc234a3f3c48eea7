namespace ChikaBot.Commands;

/// <summary>Reads <c>--url</c>.</summary>
internal static class ServerUrl
{
    /// <param name="server">Null when no URL is given.</param>
    public static bool TryRead(string? text, out Uri? server, out string? problem)
    {
        (server, problem) = (null, null);
        if (text is null) return true;
        if (Uri.TryCreate(text, UriKind.Absolute, out server) && server.Scheme is "http" or "https") return true;
        problem = $"--url takes an address such as http://localhost:3978, not {text}";
        return false;
    }
}
