using System.Diagnostics;
using ChikaBot.Tests.Channels.Fakes;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.Node;

/// <summary>Runs talk.js, where node and the clients of package.json are installed (<c>npm install --no-package-lock</c> in this folder).</summary>
internal static class NodeClients
{
    private static readonly string Folder = Path.Combine(Payload.TestFolder, "Node");

    /// <summary>Skips the test when something is missing; with <c>CHIKA_REQUIRE_SERVICES=1</c> that is a failure.</summary>
    public static void RequireInstalled()
    {
        var missing = Missing();
        if (missing is null) return;
        if (Environment.GetEnvironmentVariable("CHIKA_REQUIRE_SERVICES") == "1") Assert.Fail(missing);
        Assert.Ignore(missing);
    }

    /// <returns>What the bot said, one block a message.</returns>
    public static async Task<string> TalkAsync(string client, Uri server, IEnumerable<string> lines)
    {
        using var process = Process.Start(Command(["talk.js", client, server.ToString().TrimEnd('/'), .. lines]))!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            var (said, errors) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            Assert.That(process.ExitCode, Is.Zero, await errors);
            return await said;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static string? Missing()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "botframework-directlinejs"))) return "The JavaScript clients are not installed: run npm install in ChikaBot.Tests/Channels/Node.";
        try
        {
            using var node = Process.Start(Command(["--version"]))!;
            node.WaitForExit();
            return null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "node is not installed.";
        }
    }

    private static ProcessStartInfo Command(IEnumerable<string> arguments) =>
        new("node", arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
}
