using System.CommandLine;
using ChikaBot.Commands;
using Spectre.Console;

namespace ChikaBot.Tests.Commands;

/// <summary>Runs a command as a shell would, over a folder of its own, and keeps what it printed.</summary>
internal sealed class CommandBench : IDisposable
{
    private readonly StringWriter printed = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chika-commands-");
    private readonly FixedClock clock = new("2026-11-20");

    public FakeParticipantWriter Store { get; init; } = new();

    public string Output => printed.ToString();

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    public Task<int> Import(string content, params string[] options) => Import(System.Text.Encoding.UTF8.GetBytes(content), options);

    public Task<int> Import(byte[] content, params string[] options)
    {
        File.WriteAllBytes(PathOf("people.csv"), content);
        return ImportFile("people.csv", options);
    }

    public Task<int> ImportFile(string name, params string[] options) => Run("import", [PathOf(name), .. options]);

    public Task<int> Seed(params string[] options) => Run("seed", options);

    public void Dispose()
    {
        folder.Delete(recursive: true);
        printed.Dispose();
    }

    private Task<int> Run(string name, string[] arguments)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(printed) });
        var root = new RootCommand { ImportCommand.Create(Store.Open, clock, console), SeedCommand.Create(Store.Open, clock, console) };
        return root.Parse([name, .. arguments]).InvokeAsync(new InvocationConfiguration { Output = printed, Error = printed });
    }
}
