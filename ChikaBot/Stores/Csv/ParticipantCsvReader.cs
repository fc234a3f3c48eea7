using System.Globalization;
using System.Text;
using ChikaBot.Core.Participants;
using CsvHelper;
using CsvHelper.Configuration;

namespace ChikaBot.Stores.Csv;

/// <summary>One row of a participants file.</summary>
/// <param name="Line">The line of the file on which the row begins; the header is line 1.</param>
/// <param name="Participant">Null when the row is bad.</param>
/// <param name="Problems">What is wrong, without the values; empty for a good row. Valid until the next row is read.</param>
internal readonly record struct ParticipantRow(long Line, Participant? Participant, IReadOnlyList<string> Problems);

/// <summary>The file cannot be read at all, or not to its end. The message says why and holds no value.</summary>
internal sealed class ParticipantFileException(string message) : Exception(message);

/// <summary>Reads a participants file as a stream, one row in memory at a time. UTF-8, with or without a byte order mark; LF or CRLF.</summary>
internal sealed class ParticipantCsvReader : IDisposable
{
    /// <summary>UTF-16 units. No column comes near; a quote that is never closed would otherwise swallow the rest of the file.</summary>
    private const int LongestField = 4096;

    private readonly CsvParser parser;
    private readonly ParticipantRowReader row;
    private readonly int[] positions;
    private readonly string[] fields = new string[ParticipantColumns.Names.Length];
    private bool badQuotes;

    /// <param name="file">Closed with the reader.</param>
    /// <exception cref="ParticipantFileException">The file is empty, or its header lacks, repeats or does not know a column.</exception>
    public ParticipantCsvReader(Stream file, DateOnly today)
    {
        parser = new CsvParser(new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16), Configuration());
        row = new ParticipantRowReader(today);
        if (Advance() is null) throw new ParticipantFileException("the file is empty");
        if (ParticipantHeader.TryRead(parser.Record!, out positions) is { } problem) throw new ParticipantFileException(problem);
    }

    /// <exception cref="ParticipantFileException">The rest of the file cannot be taken apart.</exception>
    public IEnumerable<ParticipantRow> Rows()
    {
        while (Advance() is { } line) yield return Read(line);
    }

    public void Dispose() => parser.Dispose();

    private ParticipantRow Read(long line)
    {
        if (parser.Count != positions.Length) return Bad(line, $"{positions.Length} columns are needed, {parser.Count} were found");
        for (var i = 0; i < fields.Length; i++) fields[i] = parser[positions[i]];
        if (badQuotes) return Bad(line, "a quote stands amid a field; quote the whole field and double the quote");
        var participant = row.Read(fields);
        return new ParticipantRow(line, participant, row.Problems);
    }

    private static ParticipantRow Bad(long line, string problem) => new(line, null, [problem]);

    /// <returns>The line on which the next row begins that is not blank; null at the end.</returns>
    private long? Advance()
    {
        try
        {
            while (true)
            {
                var line = parser.RawRow + 1L;
                badQuotes = false;
                if (!parser.Read()) return null;
                if (parser.Count > 1 || (parser.Count == 1 && parser[0].Length > 0)) return line;
            }
        }
        catch (MaxFieldSizeException)
        {
            throw new ParticipantFileException($"the row that begins after line {parser.RawRow} has a field of more than {LongestField} characters: is a quote left open? The rest of the file was not read");
        }
        catch (IOException)
        {
            throw new ParticipantFileException($"the file cannot be read on after line {parser.RawRow}");
        }
    }

    private CsvConfiguration Configuration() => new(CultureInfo.InvariantCulture)
    {
        MaxFieldSize = LongestField,
        BufferSize = 1 << 16,
        // Skipped here instead, where they are counted: lines are told as an editor shows them.
        IgnoreBlankLines = false,
        BadDataFound = _ => badQuotes = true,
    };
}
