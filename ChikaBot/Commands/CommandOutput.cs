using System.Globalization;
using Spectre.Console;

namespace ChikaBot.Commands;

/// <summary>How a long command talks: a progress bar on a terminal, plain lines into a file or a pipe.</summary>
internal sealed class CommandOutput(IAnsiConsole console)
{
    private const int PlainStepPercent = 10;

    private bool IsTerminal => console.Profile.Capabilities.Interactive && console.Profile.Out.IsTerminal;

    /// <summary>Writes one line as it is: no markup, and not broken at a width unless a terminal shows it.</summary>
    public void Line(FormattableString text)
    {
        var line = text.ToString(CultureInfo.InvariantCulture);
        if (IsTerminal)
            console.WriteLine(line);
        else
            console.Profile.Out.Writer.WriteLine(line);
    }

    /// <param name="total">What <c>done</c> will reach; 0 or less when it is not known.</param>
    /// <param name="work">Gets a callback that takes how much is done so far.</param>
    public async Task<T> WithProgressAsync<T>(string title, long total, Func<Action<long>, Task<T>> work)
    {
        if (!IsTerminal) return await work(Plain(title, total));
        return await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask(title, maxValue: Math.Max(total, 1));
                task.IsIndeterminate = total <= 0;
                return work(done => task.Value = done);
            });
    }

    private Action<long> Plain(string title, long total)
    {
        var next = PlainStepPercent;
        return done =>
        {
            if (total <= 0 || done * 100 / total < next) return;
            var percent = done * 100 / total / PlainStepPercent * PlainStepPercent;
            next = (int)percent + PlainStepPercent;
            Line($"{title}: {percent} %");
        };
    }
}
