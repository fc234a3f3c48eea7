using System.Diagnostics.Metrics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ChikaBot.Operations.Shutdown;
using ChikaBot.Operations.Telemetry;
using ChikaBot.Turns;
using Moq;
using NUnit.Framework;

namespace ChikaBot.Tests.Operations;

/// <summary>The examples of docs/deploy fit the program.</summary>
public sealed partial class DeploymentTests
{
    [Test]
    public void Systemd_waits_for_a_stop_as_long_as_one_may_take()
    {
        var unit = Read("chikabot.service");
        var delay = TimeSpan.Parse(Delay().Match(unit).Groups[1].Value, CultureInfo.InvariantCulture);
        var limit = TimeSpan.FromSeconds(int.Parse(StopLimit().Match(unit).Groups[1].Value, CultureInfo.InvariantCulture));

        Assert.That(limit, Is.GreaterThan(delay + new ShutdownOptions().Timeout + StopSignals.Closing));
    }

    [Test]
    public void The_alerts_name_instruments_that_there_are()
    {
        var named = Metric().Matches(Read("prometheus-alerts.yml")).Select(match => match.Value).Distinct().ToList();

        Assert.That(named, Is.Not.Empty);
        Assert.That(named.Except(Series()), Is.Empty);
    }

    /// <summary>The names under which Prometheus knows our instruments.</summary>
    private static List<string> Series()
    {
        var names = new List<string>();
        using var gauges = new OutboxGauges(Mock.Of<IOutboxStore>(), new Clocks(TimeProvider.System, TimeProvider.System));
        gauges.StartAsync(default);
        foreach (var type in typeof(ChikaMeter).Assembly.GetTypes().Where(type => type.Name.EndsWith("Metrics", StringComparison.Ordinal))) RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name != ChikaMeter.Name) return;
                var name = instrument.Name.Replace('.', '_') + (instrument.Unit == "s" ? "_seconds" : "");
                names.AddRange(instrument switch
                {
                    Counter<long> => [name + "_total"],
                    _ when instrument.IsObservable => [name],
                    _ => [name + "_bucket", name + "_sum", name + "_count"],
                });
            },
        };
        listener.Start();
        return names;
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(RepositoryFolder.Path, "docs", "deploy", file));

    [GeneratedRegex(@"Chika__Shutdown__Delay=(\S+)")]
    private static partial Regex Delay();

    [GeneratedRegex(@"TimeoutStopSec=(\d+)")]
    private static partial Regex StopLimit();

    // Labels stand behind a brace or in parentheses after "by".
    [GeneratedRegex(@"chika_[a-z_]+_(total|bucket|sum|count|seconds|waiting)\b")]
    private static partial Regex Metric();
}
