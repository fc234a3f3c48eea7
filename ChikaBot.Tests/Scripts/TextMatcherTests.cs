using ChikaBot.Scripts.Matching;
using ChikaBot.Scripts.Model;
using ChikaBot.Scripts.Parsing;
using NUnit.Framework;

namespace ChikaBot.Tests.Scripts;

public sealed class TextMatcherTests
{
    [TestCase("a.c", "abc", false, TestName = "A_dot_is_a_dot")]
    [TestCase("{{any}}", "", true, TestName = "Any_is_also_none")]
    [TestCase("a{{any}}z", "a\nb\nz", true, TestName = "Any_goes_over_lines")]
    [TestCase("a{{any}}", "ba", false, TestName = "What_stands_around_any_counts")]
    [TestCase("{{x:\\d+}} dan {{x}}", "12 dan 12", true, TestName = "A_capture_is_reused_in_the_same_message")]
    [TestCase("{{x:\\d+}} dan {{x}}", "12 dan 13", false, TestName = "A_capture_reused_in_the_same_message_must_be_the_same")]
    [TestCase("{{x:a|b}}c", "a", false, TestName = "Alternatives_of_a_regex_stay_inside_it")]
    [TestCase("{{x:\\d}}", "1\n", false, TestName = "A_line_end_too_many_counts")]
    [TestCase("a", "A", false, TestName = "Case_counts")]
    [TestCase("a\nb", "a\r\nb", true, TestName = "Windows_line_ends_are_line_ends")]
    [TestCase("{{x:(a+)+}}$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", false, TestName = "A_regex_without_end_is_cut_off")]
    public void Matches(string expected, string actual, bool matches) =>
        Assert.That(TextMatcher.Match(Text(expected), actual, new Dictionary<string, string>()), Is.EqualTo(matches));

    [Test]
    public void A_captured_value_is_taken_to_the_letter()
    {
        var known = new Dictionary<string, string>();
        TextMatcher.Match(Text("{{x:.*}}"), "a+(b", known);
        Assert.That(known, Is.EqualTo(new Dictionary<string, string> { ["x"] = "a+(b" }));
        Assert.That(TextMatcher.Match(Text("{{x}}!"), "a+(b!", known), Is.True);
        Assert.That(TextMatcher.Match(Text("{{x}}!"), "aa(b!", known), Is.False);
    }

    [Test]
    public void A_message_that_does_not_match_captures_nothing()
    {
        var known = new Dictionary<string, string>();
        TextMatcher.Match(Text("{{x:a}}b"), "ac", known);
        Assert.That(known, Is.Empty);
    }

    private static ScriptText Text(string text) => new([.. text.Split('\n').Select(line =>
        new ScriptTextLine(default, line, LineReader.Read(line, new SourceLine("talk.chat", 1)).Parts))]);
}
