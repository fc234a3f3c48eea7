using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChikaBot.Channels.WhatsAppCloud;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.WhatsAppCloud;

internal sealed class ReplyMessagesTests
{
    /// <summary>One grapheme of eleven UTF-16 units.</summary>
    private const string Family = "👨‍👩‍👧‍👦";

    private static readonly WhatsAppAddress Address = new("ID.1", "6280000001234", null, DateTimeOffset.UnixEpoch);

    private static JsonObject[] Of(Reply reply) =>
        [.. ReplyMessages.Of(reply, Address).Select(message => JsonSerializer.SerializeToNode(message, WhatsAppJson.Default.OutgoingMessage)!.AsObject())];

    private static string Kind(Reply reply)
    {
        var message = Of(reply).Single();
        return (string)(message["interactive"] ?? message)["type"]!;
    }

    private static Reply With(int options, string label = "Pilihan", string? prompt = "t1", string text = "Pilih:") =>
        new(text, [.. Enumerable.Range(1, options).Select(i => new ReplyOption(i.ToString(CultureInfo.InvariantCulture), $"{label}{i}"))], prompt);

    [TestCase(0, "text")]
    [TestCase(1, "button")]
    [TestCase(3, "button")]
    [TestCase(4, "list")]
    [TestCase(10, "list")]
    [TestCase(11, "text")]
    public void The_number_of_options_decides(int options, string kind) => Assert.That(Kind(With(options)), Is.EqualTo(kind));

    [Test]
    public void Buttons_carry_the_question_and_the_value()
    {
        var interactive = Of(new Reply("Kartu Anda?\n\n1. Ya\n2. Bukan", [new ReplyOption("1", "Ya"), new ReplyOption("2", "Bukan")], "t12")).Single()["interactive"]!;

        Assert.That(interactive.ToJsonString(), Is.EqualTo(
            """{"type":"button","body":{"text":"Kartu Anda?\n\n1. Ya\n2. Bukan"},"action":{"buttons":[{"type":"reply","reply":{"id":"t12|1","title":"Ya"}},{"type":"reply","reply":{"id":"t12|2","title":"Bukan"}}]}}"""));
    }

    [Test]
    public void A_list_has_one_section_and_a_word_on_its_button()
    {
        var action = Of(With(4)).Single()["interactive"]!["action"]!;

        Assert.That((string)action["button"]!, Has.Length.InRange(1, 20));
        Assert.That(action["sections"]!.AsArray().Single()!["rows"]!.AsArray().Select(row => (string)row!["id"]!), Is.EqualTo(new[] { "t1|1", "t1|2", "t1|3", "t1|4" }));
    }

    [TestCase("t12", "10")]
    [TestCase(null, "menu")]
    [TestCase("t12", "a|b")]
    public void What_a_press_sends_is_what_was_offered(string? prompt, string value) =>
        Assert.That(OptionIds.Read(OptionIds.Of(prompt, value)), Is.EqualTo(new MessageContent.OptionPress(value, prompt)));

    [TestCase(19, "button")]
    [TestCase(20, "list")]
    [TestCase(23, "list")]
    [TestCase(24, "text")]
    public void Titles_are_measured_as_they_are_seen(int families, string kind) =>
        Assert.That(Kind(With(2, string.Concat(Enumerable.Repeat(Family, families)))), Is.EqualTo(kind), "the digit after the label counts too");

    [TestCase(1024, "button")]
    [TestCase(1025, "text")]
    public void A_long_body_goes_as_plain_text_with_its_digits(int families, string kind) =>
        Assert.That(Kind(With(2, text: string.Concat(Enumerable.Repeat(Family, families)))), Is.EqualTo(kind));

    [Test]
    public void A_title_that_is_there_twice_or_an_id_that_could_not_be_read_back_goes_as_plain_text()
    {
        Assert.That(Kind(new Reply("?", [new ReplyOption("1", "Ya"), new ReplyOption("2", "Ya")], "t1")), Is.EqualTo("text"));
        Assert.That(Kind(With(2, prompt: "a|b")), Is.EqualTo("text"));
        Assert.That(Kind(With(2, prompt: new string('p', 300))), Is.EqualTo("text"));
    }

    [Test]
    public void A_text_of_4096_graphemes_is_one_message()
    {
        var text = string.Concat(Enumerable.Repeat(Family, 4096));

        Assert.That((string)Of(new Reply(text, [], null)).Single()["text"]!["body"]!, Is.EqualTo(text));
    }

    [Test]
    public void A_longer_one_goes_in_pages_that_end_with_a_line_and_lose_nothing()
    {
        var lines = Enumerable.Range(0, 1000).Select(i => $"baris {i} {Family}").ToArray();
        var pages = Of(new Reply(string.Join('\n', lines), [], null)).Select(message => (string)message["text"]!["body"]!).ToArray();

        Assert.That(pages, Has.Length.GreaterThan(1));
        Assert.That(pages.Select(page => new StringInfo(page).LengthInTextElements), Is.All.LessThanOrEqualTo(4096));
        Assert.That(pages.SelectMany(page => page.Split('\n')), Is.EqualTo(lines));
    }

    [Test]
    public void Without_any_space_pages_still_never_cut_a_grapheme()
    {
        var pages = Graphemes.Pages(string.Concat(Enumerable.Repeat(Family, 25)), 10);

        Assert.That(pages.Select(page => new StringInfo(page).LengthInTextElements), Is.EqualTo(new[] { 10, 10, 5 }));
    }
}
