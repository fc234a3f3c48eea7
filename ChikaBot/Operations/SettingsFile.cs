using System.Text.Json;

namespace ChikaBot.Operations;

/// <summary>Where the settings come from: appsettings.json, then environment variables, then the command line; the later wins.</summary>
internal static class SettingsFile
{
    private const string Name = "appsettings.json";

    /// <summary>The folder one starts from, if the settings lie there; else the program's own.</summary>
    public static string Folder =>
        File.Exists(Path.Combine(Directory.GetCurrentDirectory(), Name)) ? Directory.GetCurrentDirectory() : AppContext.BaseDirectory;

    /// <summary>Says what keeps the file from being read, without its words: a value may be a secret.</summary>
    public static string Sentence(FormatException fault) =>
        fault.InnerException is JsonException { LineNumber: { } before } ? $"{Path.Combine(Folder, Name)}, line {before + 1}: this is no JSON" : $"{Path.Combine(Folder, Name)}: {fault.Message}";

    /// <summary>The settings for a command that is no server.</summary>
    /// <param name="args">Settings as <c>--Chika:Key=value</c>.</param>
    public static IConfiguration Read(string[] args) => new ConfigurationBuilder()
        .SetBasePath(Folder)
        .AddJsonFile(Name, optional: true)
        .AddEnvironmentVariables()
        .AddCommandLine(args)
        .Build();

    /// <summary>The settings as the server itself would see them, its address included.</summary>
    /// <param name="args">Settings as <c>--Chika:Key=value</c>.</param>
    public static IConfiguration ReadAll(string[] args) => new ConfigurationBuilder()
        .AddEnvironmentVariables("DOTNET_")
        .AddEnvironmentVariables("ASPNETCORE_")
        .AddConfiguration(Read(args))
        .Build();
}
