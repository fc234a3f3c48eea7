using OxyPlot;

namespace ChikaBot.Bench.Reports;

/// <summary>How much room a text takes at most. Which font a viewer has nobody knows; what is left too little room is cut off.</summary>
internal sealed class TextWidths(double width, double height) : PdfRenderContext(width, height, OxyColors.White)
{
    // Of the font's size: the widest usual fonts without serifs.
    private const double CharacterWidth = 0.58;
    private const double LineHeight = 1.3;

    public override OxySize MeasureText(string text, string fontFamily, double fontSize, double fontWeight)
    {
        var lines = (text ?? "").Split('\n');
        return new OxySize(lines.Max(line => line.Length) * fontSize * CharacterWidth, lines.Length * fontSize * LineHeight);
    }
}
