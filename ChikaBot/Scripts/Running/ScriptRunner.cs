using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Running;

/// <summary>Plays scripts.</summary>
public sealed class ScriptRunner(TimeProvider time)
{
    /// <param name="driver">Fresh; the caller disposes it.</param>
    /// <param name="keepGoing">Whether to go on behind a turn that failed, as an update does; else the rest is not played, for it would only echo the first failure.</param>
    public async Task<ScriptResult> PlayAsync(ChatScript script, IChatDriver driver, bool keepGoing, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        if (driver.CannotPlay(script) is { } reason)
            return new ScriptResult(script.File, ScriptVerdict.Skipped, reason, [], 0, TimeSpan.Zero);
        try
        {
            await driver.StartAsync(script, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new ScriptResult(script.File, ScriptVerdict.Error, $"the bot could not be started: {e.Message}", [], 0, time.GetElapsedTime(started));
        }

        var play = new ScriptPlay(driver);
        foreach (var step in script.Steps)
        {
            await StepAsync(play, step, cancellationToken);
            if (play.Broken || (play.Failures.Count > 0 && !keepGoing)) break;
        }

        var verdict = play.Failures.Count == 0 ? ScriptVerdict.Passed : ScriptVerdict.Failed;
        return new ScriptResult(script.File, verdict, null, play.Failures, play.Turns, time.GetElapsedTime(started)) { Records = play.Records };
    }

    private static async Task StepAsync(ScriptPlay play, ScriptStep step, CancellationToken cancellationToken)
    {
        try
        {
            await play.RunAsync(step, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            play.Break(step.At, $"the turn failed: {e.GetType().Name}: {e.Message}");
        }
    }
}
