using System.Globalization;

namespace ChikaBot.Simulator;

/// <summary>What a message may hold (docs/facts/whatsapp.md). Lengths are counted as a reader counts: in grapheme clusters.</summary>
internal static class SendLimits
{
    public const int Text = 4096;
    public const int InteractiveBody = 1024;
    public const int HeaderOrFooter = 60;
    public const int Buttons = 3;
    public const int ButtonTitle = 20;
    public const int ButtonId = 256;
    public const int Rows = 10;
    public const int RowTitle = 24;
    public const int RowDescription = 72;
    public const int RowId = 200;
    public const int ListButton = 20;

    /// <summary>Null when the length is right.</summary>
    public static GraphError? Length(string? value, string what, int most)
    {
        if (string.IsNullOrEmpty(value)) return GraphError.Missing(what);
        return new StringInfo(value).LengthInTextElements > most ? GraphError.Invalid($"{what} length invalid. Min length: 1, Max length: {most}") : null;
    }

    /// <summary>As <see cref="Length"/>, for what may be left out.</summary>
    public static GraphError? OptionalLength(string? value, string what, int most) => value is null ? null : Length(value, what, most);

    /// <summary>Null when all differ.</summary>
    public static GraphError? Distinct(IEnumerable<string?> values, string what) =>
        values.GroupBy(value => value, StringComparer.Ordinal).Any(group => group.Count() > 1) ? GraphError.Invalid($"Duplicated {what}") : null;
}
