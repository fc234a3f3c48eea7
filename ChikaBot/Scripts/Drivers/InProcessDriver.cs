using ChikaBot.Dialogs.Engine;
using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Drivers;

/// <summary>Talks with a bot in this process, over a store in a directory of its own. Every turn goes through the store, so the snapshot is saved and read back between any two lines.</summary>
public sealed class InProcessDriver(Func<ScriptHostOptions, ValueTask<IScriptHost>> factory, TimeProvider time) : IChatDriver
{
    private const string Channel = "script";

    private readonly ScriptClock _clock = new(time);
    private readonly string _directory = Directory.CreateTempSubdirectory("chika-script-").FullName;
    private ScriptHostOptions? _options;
    private IScriptHost? _host;

    public string? CannotPlay(ChatScript script) => null;

    public async ValueTask StartAsync(ChatScript script, CancellationToken cancellationToken)
    {
        if (script.Header.Clock is { } instant) _clock.Stop(instant);
        _options = new ScriptHostOptions(script.File, _directory, script.Header.Samples, script.Header.Participants, _clock);
        _host = await factory(_options);
    }

    public async ValueTask<ChatTurn> SendAsync(ChatMessage message, CancellationToken cancellationToken)
    {
        var incoming = new IncomingMessage(new ConversationKey(Channel, message.User), message.Id, new SenderKey(Channel, message.User), message.Content);
        var result = await Host.Turns.RunAsync(incoming, null, cancellationToken);
        return new ChatTurn([.. result.Replies.Select(reply => new ChatReply(reply.Text, reply.Options, reply.Prompt, []))], result.Repeated);
    }

    public async ValueTask RestartAsync(CancellationToken cancellationToken)
    {
        var down = Host.StoreDown;
        await Host.DisposeAsync();
        _host = null;
        // The participants are in the store already; loading them again would undo what the conversation changed.
        _host = await factory(_options! with { Samples = false, Participants = null });
        _host.StoreDown = down;
    }

    public void SetClock(DateTimeOffset instant) => _clock.Stop(instant);

    public void AdvanceClock(TimeSpan by) => _clock.Advance(by);

    public void SetStoreDown(bool down) => Host.StoreDown = down;

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
        _host = null;
        if (Directory.Exists(_directory)) Directory.Delete(_directory, recursive: true);
    }

    private IScriptHost Host => _host ?? throw new InvalidOperationException("The driver is not started.");
}
