using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;

namespace ChikaBot.Bench.Reports;

/// <summary>A picture of a part's figures.</summary>
/// <param name="File">Its name without the ending.</param>
internal abstract record Chart(string File, string Title, string X, string Y)
{
    private const double Width = 760;
    private const double Height = 420;

    // Told apart by those who see red and green alike (Okabe and Ito).
    protected static readonly IReadOnlyList<OxyColor> Colours =
    [
        OxyColor.FromRgb(0x00, 0x72, 0xB2), OxyColor.FromRgb(0xD5, 0x5E, 0x00), OxyColor.FromRgb(0x00, 0x9E, 0x73),
        OxyColor.FromRgb(0xCC, 0x79, 0xA7), OxyColor.FromRgb(0xE6, 0x9F, 0x00), OxyColor.FromRgb(0x56, 0xB4, 0xE9), OxyColors.Black,
    ];

    /// <returns>SVG on white, so that it reads on a dark page too.</returns>
    public string Svg(string note)
    {
        var model = new PlotModel { Title = Title, TitleFontSize = 15, Subtitle = note, SubtitleFontSize = 11, DefaultFont = "sans-serif", Background = OxyColors.White, PlotAreaBorderThickness = new OxyThickness(1, 0, 0, 1) };
        if (HasLegend) model.Legends.Add(new Legend { LegendPlacement = LegendPlacement.Outside, LegendPosition = LegendPosition.RightTop });
        Draw(model);
        // The text is placed by its baseline alone: not every viewer knows the other alignments.
        return new SvgExporter { Width = Width, Height = Height, UseVerticalTextAlignmentWorkaround = true, TextMeasurer = new TextWidths(Width, Height) }.ExportToString(model).TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd() + "\n";
    }

    protected abstract bool HasLegend { get; }

    protected abstract void Draw(PlotModel model);

    protected static void WithGrid(Axis axis) => (axis.MajorGridlineStyle, axis.MajorGridlineColor) = (LineStyle.Solid, OxyColor.FromRgb(0xE0, 0xE0, 0xE0));
}
