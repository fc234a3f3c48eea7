using ChikaBot.Scripts.Matching;
using NUnit.Framework;

namespace ChikaBot.Tests.Scripts;

public sealed class LineAlignerTests
{
    [TestCase("abc", "abc", "a=a b=b c=c")]
    [TestCase("abc", "ac", "a=a b- c=c")]
    [TestCase("ac", "abc", "a=a -b c=c")]
    [TestCase("axc", "ayc", "a=a x!y c=c")]
    [TestCase("", "ab", "-a -b")]
    [TestCase("ab", "", "a- b-")]
    [TestCase("abcd", "bcdx", "a- b=b c=c d=d -x")]
    public void Lines_up(string left, string right, string shown)
    {
        var pairs = LineAligner.Align(left.Length, right.Length, (i, j) => left[i] == right[j]);
        Assert.That(string.Join(' ', pairs.Select(pair =>
            $"{(pair.Left < 0 ? "" : left[pair.Left])}{(pair.Same ? "=" : pair.Left >= 0 && pair.Right >= 0 ? "!" : "-")}{(pair.Right < 0 ? "" : right[pair.Right])}")), Is.EqualTo(shown));
    }
}
