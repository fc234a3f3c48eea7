using ChikaBot.Tests.Channels.Fakes;
using Microsoft.Extensions.Logging;
using NUnit.Framework;

namespace ChikaBot.Tests.Server.Logs;

/// <summary>The search over the suite's own logs finds what it is there for.</summary>
internal sealed partial class SuiteLogsTests
{
    [TestCase("9901011501900001")]
    [TestCase("Budi Contohwan")]
    [TestCase("14-03-1980")]
    [TestCase("14 Maret 1980")]
    public void Finds_a_person_in_a_host_s_line(string secret)
    {
        using var logs = new CapturedLogs();
        var host = logs.CreateLogger("host");
        Says(host, secret);

        Assert.That(SuiteLogs.TakeFound(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Finds_a_person_in_the_words_of_an_exception()
    {
        Fails(new SuiteLogger<SuiteLogsTests>(), new FormatException("String '1980-03-14' was not recognized"));

        Assert.That(SuiteLogs.TakeFound(), Has.Count.EqualTo(1));
    }

    [LoggerMessage(Level = LogLevel.Trace, Message = "said {Text}")]
    private static partial void Says(ILogger logger, string text);

    [LoggerMessage(Level = LogLevel.Error, Message = "failed")]
    private static partial void Fails(ILogger logger, Exception exception);
}
