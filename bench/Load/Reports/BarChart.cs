using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace ChikaBot.Bench.Reports;

/// <param name="Values">One for each group; NaN where nothing was measured.</param>
internal sealed record Bars(string Name, IReadOnlyList<double> Values);

/// <summary>Groups of bars that begin at zero.</summary>
/// <param name="Groups">Named from top to bottom.</param>
internal sealed record BarChart(string File, string Title, string X, IReadOnlyList<string> Groups, IReadOnlyList<Bars> Bars) : Chart(File, Title, X, "")
{
    /// <summary>Whether the bars of a group stand one behind the other.</summary>
    public bool Stacked { get; init; }

    protected override bool HasLegend => Bars.Count > 1;

    protected override void Draw(PlotModel model)
    {
        // The first group belongs to the top, where a category axis has its end.
        var groups = new CategoryAxis { Position = AxisPosition.Left, StartPosition = 1, EndPosition = 0, GapWidth = 0.4 };
        groups.Labels.AddRange(Groups);
        var along = new LinearAxis { Position = AxisPosition.Bottom, Title = X, Minimum = 0, MaximumPadding = 0.1, StringFormat = "#,0.##" };
        WithGrid(along);
        model.Axes.Add(groups);
        model.Axes.Add(along);
        for (var index = 0; index < Bars.Count; index++)
        {
            var series = new BarSeries { Title = Bars[index].Name, FillColor = Colours[index % Colours.Count], IsStacked = Stacked, LabelPlacement = LabelPlacement.Inside, LabelFormatString = Stacked ? null : "{0:#,0.#}", TextColor = OxyColors.White };
            for (var group = 0; group < Groups.Count; group++)
                if (double.IsFinite(Bars[index].Values[group]))
                    series.Items.Add(new BarItem(Bars[index].Values[group], group));
            model.Series.Add(series);
        }
    }
}
