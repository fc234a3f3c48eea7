using System.Globalization;
using System.Text;
using ChikaBot.Core.Regions;
using CsvHelper;
using CsvHelper.Configuration;

namespace ChikaBot.Stores.Places;

/// <summary>A file of places cannot be used. The message names line and column, or says why there is no file.</summary>
internal sealed class PlaceFileException(string message) : Exception(message);

/// <summary>Reads a file of offices or facilities whole: CSV with commas, UTF-8, header first. One bad row refuses the file, so that nobody is sent to half a list.</summary>
internal static class PlaceFile
{
    /// <summary>UTF-16 units; a quote that is never closed would otherwise swallow the rest of the file.</summary>
    private const int LongestField = 1024;

    private const int ProblemsTold = 5;

    /// <exception cref="PlaceFileException">There is no such file, or it has a fault; the first ones are told.</exception>
    public static IReadOnlyList<Place> Read(string path)
    {
        try
        {
            using var reader = new StreamReader(path, Encoding.UTF8);
            return Read(reader);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PlaceFileException("there is no such file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PlaceFileException("the file may not be read");
        }
    }

    /// <exception cref="PlaceFileException">The text has a fault.</exception>
    public static IReadOnlyList<Place> Read(TextReader text)
    {
        var badQuotes = false;
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { MaxFieldSize = LongestField, IgnoreBlankLines = true, BadDataFound = _ => badQuotes = true });
        var (places, problems) = (new List<Place>(), new List<string>());
        try
        {
            if (!parser.Read()) throw new PlaceFileException("the file is empty");
            if (PlaceColumns.TryRead(parser.Record!, out var positions) is { } wrong) throw new PlaceFileException($"line 1: {wrong}");
            while (problems.Count < ProblemsTold && parser.Read())
            {
                badQuotes = false;
                // A bad quote is noticed when its field is asked for.
                var fields = parser.Count == positions.Length ? positions.Select(position => parser[position]).ToArray() : null;
                var place = TryRead(parser, fields, badQuotes, out var problem);
                if (place is null) problems.Add($"line {parser.RawRow}: {problem}");
                else places.Add(place);
            }
        }
        catch (MaxFieldSizeException)
        {
            throw new PlaceFileException($"after line {parser.RawRow}: a field of more than {LongestField} characters; is a quote left open?");
        }

        return problems.Count == 0 ? places : throw new PlaceFileException(string.Join("; ", problems));
    }

    private static Place? TryRead(CsvParser parser, string[]? fields, bool badQuotes, out string problem)
    {
        problem = badQuotes ? "a quote stands amid a field; quote the whole field and double the quote" : "";
        if (fields is null) problem = $"{PlaceColumns.Names.Length} columns are needed, {parser.Count} were found";
        return problem.Length > 0 ? null : PlaceRow.TryRead(fields!, out problem);
    }
}
