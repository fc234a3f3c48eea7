using System.Buffers;
using System.Globalization;
using System.Text;
using ChikaBot.Core.Regions;

namespace ChikaBot.Stores.Places;

/// <summary>Makes a place of one row.</summary>
internal static class PlaceRow
{
    private static readonly SearchValues<char> OfPhones = SearchValues.Create("0123456789 ()+-./,");

    /// <param name="fields">In the order of <see cref="PlaceColumns.Names"/>.</param>
    /// <param name="problem"><c>column: what is needed</c>; empty for a good row.</param>
    public static Place? TryRead(string[] fields, out string problem)
    {
        for (var i = 0; i < fields.Length; i++) fields[i] = fields[i].Trim();
        var regency = Regencies.Find(Dotted(fields[PlaceColumns.RegencyCode]));
        problem = regency is null ? $"{PlaceColumns.Names[PlaceColumns.RegencyCode]}: no kabupaten or kota has this code (32.73 or 3273)" : Problem(fields);
        if (problem.Length > 0) return null;
        return new Place(regency!.Code, fields[PlaceColumns.Name], fields[PlaceColumns.Address], OrNull(fields[PlaceColumns.Phone]), OrNull(fields[PlaceColumns.Kind]));
    }

    private static string Problem(string[] fields)
    {
        for (var column = PlaceColumns.Name; column < fields.Length; column++)
        {
            var (name, longest) = (PlaceColumns.Names[column], PlaceColumns.Longest[column]);
            if (fields[column].Length > longest) return $"{name}: at most {longest} characters";
            if (fields[column].Length == 0 && column is PlaceColumns.Name or PlaceColumns.Address) return $"{name}: 1 to {longest} characters are needed";
            // A line end would break the list, and a mark that turns the direction the whole message.
            if (fields[column].EnumerateRunes().Any(IsUnprintable)) return $"{name}: one line of printable characters is needed";
        }

        return fields[PlaceColumns.Phone].AsSpan().ContainsAnyExcept(OfPhones) ? $"{PlaceColumns.Names[PlaceColumns.Phone]}: digits, blanks and ( ) + - . / only" : "";
    }

    private static bool IsUnprintable(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>Statistics write 3273 for what the ministry writes 32.73.</summary>
    private static string Dotted(string code) => code.Length == 4 && !code.Contains('.', StringComparison.Ordinal) ? code.Insert(2, ".") : code;

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
