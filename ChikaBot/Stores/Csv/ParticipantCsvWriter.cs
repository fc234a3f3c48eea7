using System.Globalization;
using System.Text;
using ChikaBot.Core.Participants;
using CsvHelper;
using CsvHelper.Configuration;

namespace ChikaBot.Stores.Csv;

/// <summary>Writes a participants file that import reads back without a bad row: UTF-8 without a byte order mark, LF, header first.</summary>
internal sealed class ParticipantCsvWriter : IDisposable
{
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { NewLine = "\n", BufferSize = 1 << 16 };

    private readonly CsvWriter csv;

    /// <param name="file">Closed with the writer.</param>
    public ParticipantCsvWriter(Stream file)
    {
        csv = new CsvWriter(new StreamWriter(file, new UTF8Encoding(false), bufferSize: 1 << 16), Configuration);
        foreach (var name in ParticipantColumns.Names) csv.WriteField(name);
        csv.NextRecord();
    }

    public void Write(Participant participant)
    {
        csv.WriteField(participant.Nik.Digits);
        csv.WriteField(participant.CardNumber.Digits);
        csv.WriteField(participant.FamilyCard.Digits);
        csv.WriteField(participant.Name.Value);
        csv.WriteField(Date(participant.BirthDate.Value));
        csv.WriteField(ParticipantCodes.Code(participant.Sex));
        csv.WriteField(ParticipantCodes.Code(participant.Relation));
        csv.WriteField(ParticipantCodes.Code(participant.Segment));
        csv.WriteField(ParticipantCodes.Code(participant.Class));
        csv.WriteField(Date(participant.RegisteredOn));
        csv.WriteField(participant.PaidThrough?.ToString() ?? "");
        csv.WriteField(ParticipantCodes.Code(participant.InactiveCause));
        csv.WriteField(participant.Facility ?? "");
        csv.WriteField(participant.Mobile?.Digits ?? "");
        csv.NextRecord();
    }

    public void Dispose() => csv.Dispose();

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
