using System.CommandLine;
using ChikaBot.Dialogs.Flows;
using ChikaBot.Operations;
using ChikaBot.Scripts.Coverage;
using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Reports;
using ChikaBot.Simulator;
using Spectre.Console;

namespace ChikaBot.Commands;

/// <summary><c>script FILE…</c>: plays scripted conversations. Exit code 0: all passed; 1: one failed; 2: a script or an option cannot be read, or nothing could be played.</summary>
public static class ScriptCommand
{
    /// <param name="factory">Builds the bot that scripts are played against when neither <c>--url</c> nor <c>--webhook</c> is given.</param>
    /// <param name="settings">Where <c>--webhook</c> finds what its options do not say; empty by default.</param>
    public static Command Create(Func<ScriptHostOptions, ValueTask<IScriptHost>> factory, IAnsiConsole console, TimeProvider time, Func<IConfiguration>? settings = null)
    {
        var files = new Argument<string[]>("files") { Description = "Scripts (.chat), folders, or patterns such as talks/**/*.chat", Arity = ArgumentArity.ZeroOrMore };
        var url = new Option<string?>("--url") { Description = "Talk to a running server instead of a bot in this process, e.g. http://localhost:3978" };
        var junit = new Option<string?>("--junit") { Description = "Write the results as JUnit XML" };
        var update = new Option<bool>("--update") { Description = "Show the differences and rewrite what the scripts expect; read the diff before you commit it" };
        var clock = new Option<bool>("--assume-clock") { Description = "With --url or --webhook: the server's clock stands where the scripts say" };
        var samples = new Option<bool>("--assume-samples") { Description = "With --url or --webhook: the server has the sample participants" };
        var coverage = new Option<bool>("--coverage") { Description = "Report the states and moves of the flows that no script reached" };
        var exceptions = new Option<string?>("--coverage-exceptions") { Description = "A file that says why some are not reached" };
        var command = new Command("script", "Play scripted conversations and check every reply") { files, url, junit, update, clock, samples, coverage, exceptions };
        var webhook = new ScriptWebhook();
        webhook.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var report = new ConsoleReport(console);
            if (!ServerUrl.TryRead(parsed.GetValue(url), out var server, out var problem))
            {
                report.Problem(problem!);
                return ScriptRun.Unusable;
            }

            if ((server is not null || webhook.IsAsked(parsed)) && parsed.GetValue(coverage))
            {
                report.Problem("--coverage needs a bot in this process; leave --url and --webhook out");
                return ScriptRun.Unusable;
            }

            if (server is not null && webhook.IsAsked(parsed))
            {
                report.Problem("--url and --webhook are two ways; take one");
                return ScriptRun.Unusable;
            }

            await using var twin = webhook.IsAsked(parsed) ? await StartAsync(() => webhook.StartAsync(parsed, settings?.Invoke() ?? new ConfigurationBuilder().Build(), cancellationToken), report) : null;
            if (webhook.IsAsked(parsed) && twin is null) return ScriptRun.Unusable;
            using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
            var promises = new ServerPromises(parsed.GetValue(clock), parsed.GetValue(samples));
            var reached = parsed.GetValue(coverage) ? new FlowCoverage() : null;
            Func<IChatDriver> driver = twin is not null ? () => new WebhookDriver(twin, webhook.Waits(parsed), promises) : server is null ? () => new InProcessDriver(options => factory(options with { Observer = reached }), time) : () => new UrlDriver(http, server, promises);
            var run = new ScriptRun(driver, report, time);
            var code = await run.RunAsync(parsed.GetValue(files) ?? [], parsed.GetValue(junit), parsed.GetValue(update), cancellationToken);
            return reached is null || code == ScriptRun.Unusable ? code : Math.Max(code, Report(reached, parsed.GetValue(exceptions), report));
        });
        return command;
    }

    /// <returns>Null when it cannot be started; the reason is then reported.</returns>
    private static async Task<GraphDouble?> StartAsync(Func<Task<GraphDouble>> start, ConsoleReport report)
    {
        try
        {
            return await start();
        }
        catch (Exception e) when (e is OptionsException or IOException)
        {
            report.Problem(e.Message);
            return null;
        }
    }

    private static int Report(FlowCoverage reached, string? exceptions, ConsoleReport report)
    {
        try
        {
            var coverage = new CoverageReport(StandardFlows.Create(), reached, exceptions is null ? [] : CoverageException.Load(exceptions));
            report.Coverage(coverage);
            return coverage.Faults.Count == 0 ? ScriptRun.Passed : ScriptRun.Failed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            report.Problem(e.Message);
            return ScriptRun.Unusable;
        }
    }
}
