using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Operations;

/// <summary>Where form links lead when nobody has said it: to the address that the server is told to listen on, if that names one place.</summary>
internal static class OwnAddress
{
    private const string Key = $"{PandawaOptions.Section}:{nameof(PandawaOptions.PublicUrl)}";

    /// <summary>Sets <c>Chika:Pandawa:PublicUrl</c> where it is not set.</summary>
    public static void Tell(ConfigurationManager configuration)
    {
        if (string.IsNullOrEmpty(configuration[Key]) && Of(configuration["urls"]) is { } own) configuration.AddInMemoryCollection([new(Key, own)]);
    }

    /// <param name="urls">As Kestrel takes them, with ; between them.</param>
    /// <returns>Null when none of them is an address that a browser could open: a wildcard, a port to be drawn, a socket.</returns>
    public static string? Of(string? urls) =>
        (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault(url => Uri.TryCreate(url, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Port: > 0 } && address.Host is not ("0.0.0.0" or "[::]" or "unix" or "pipe"))
            ?.TrimEnd('/');
}
