using System.Text;
using NUnit.Framework;
using static ChikaBot.Tests.Commands.ImportRows;

namespace ChikaBot.Tests.Commands;

public class ImportHeaderTests
{
    [TestCase("mobile", "", "column mobile is missing")]
    [TestCase("mobile", "email", "unknown column 'email' (number 14)")]
    [TestCase("mobile", "nik", "column nik stands twice")]
    [TestCase("mobile", "3201011708450001", "unknown column number 14", Description = "What could be a value is not shown")]
    public async Task Names_the_column_at_fault_and_writes_nothing(string column, string instead, string message)
    {
        using var bench = new CommandBench();
        var header = instead.Length == 0 ? Header.Replace("," + column, "", StringComparison.Ordinal) : Header.Replace(column, instead, StringComparison.Ordinal);
        Assert.That(await bench.Import(header + "\n" + Good + "\n"), Is.EqualTo(2));
        Assert.That(bench.Output, Does.Contain(message).And.Contain("Nothing was written"));
        Assert.That(bench.Store.Opened, Is.Zero);
    }

    [Test]
    public async Task Shows_nothing_of_a_first_line_that_is_data()
    {
        using var bench = new CommandBench();
        Assert.That(await bench.Import(Good + "\n" + Good + "\n"), Is.EqualTo(2));
        Assert.That(bench.Output, Does.Contain("not a header").And.Not.Contain("9901").And.Not.Contain("Budi"));
    }

    [Test]
    public async Task Refuses_an_empty_file()
    {
        using var bench = new CommandBench();
        Assert.That(await bench.Import(""), Is.EqualTo(2));
        Assert.That(bench.Output, Does.Contain("the file is empty"));
    }

    [Test]
    public async Task Refuses_a_file_that_is_not_there()
    {
        using var bench = new CommandBench();
        Assert.That(await bench.ImportFile("nobody.csv"), Is.EqualTo(2));
        Assert.That(bench.Output, Does.Contain("there is no file nobody.csv"));
        Assert.That(bench.Store.Opened, Is.Zero);
    }

    [Test]
    public async Task Refuses_bytes_that_are_no_text()
    {
        using var bench = new CommandBench();
        Assert.That(await bench.Import([0xFF, 0x00, 0x80, 0x81, 0x0A, 0x90]), Is.EqualTo(2));
        Assert.That(bench.Store.Opened, Is.Zero);
    }

    [Test]
    public async Task Reads_what_a_spreadsheet_saves_as_Unicode_text()
    {
        using var bench = new CommandBench();
        Assert.That(await bench.Import([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(File(Good))]), Is.Zero, bench.Output);
    }

    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("many")]
    public async Task Names_the_option_of_a_wrong_batch_size(string size)
    {
        using var bench = new CommandBench();
        Assert.That(await bench.Import(File(Good), "--batch-size", size), Is.Not.Zero);
        Assert.That(bench.Output, Does.Contain("--batch-size"));
        Assert.That(bench.Store.Opened, Is.Zero);
    }
}
