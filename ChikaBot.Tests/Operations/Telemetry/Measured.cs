using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using ChikaBot.Operations.Telemetry;

namespace ChikaBot.Tests.Operations.Telemetry;

/// <summary>Listens to our meter. One measurement reads <c>chika.turns=1 chika.channel=fake chika.outcome=committed</c>.</summary>
internal sealed class Measured : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentQueue<string> lines = new();

    public Measured()
    {
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == ChikaMeter.Name) self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, labels, _) => Take(instrument, value, labels));
        listener.SetMeasurementEventCallback<int>((instrument, value, labels, _) => Take(instrument, value, labels));
        listener.SetMeasurementEventCallback<double>((instrument, value, labels, _) => Take(instrument, value, labels));
        listener.Start();
    }

    public IReadOnlyCollection<string> Lines => lines;

    /// <summary>The measurements of one instrument, without its name.</summary>
    public IEnumerable<string> Of(string instrument) => lines.Where(line => line.StartsWith(instrument + "=", StringComparison.Ordinal)).Select(line => line[(instrument.Length + 1)..]);

    /// <summary>Asks the gauges, as a scrape does.</summary>
    public void Look() => listener.RecordObservableInstruments();

    public void Dispose() => listener.Dispose();

    private void Take<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> labels)
        where T : IFormattable
    {
        // Times differ from run to run.
        var figure = instrument.Unit == "s" && !instrument.IsObservable ? "s" : value.ToString(null, CultureInfo.InvariantCulture);
        var line = $"{instrument.Name}={figure}";
        foreach (var (label, said) in labels) line += string.Create(CultureInfo.InvariantCulture, $" {label}={said}");
        lines.Enqueue(line);
    }
}
