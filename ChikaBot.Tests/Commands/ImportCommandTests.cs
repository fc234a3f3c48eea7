using System.Text;
using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using NUnit.Framework;
using static ChikaBot.Tests.Commands.ImportRows;

namespace ChikaBot.Tests.Commands;

public class ImportCommandTests
{
    private const string SecondNik = "9901011708450002";
    private const string SecondCard = "0001234567891";

    [Test]
    public async Task Takes_a_good_row_in()
    {
        using var bench = new CommandBench();
        Assert.That(await bench.Import(File(Good)), Is.Zero, bench.Output);
        var person = bench.Store.Stored["9901011708450001"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(person.CardNumber.Digits, Is.EqualTo("0001234567890"));
            Assert.That(person.FamilyCard.Digits, Is.EqualTo("9901011001100001"));
            Assert.That(person.Name.Value, Is.EqualTo("Budi Contoh"));
            Assert.That(person.BirthDate.Value, Is.EqualTo(new DateOnly(1945, 8, 17)));
            Assert.That(person.Sex, Is.EqualTo(Sex.Male));
            Assert.That(person.Relation, Is.EqualTo(Relation.Head));
            Assert.That(person.Segment, Is.EqualTo(Segment.Pbpu));
            Assert.That(person.Class, Is.EqualTo(CareClass.Three));
            Assert.That(person.RegisteredOn, Is.EqualTo(new DateOnly(2015, 2, 1)));
            Assert.That(person.PaidThrough, Is.EqualTo(new Month(2026, 10)));
            Assert.That(person.InactiveCause, Is.Null);
            Assert.That(person.Facility, Is.EqualTo("Puskesmas Melati"));
            Assert.That(person.Mobile!.Digits, Is.EqualTo("081234567890"));
            Assert.That(bench.Store.IsDisposed);
        }
    }

    [TestCase("sex", "P")]
    [TestCase("sex", "M")]
    [TestCase("sex", "f")]
    [TestCase("relation", "OTHER")]
    [TestCase("segment", "BP")]
    [TestCase("paid_through", "")]
    [TestCase("paid_through", "2014-12", Description = "Before the registration: an older membership")]
    [TestCase("registered_on", "1999-01-01", Description = "Askes")]
    [TestCase("registered_on", "2026-12-01", Description = "Announced")]
    [TestCase("inactive_cause", "NIK_INVALID")]
    [TestCase("facility", "")]
    [TestCase("mobile", "")]
    [TestCase("mobile", "+6281234567890")]
    [TestCase("name", " Sri ")]
    [TestCase("nik", "3201015708450001")]
    public async Task Accepts(string column, string value)
    {
        using var bench = new CommandBench();
        Assert.That(await bench.Import(File(With((column, value)))), Is.Zero, bench.Output);
    }

    [TestCase("nik", "990101170845000")]
    [TestCase("nik", "0001011708450001")]
    [TestCase("nik", "")]
    [TestCase("card_number", "1234567890")]
    [TestCase("kk", "9901015001100001")]
    [TestCase("name", "")]
    [TestCase("name", "  ")]
    [TestCase("birth_date", "17-08-1945")]
    [TestCase("birth_date", "1945-02-30")]
    [TestCase("birth_date", "1899-12-31")]
    [TestCase("birth_date", "2026-11-21")]
    [TestCase("sex", "X")]
    [TestCase("relation", "WIFE")]
    [TestCase("segment", "MANDIRI")]
    [TestCase("class", "4")]
    [TestCase("class", "0")]
    [TestCase("class", "III")]
    [TestCase("registered_on", "2015/02/01")]
    [TestCase("registered_on", "1968-07-14")]
    [TestCase("registered_on", "2166-01-01")]
    [TestCase("paid_through", "2026-13")]
    [TestCase("paid_through", "10-2026")]
    [TestCase("paid_through", "2162-10")]
    [TestCase("inactive_cause", "ARREARS")]
    [TestCase("mobile", "0812")]
    [TestCase("mobile", "0812-3456-7890")]
    public async Task Names_line_and_column_of_a_bad_value_but_not_the_value(string column, string value)
    {
        using var bench = new CommandBench();
        var good = With(("nik", SecondNik), ("card_number", SecondCard));
        Assert.That(await bench.Import(File(With((column, value)), good)), Is.EqualTo(1));
        Assert.That(bench.Lines[0], Does.StartWith($"line 2: {column}: "));
        if (value.Length > 3) Assert.That(bench.Output, Does.Not.Contain(value));
        Assert.That(bench.Store.Stored.Keys, Is.EqualTo(new[] { SecondNik }), "the good row goes in all the same");
    }

    [TestCase("PPU")]
    [TestCase("PBI")]
    [TestCase("PBPU_PEMDA")]
    public async Task Takes_paid_through_only_from_those_who_pay_for_themselves(string segment)
    {
        using var bench = new CommandBench();
        Assert.That(await bench.Import(File(With(("segment", segment)))), Is.EqualTo(1));
        Assert.That(bench.Lines[0], Does.StartWith("line 2: paid_through: must be empty"));
        Assert.That(await bench.Import(File(With(("segment", segment), ("paid_through", "")))), Is.Zero);
    }

    [Test]
    public async Task Names_every_fault_of_a_row()
    {
        using var bench = new CommandBench();
        await bench.Import(File(With(("sex", "?"), ("class", "9"))));
        Assert.That(bench.Lines[0], Does.Contain("sex: ").And.Contain("; class: "));
    }

    [TestCase("1,2,3", "line 2: 14 columns are needed, 3 were found")]
    [TestCase(Good + ",more", "line 2: 14 columns are needed, 15 were found")]
    public async Task Counts_the_columns(string row, string line)
    {
        using var bench = new CommandBench();
        Assert.That(await bench.Import(File(row)), Is.EqualTo(1));
        Assert.That(bench.Lines[0], Is.EqualTo(line));
    }

    [Test]
    public async Task Says_which_line_is_not_UTF_8_and_takes_the_others()
    {
        using var bench = new CommandBench();
        var bytes = Encoding.Latin1.GetBytes(File(With(("name", "André")), With(("nik", SecondNik), ("card_number", SecondCard))));
        Assert.That(await bench.Import(bytes), Is.EqualTo(1));
        Assert.That(bench.Lines[0], Is.EqualTo("line 2: name: this is not UTF-8 text"));
        Assert.That(bench.Store.Stored, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Reads_quotes_commas_CRLF_a_byte_order_mark_blank_lines_and_any_order_of_columns()
    {
        using var bench = new CommandBench();
        var columns = Header.Split(',').Reverse().ToArray();
        var text = "\uFEFF" + string.Join(',', columns).ToUpperInvariant() + "\r\n\r\n"
            + string.Join(',', ["081234567890", "Puskesmas Melati", "", "2026-10", "2015-02-01", "3", "PBPU", "HEAD", "L", "1945-08-17", "\"Budi \"\"Bud\"\" Contoh, S.H.\"", "9901011001100001", "0001234567890", "9901011708450001"])
            + "\r\n";
        Assert.That(await bench.Import(text), Is.Zero, bench.Output);
        Assert.That(bench.Store.Stored.Values.Single().Name.Value, Is.EqualTo("Budi \"Bud\" Contoh, S.H."));
    }

    [Test]
    public async Task Counts_lines_as_an_editor_does()
    {
        using var bench = new CommandBench();
        await bench.Import(Header + "\r\n" + Good.Replace("Puskesmas Melati", "\"Puskesmas\r\nMelati\"", StringComparison.Ordinal) + "\r\n\r\n" + With(("nik", "1")) + "\r\n");
        Assert.That(bench.Lines, Has.Some.StartsWith("line 2: facility: "));
        Assert.That(bench.Lines, Has.Some.StartsWith("line 5: nik: "));
    }

    [Test]
    public async Task Stops_at_a_quote_that_is_never_closed_and_keeps_what_came_before()
    {
        using var bench = new CommandBench();
        var open = With(("nik", SecondNik), ("card_number", SecondCard), ("facility", "\"open"));
        var text = File([Good, open, .. Enumerable.Repeat(Good, 100)]);
        Assert.That(await bench.Import(text), Is.EqualTo(1));
        Assert.That(bench.Output, Does.Contain("is a quote left open"));
        Assert.That(bench.Store.Stored, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Lets_the_last_line_of_a_NIK_win_and_says_so([Values(1, 5000)] int batch)
    {
        using var bench = new CommandBench();
        var code = await bench.Import(File(Good, With(("class", "2")), With(("class", "1"))), "--batch-size", $"{batch}");
        Assert.That(code, Is.Zero, bench.Output);
        Assert.That(bench.Store.Stored.Values.Single().Class, Is.EqualTo(CareClass.One));
        Assert.That(bench.Lines[0], Is.EqualTo("line 3: note: nik: stood on an earlier line, this line counts"));
        Assert.That(bench.Lines[^1], Does.Contain("3 rows read, 1 participants taken in, 0 bad rows, 2 replaced"));
    }

    [Test]
    public async Task Refuses_a_card_number_that_stands_with_another_NIK()
    {
        using var bench = new CommandBench();
        Assert.That(await bench.Import(File(Good, With(("nik", SecondNik)))), Is.EqualTo(1));
        Assert.That(bench.Lines[0], Is.EqualTo("line 3: card_number: stands with another NIK on an earlier line"));
        Assert.That(bench.Store.Stored.Keys, Is.EqualTo(new[] { "9901011708450001" }));
    }

    [Test]
    public async Task Frees_a_card_number_when_a_later_line_gives_its_NIK_another_one()
    {
        using var bench = new CommandBench();
        Assert.That(await bench.Import(File(Good, With(("card_number", SecondCard)), With(("nik", SecondNik)))), Is.Zero, bench.Output);
        Assert.That(bench.Store.Stored[SecondNik].CardNumber.Digits, Is.EqualTo("0001234567890"));
    }

    [Test]
    public async Task Writes_one_transaction_a_batch()
    {
        using var bench = new CommandBench();
        var rows = Enumerable.Range(1, 7).Select(i => With(("nik", $"990101170845{i:D4}"), ("card_number", $"{i:D13}"))).ToArray();
        Assert.That(await bench.Import(File(rows), "--batch-size", "3"), Is.Zero, bench.Output);
        Assert.That(bench.Store.Batches, Is.EqualTo(new[] { 3, 3, 1 }));
    }

    [Test]
    public async Task Says_what_is_in_when_the_store_fails()
    {
        using var bench = new CommandBench { Store = new FakeParticipantWriter { FailAtBatch = 2 } };
        var rows = Enumerable.Range(1, 7).Select(i => With(("nik", $"990101170845{i:D4}"), ("card_number", $"{i:D13}"))).ToArray();
        Assert.That(await bench.Import(File(rows), "--batch-size", "3"), Is.EqualTo(3));
        Assert.That(bench.Output, Does.Contain("3 are in"));
        Assert.That(bench.Store.IsDisposed);
    }
}
