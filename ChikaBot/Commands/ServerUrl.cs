namespace ChikaBot.Commands;

/// <summary>Reads an option that takes an address.</summary>
internal static class ServerUrl
{
    /// <param name="server">Null when no URL is given.</param>
    public static bool TryRead(string? text, out Uri? server, out string? problem, string option = "--url")
    {
        (server, problem) = (null, null);
        if (text is null) return true;
        if (Uri.TryCreate(text, UriKind.Absolute, out server) && server.Scheme is "http" or "https") return true;
        problem = $"{option} takes an address such as http://localhost:3978, not {text}";
        return false;
    }
}
