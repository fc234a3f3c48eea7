using System.Text.Json;
using ChikaBot.Channels.BotFramework;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Tests.Channels.Fakes;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.BotFramework;

internal sealed class ActivityReaderTests
{
    private static MessageContent? Read(string json) => ActivityReader.Content(JsonSerializer.Deserialize(json, ActivityJson.Default.Activity)!);

    private static MessageContent? ReadMessage(string rest) => Read($"{{\"type\":\"message\",{rest}}}");

    [TestCase("emulator-message.json")]
    [TestCase("playground-message.json")]
    [TestCase("offline-directline-message.json")]
    public void Reads_the_text_that_a_client_sends(string file) =>
        Assert.That(Read(Payload.Text("BotFramework", file)), Is.EqualTo(new MessageContent.Text("halo")));

    [Test]
    public void Somebody_other_than_the_bot_has_joined_in_the_Emulator() =>
        Assert.That(Read(Payload.Text("BotFramework", "emulator-conversation-update.json")), Is.EqualTo(new MessageContent.Joined()));

    [Test]
    public void Nobody_has_joined_when_members_are_empty() => Assert.That(Read(Payload.Text("BotFramework", "offline-directline-conversation-update.json")), Is.Null);

    [TestCase("""[{"id":"bot"}]""", false)]
    [TestCase("""[{"id":"bot|livechat"}]""", true)]
    [TestCase("""[{"id":"bot"},{"id":"user"}]""", true)]
    [TestCase("""[null,{"name":"nobody"}]""", false)]
    [TestCase("[]", false)]
    [TestCase("null", false)]
    public void The_bots_own_joining_greets_nobody(string members, bool joined) =>
        Assert.That(Read($$$"""{"type":"conversationUpdate","recipient":{"id":"bot"},"membersAdded":{{{members}}}}"""), joined ? Is.TypeOf<MessageContent.Joined>() : Is.Null);

    [TestCase("typing")]
    [TestCase("endOfConversation")]
    [TestCase("messageReaction")]
    [TestCase("installationUpdate")]
    [TestCase("invoke")]
    [TestCase("event")]
    [TestCase("somethingNew")]
    public void Other_types_say_nothing(string type) => Assert.That(Read($$"""{"type":"{{type}}","text":"halo"}"""), Is.Null);

    [Test]
    public void A_web_chats_join_event_asks_for_the_greeting() => Assert.That(Read(Payload.Text("DirectLine", "webchat-join.json")), Is.EqualTo(new MessageContent.Joined()));

    [TestCase("image/png", NotTextKind.Image)]
    [TestCase("image/webp", NotTextKind.Sticker)]
    [TestCase("IMAGE/JPEG", NotTextKind.Image)]
    [TestCase("image", NotTextKind.Image)]
    [TestCase("audio/ogg", NotTextKind.Audio)]
    [TestCase("video/mp4", NotTextKind.Video)]
    [TestCase("application/pdf", NotTextKind.Document)]
    [TestCase("text/plain", NotTextKind.Document)]
    [TestCase("text/x-vcard", NotTextKind.Contact)]
    [TestCase("application/vnd.microsoft.card.adaptive", NotTextKind.Unknown)]
    [TestCase("", NotTextKind.Unknown)]
    public void Attachments_without_text_are_told_by_their_kind(string contentType, NotTextKind kind) =>
        Assert.That(ReadMessage($$"""  "text":" ","attachments":[null,{"contentType":"{{contentType}}"}]"""), Is.EqualTo(new MessageContent.NotText(kind)));

    [TestCase("GeoCoordinates")]
    [TestCase("Place")]
    public void A_shared_location_is_a_location(string type) =>
        Assert.That(ReadMessage($$"""  "entities":[7,{"type":"clientInfo"},{"type":"{{type}}"}]"""), Is.EqualTo(new MessageContent.NotText(NotTextKind.Location)));

    [Test]
    public void Text_beside_an_attachment_is_what_counts() =>
        Assert.That(ReadMessage("""  "text":"KTP saya","attachments":[{"contentType":"image/png"}]"""), Is.EqualTo(new MessageContent.Text("KTP saya")));

    [Test]
    public void Our_own_channel_data_makes_it_a_press() =>
        Assert.That(ReadMessage("""  "text":"2","channelData":{"prompt":"menu"}"""), Is.EqualTo(new MessageContent.OptionPress("2", "menu")));

    [TestCase("""  "text":"2","channelData":{"prompt":7}""")]
    [TestCase("""  "text":"2","channelData":"prompt" """)]
    [TestCase("""  "text":"2","channelData":null""")]
    [TestCase("""  "text":"2","channelData":[]""")]
    [TestCase("""  "value":"2" """)]
    public void Without_it_a_button_arrives_as_text(string rest) => Assert.That(ReadMessage(rest), Is.EqualTo(new MessageContent.Text("2")));

    [Test]
    public void A_submitted_card_is_nothing_we_can_read() =>
        Assert.That(ReadMessage("""  "value":{"nik":"1"}"""), Is.EqualTo(new MessageContent.NotText(NotTextKind.Unknown)));

    [Test]
    public void A_message_without_anything_is_an_empty_text() => Assert.That(Read("""{"type":"message"}"""), Is.EqualTo(new MessageContent.Text("")));
}
