using ChikaBot.Scripts.Drivers;
using ChikaBot.Turns;

namespace ChikaBot.Tests.Scripts.Demo;

/// <summary>A small bot for the tests of the script runner and for the examples of docs/chat-format.md. Not the product.</summary>
internal sealed class DemoHost : IScriptHost
{
    private DemoHost(ScriptHostOptions options) => Turns = new DemoTurns(Path.Combine(options.DataDirectory, "demo.json"), options, () => StoreDown);

    public ITurnRunner Turns { get; }

    public bool StoreDown { get; set; }

    public static ValueTask<IScriptHost> CreateAsync(ScriptHostOptions options) => new(new DemoHost(options));

    public ValueTask DisposeAsync() => default;
}
