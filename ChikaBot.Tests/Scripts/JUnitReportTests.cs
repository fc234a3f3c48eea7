using System.Text;
using System.Xml.Linq;
using ChikaBot.Scripts.Matching;
using ChikaBot.Scripts.Model;
using ChikaBot.Scripts.Reports;
using ChikaBot.Scripts.Running;
using NUnit.Framework;

namespace ChikaBot.Tests.Scripts;

public sealed class JUnitReportTests
{
    [Test]
    public void Is_valid_XML_with_a_case_for_each_script_whatever_the_bot_says()
    {
        var diff = new DiffRow(DiffKind.Changed, "bot: <a> & \"b\"", "bot: \0\uD800\u001b]]>🙏");
        var failure = new ScriptFailure(new SourceLine("talks/bill.chat", 7), "the bot said something else", [diff]);
        using var stream = new MemoryStream();
        JUnitReport.Write(stream,
        [
            new ScriptResult("talks/status.chat", ScriptVerdict.Passed, null, [], 3, TimeSpan.FromSeconds(1.5)),
            new ScriptResult("talks/bill.chat", ScriptVerdict.Failed, null, [failure], 1, TimeSpan.Zero),
            new ScriptResult("talks/clock.chat", ScriptVerdict.Skipped, "no\u001bclock", [], 0, TimeSpan.Zero),
            new ScriptResult("talks/bad.chat", ScriptVerdict.Error, "talks/bad.chat:1: no", [], 0, TimeSpan.Zero),
        ]);

        var suite = XDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).Root!.Element("testsuite")!;
        Assert.That(suite.Attributes().Select(a => $"{a.Name}={a.Value}"), Is.EqualTo(new[] { "name=conversations", "tests=4", "failures=1", "errors=1", "time=1.500", "skipped=1" }));
        Assert.That(suite.Elements("testcase").Select(test => (string?)test.Attribute("name")), Is.EqualTo(new[] { "status", "bill", "clock", "bad" }));
        var failed = suite.Elements("testcase").ElementAt(1).Element("failure")!;
        Assert.That((string?)failed.Attribute("message"), Is.EqualTo("talks/bill.chat:7: the bot said something else"));
        Assert.That(failed.Value, Does.Contain("bot: <a> & \"b\"").And.Contains("🙏").And.Not.Contains("\u001b"));
        Assert.That((string?)suite.Elements("testcase").ElementAt(2).Element("skipped")!.Attribute("message"), Is.EqualTo("no\uFFFDclock"));
        Assert.That(suite.Elements("testcase").ElementAt(3).Element("error"), Is.Not.Null);
    }
}
