using System.Text;
using ChikaBot.Core.Participants;
using ChikaBot.Stores.Csv;
using ChikaBot.Tests.Commands;
using NUnit.Framework;

namespace ChikaBot.Tests.Stores.Csv;

public class ParticipantCsvRoundTripTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [TestCase("Budi Contoh")]
    [TestCase("\"Budi \"\"Bud\"\" Contoh, S.H.\"")]
    [TestCase("André Ñusa 李")]
    [TestCase("=cmd()")]
    public void What_is_read_is_written_again(string name)
    {
        var text = ImportRows.File(ImportRows.With(("name", name)), ImportRows.With(("paid_through", ""), ("inactive_cause", "AGE_21"), ("facility", ""), ("mobile", "")));
        Assert.That(Write(Read(text)), Is.EqualTo(text));
    }

    private static List<Participant> Read(string text)
    {
        using var reader = new ParticipantCsvReader(new MemoryStream(Encoding.UTF8.GetBytes(text)), Today);
        return [.. reader.Rows().Select(row => row.Participant!)];
    }

    private static string Write(List<Participant> people)
    {
        var file = new MemoryStream();
        using (var writer = new ParticipantCsvWriter(file))
            foreach (var person in people)
                writer.Write(person);
        return Encoding.UTF8.GetString(file.ToArray());
    }
}
