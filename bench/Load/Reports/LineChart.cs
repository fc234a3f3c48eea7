using System.Globalization;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace ChikaBot.Bench.Reports;

/// <param name="Colour">Which of the chart's colours; lines that belong together share one.</param>
internal sealed record Line(string Name, int Colour, IReadOnlyList<(double X, double Y)> Points)
{
    public bool Dashed { get; init; }
}

/// <summary>Lines over two logarithmic axes: what doubles is as far apart everywhere.</summary>
internal sealed record LineChart(string File, string Title, string X, string Y, IReadOnlyList<Line> Lines) : Chart(File, Title, X, Y)
{
    // Beyond the figures on either side, so that small differences look small.
    private const double Headroom = 2.5;

    protected override bool HasLegend => Lines.Count > 1;

    protected override void Draw(PlotModel model)
    {
        var xs = Lines.SelectMany(line => line.Points).Select(point => point.X).Distinct().ToArray();
        var across = new NamedLogarithmicAxis { Position = AxisPosition.Bottom, Title = X, Ticks = xs, MinimumPadding = 0.05, MaximumPadding = 0.05, LabelFormatter = Short };
        var ys = Lines.SelectMany(line => line.Points).Select(point => point.Y).Where(y => y > 0).DefaultIfEmpty(1).ToArray();
        var up = new LogarithmicAxis { Position = AxisPosition.Left, Title = Y, Minimum = ys.Min() / Headroom, Maximum = ys.Max() * Headroom, LabelFormatter = Short };
        WithGrid(up);
        model.Axes.Add(across);
        model.Axes.Add(up);
        foreach (var line in Lines) model.Series.Add(Series(line));
    }

    private static LineSeries Series(Line line)
    {
        var colour = Colours[line.Colour % Colours.Count];
        var series = new LineSeries { Title = line.Name, Color = colour, MarkerType = MarkerType.Circle, MarkerFill = colour, StrokeThickness = 2, LineStyle = line.Dashed ? LineStyle.Dash : LineStyle.Solid };
        series.Points.AddRange(line.Points.Where(point => point.Y > 0).Select(point => new DataPoint(point.X, point.Y)));
        return series;
    }

    private static string Short(double value) => value >= 1_000_000 ? string.Create(CultureInfo.InvariantCulture, $"{value / 1_000_000:0.##} M")
        : value >= 10_000 ? string.Create(CultureInfo.InvariantCulture, $"{value / 1_000:0.##} k")
        : value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>Has its ticks where something was measured.</summary>
    private sealed class NamedLogarithmicAxis : LogarithmicAxis
    {
        public required IReadOnlyList<double> Ticks { get; init; }

        public override void GetTickValues(out IList<double> majorLabelValues, out IList<double> majorTickValues, out IList<double> minorTickValues)
        {
            majorLabelValues = majorTickValues = [.. Ticks];
            minorTickValues = [];
        }
    }
}
