using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Model;
using ChikaBot.Scripts.Parsing;
using ChikaBot.Scripts.Reports;
using ChikaBot.Scripts.Running;
using ChikaBot.Scripts.Writing;

namespace ChikaBot.Commands;

/// <summary>One run of the script command.</summary>
/// <param name="driver">A fresh driver for each script.</param>
internal sealed class ScriptRun(Func<IChatDriver> driver, ConsoleReport report, TimeProvider time)
{
    public const int Passed = 0;
    public const int Failed = 1;
    public const int Unusable = 2;

    private readonly ScriptRunner _runner = new(time);
    private bool _unreadable;

    public async Task<int> RunAsync(IReadOnlyList<string> patterns, string? junit, bool update, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> files;
        try
        {
            if (patterns.Count == 0) throw new FileNotFoundException("name a script, a folder or a pattern: script talks/**/*.chat");
            files = ScriptFiles.Find(patterns);
            if (junit is not null && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(junit)))) throw new IOException($"--junit names a folder that is not there: {junit}");
        }
        catch (IOException e)
        {
            report.Problem(e.Message);
            return Unusable;
        }

        var results = new List<ScriptResult>();
        foreach (var file in files)
        {
            var result = await FileAsync(file, update, cancellationToken);
            report.Result(result);
            results.Add(result);
        }

        report.Total(results);
        if (junit is not null) SafeFile.Write(junit, stream => JUnitReport.Write(stream, results));
        return _unreadable || results.TrueForAll(result => result.Verdict == ScriptVerdict.Skipped) ? Unusable
            : results.Exists(result => result.Verdict is ScriptVerdict.Failed or ScriptVerdict.Error) ? Failed
            : Passed;
    }

    private async Task<ScriptResult> FileAsync(string file, bool update, CancellationToken cancellationToken)
    {
        try
        {
            var script = ScriptParser.Load(file);
            var result = await PlayAsync(script, update, cancellationToken);
            return update && result.Verdict == ScriptVerdict.Failed ? await UpdateAsync(script, result, cancellationToken) : result;
        }
        catch (ScriptFormatException e)
        {
            _unreadable = true;
            return new ScriptResult(file, ScriptVerdict.Error, e.Message, [], 0, TimeSpan.Zero);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _unreadable = true;
            return new ScriptResult(file, ScriptVerdict.Error, e.Message, [], 0, TimeSpan.Zero);
        }
    }

    /// <summary>Shows what differed, writes it, and plays once more: an expectation that holds only once is no expectation.</summary>
    private async Task<ScriptResult> UpdateAsync(ChatScript script, ScriptResult before, CancellationToken cancellationToken)
    {
        if (before.Failures.Any(failure => failure.Diff.Count == 0)) return before;
        report.Result(before);
        foreach (var changed in ScriptUpdater.Apply(script, before)) report.Note($"updated {changed}");
        return await PlayAsync(ScriptParser.Load(script.File), keepGoing: false, cancellationToken);
    }

    private async Task<ScriptResult> PlayAsync(ChatScript script, bool keepGoing, CancellationToken cancellationToken)
    {
        await using var fresh = driver();
        return await _runner.PlayAsync(script, fresh, keepGoing, cancellationToken);
    }
}
