using ChikaBot.Channels.Console;
using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Model;
using ChikaBot.Scripts.Parsing;
using ChikaBot.Scripts.Running;
using ChikaBot.Scripts.Writing;
using Spectre.Console;

namespace ChikaBot.Commands;

internal sealed record ChatRunOptions(string? Url, string? Record, bool AllowReal, string? Participants, string? Clock);

/// <summary>One run of the chat command.</summary>
internal sealed class ChatRun(
    Func<ScriptHostOptions, ValueTask<IScriptHost>> factory, IAnsiConsole console, TimeProvider time, HttpClient http, TextReader input)
{
    private readonly ConsoleView _view = new(console);

    public async Task<int> RunAsync(ChatRunOptions options, CancellationToken cancellationToken)
    {
        ServerUrl.TryRead(options.Url, out var server, out var problem);
        problem ??= Problem(options);
        if (problem is not null) return End(problem, ScriptRun.Unusable);

        var header = Header(options, server is not null);
        Func<IChatDriver> driver = server is null ? () => new InProcessDriver(factory, time) : () => new UrlDriver(http, server, new ServerPromises(true, true));
        var recorder = options.Record is null ? null : new TalkRecorder(header);
        await using (var talking = driver())
        {
            try
            {
                await talking.StartAsync(new ChatScript("chat", header, []), cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                return End($"the bot could not be started: {e.Message}", ScriptRun.Unusable);
            }

            await new ConsoleTalk(talking, input, _view, recorder, options.AllowReal).RunAsync(cancellationToken);
        }

        return recorder is null ? ScriptRun.Passed : await SaveAsync(recorder, options, driver, cancellationToken);
    }

    private static string? Problem(ChatRunOptions options) =>
        options.Record is { } file && File.Exists(file) ? $"--record names a file that is there already: {file}"
        : options.Record is { } path && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))) ? $"--record names a folder that is not there: {path}"
        : options.Participants is { } csv && !File.Exists(csv) ? $"--participants names a file that is not there: {csv}"
        : options.Clock is { } clock && TagValues.Instant(clock) is null ? "--clock takes a moment with its offset: 2026-03-05T09:00:00+07:00"
        : options.Url is not null && (options.Clock ?? options.Participants) is not null ? "--clock and --participants need a bot in this process; leave --url out"
        : null;

    /// <summary>A recorded talk stops the clock, so that it says the same when it is played tomorrow.</summary>
    private ScriptHeader Header(ChatRunOptions options, bool isServer)
    {
        var now = time.GetUtcNow().ToOffset(TimeSpan.FromHours(7));
        var clock = options.Clock is { } text ? TagValues.Instant(text)
            : options.Record is not null && !isServer ? now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond))
            : null;
        var participants = options.Participants is { } csv ? Path.GetFullPath(csv) : null;
        return new ScriptHeader(["user"], "bot", participants, !isServer && participants is null, clock);
    }

    private async Task<int> SaveAsync(TalkRecorder recorder, ChatRunOptions options, Func<IChatDriver> driver, CancellationToken cancellationToken)
    {
        if (recorder.HoldsRealNik && !options.AllowReal)
            return End("Nothing is recorded: the talk holds the NIK of a real person. Use sample NIKs (they begin with 99), or start with --allow-real.", ScriptRun.Failed);

        SafeFile.WriteText(options.Record!, recorder.Script());
        await using var fresh = driver();
        var result = await new ScriptRunner(time).PlayAsync(ScriptParser.Load(options.Record!), fresh, keepGoing: false, cancellationToken);
        if (result.Verdict == ScriptVerdict.Passed) return End($"recorded {options.Record}", ScriptRun.Passed);
        new Scripts.Reports.ConsoleReport(console).Result(result);
        return End("Recorded, but the bot answers otherwise when it is played: put {{any}} where the words change.", ScriptRun.Failed);
    }

    private int End(string sentence, int code)
    {
        _view.Note(sentence);
        return code;
    }
}
