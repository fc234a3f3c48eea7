using System.Globalization;
using System.Text;
using System.Xml;
using ChikaBot.Scripts.Running;

namespace ChikaBot.Scripts.Reports;

/// <summary>Writes results as JUnit XML, the form that build servers read.</summary>
public static class JUnitReport
{
    public static void Write(Stream stream, IReadOnlyList<ScriptResult> results)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false) });
        xml.WriteStartDocument();
        xml.WriteStartElement("testsuites");
        Totals(xml, results);
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "conversations");
        Totals(xml, results);
        xml.WriteAttributeString("skipped", Number(results.Count(result => result.Verdict == ScriptVerdict.Skipped)));
        foreach (var result in results) Case(xml, result);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void Totals(XmlWriter xml, IReadOnlyList<ScriptResult> results)
    {
        xml.WriteAttributeString("tests", Number(results.Count));
        xml.WriteAttributeString("failures", Number(results.Count(result => result.Verdict == ScriptVerdict.Failed)));
        xml.WriteAttributeString("errors", Number(results.Count(result => result.Verdict == ScriptVerdict.Error)));
        xml.WriteAttributeString("time", Seconds(results.Aggregate(TimeSpan.Zero, (sum, result) => sum + result.Elapsed)));
    }

    private static void Case(XmlWriter xml, ScriptResult result)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Valid((Path.GetDirectoryName(result.File) ?? "").Replace(Path.DirectorySeparatorChar, '.')));
        xml.WriteAttributeString("name", Valid(Path.GetFileNameWithoutExtension(result.File)));
        xml.WriteAttributeString("file", Valid(result.File));
        xml.WriteAttributeString("time", Seconds(result.Elapsed));
        if (result.Verdict == ScriptVerdict.Skipped) Element(xml, "skipped", result.Reason!, "");
        if (result.Verdict == ScriptVerdict.Error) Element(xml, "error", result.Reason!, "");
        if (result.Verdict == ScriptVerdict.Failed)
        {
            var text = string.Join('\n', result.Failures.SelectMany(FailureText.Lines).Select(line => line.Text));
            Element(xml, "failure", $"{result.Failures[0].At}: {result.Failures[0].Sentence}", text);
        }

        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string message, string text)
    {
        xml.WriteStartElement(name);
        xml.WriteAttributeString("message", Valid(message));
        if (text.Length > 0) xml.WriteString(Valid(text));
        xml.WriteEndElement();
    }

    /// <summary>XML has no place for most control characters and for half an emoji.</summary>
    private static string Valid(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value is 0x9 or 0xA or 0xD or (>= 0x20 and <= 0xFFFD) or >= 0x10000 ? rune.ToString() : "\uFFFD"));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}
