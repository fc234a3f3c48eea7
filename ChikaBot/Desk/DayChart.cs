using System.Globalization;
using ChikaBot.Stores;

namespace ChikaBot.Desk;

/// <summary>Two bars a day, by their places in a picture of 720 × 240 units.</summary>
internal sealed class DayChart(IReadOnlyList<DayFigures> days)
{
    public const int Width = 720;
    public const int Height = 240;
    public const int Left = 36;
    public const int Floor = 210;

    private const int Top = 12;
    private const int Bar = 9;

    /// <summary>What the tallest place stands for: never less than 5, and a round number.</summary>
    public int Scale { get; } = Round(days.Count == 0 ? 0 : days.Max(day => Math.Max(day.Confirmed, day.Decided)));

    public IEnumerable<(DayFigures Day, string X, string InY, string InHeight, string DoneX, string DoneY, string DoneHeight)> Bars()
    {
        var step = (double)(Width - Left) / Math.Max(1, days.Count);
        for (var at = 0; at < days.Count; at++)
        {
            var x = Left + at * step + 1;
            yield return (days[at], Text(x), Text(Floor - HeightOf(days[at].Confirmed)), Text(HeightOf(days[at].Confirmed)), Text(x + Bar + 1), Text(Floor - HeightOf(days[at].Decided)), Text(HeightOf(days[at].Decided)));
        }
    }

    /// <summary>The place of a value on the left scale.</summary>
    public string At(int value) => Text(Floor - HeightOf(value));

    public static string BarWidth => Text(Bar);

    private double HeightOf(int value) => (double)(Floor - Top) * value / Scale;

    private static int Round(int value)
    {
        var size = 5;
        while (size < value) size *= 2;
        return size;
    }

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
