using System.Text.Json;
using ChikaBot.Channels.Gateway;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.Gateway;

internal sealed class FieldPathTests
{
    private static readonly JsonElement Body = JsonDocument.Parse(
        """{"a":{"b":"text","n":7,"t":true,"f":false,"z":0,"e":"","no":"false","o":{},"l":[]},"rows":[[{"x":"deep"}]],"filled":{"k":1}}""").RootElement;

    [TestCase("a.b", "text")]
    [TestCase("a.n", "7")]
    [TestCase("a.t", "true")]
    [TestCase("rows[0][0].x", "deep")]
    [TestCase("rows[1][0].x", null)]
    [TestCase("rows.x", null)]
    [TestCase("a.b.c", null)]
    [TestCase("a", null)]
    [TestCase("", null)]
    public void Finds_texts_and_numbers(string path, string? found) => Assert.That(new FieldPath(path).Text(Body), Is.EqualTo(found));

    [TestCase("a.b", true)]
    [TestCase("a.n", true)]
    [TestCase("a.t", true)]
    [TestCase("filled", true)]
    [TestCase("rows", true)]
    [TestCase("a.f", false)]
    [TestCase("a.z", false)]
    [TestCase("a.e", false)]
    [TestCase("a.no", false)]
    [TestCase("a.o", false)]
    [TestCase("a.l", false)]
    [TestCase("missing", false)]
    public void Knows_what_is_filled(string path, bool filled) => Assert.That(new FieldPath(path).IsFilled(Body), Is.EqualTo(filled));

    [TestCase("", true)]
    [TestCase("payload.from", true)]
    [TestCase("messages[0].key.id", true)]
    [TestCase("a..b", false)]
    [TestCase(".a", false)]
    [TestCase("a[x]", false)]
    [TestCase("a[0", false)]
    [TestCase("[0]", false)]
    [TestCase("a b", false)]
    public void Knows_what_is_a_path(string path, bool valid) => Assert.That(FieldPath.IsValid(path), Is.EqualTo(valid));
}
