using System.Buffers;
using System.Text;
using ChikaBot.Channels.WhatsAppCloud;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Tests.Turns;
using ChikaBot.Turns;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.WhatsAppCloud;

internal sealed class WebhookReaderTests
{
    private static readonly DateTimeOffset Arrival = DateTimeOffset.FromUnixTimeSeconds(1772676010);

    private static readonly TestCaseData[] Contents =
    [
        new("text", new MessageContent.Text("halo")),
        new("image", new MessageContent.NotText(NotTextKind.Image)),
        new("image-with-caption", new MessageContent.Text("berapa tagihan saya?")),
        new("video", new MessageContent.NotText(NotTextKind.Video)),
        new("audio", new MessageContent.NotText(NotTextKind.Audio)),
        new("document", new MessageContent.NotText(NotTextKind.Document)),
        new("sticker", new MessageContent.NotText(NotTextKind.Sticker)),
        new("location", new MessageContent.NotText(NotTextKind.Location)),
        new("contacts", new MessageContent.NotText(NotTextKind.Contact)),
        new("button", new MessageContent.OptionPress("2", "t12")),
        new("template-button", new MessageContent.Text("Berhenti")),
        new("button-reply", new MessageContent.OptionPress("1", "t12")),
        new("list-reply", new MessageContent.OptionPress("10", "t13")),
        new("flow-reply", new MessageContent.NotText(NotTextKind.Unknown)),
        new("order", new MessageContent.NotText(NotTextKind.Unknown)),
        new("unsupported", new MessageContent.NotText(NotTextKind.Unknown)),
        new("edit", new MessageContent.NotText(NotTextKind.Unknown)),
        new("request-welcome", new MessageContent.Joined()),
    ];

    private static WebhookBatch Read(string json) => new WebhookReader(Webhooks.NumberId, new ManualTimeProvider(Arrival)).Read(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(json)))!;

    private static WebhookMessage Single(string message) => Read(Webhooks.Batch(message)).Messages.Single();

    [TestCaseSource(nameof(Contents))]
    public void Reads_every_type_of_message(string payload, MessageContent content)
    {
        var message = Read(Webhooks.Payload(payload)).Messages.Single();

        Assert.That(message.Incoming.Content, Is.EqualTo(content));
        Assert.That(message.Incoming.Conversation, Is.EqualTo(new ConversationKey("whatsapp", Webhooks.UserId)));
        Assert.That(message.Incoming.Sender, Is.EqualTo(new SenderKey("whatsapp", Webhooks.UserId)));
        Assert.That(message.Incoming.MessageId, Is.EqualTo("wamid.TEST" + payload.ToUpperInvariant()));
        Assert.That(message.Address, Is.EqualTo(new WhatsAppAddress(Webhooks.UserId, Webhooks.Phone, message.Incoming.MessageId, Arrival.AddSeconds(-10))));
    }

    [TestCase("group")]
    [TestCase("echo")]
    [TestCase("app-echo")]
    [TestCase("reaction")]
    [TestCase("revoke")]
    [TestCase("system")]
    [TestCase("another-number")]
    public void Ignores(string payload)
    {
        var batch = Read(Webhooks.Payload(payload));

        Assert.That(batch.Messages, Is.Empty);
        Assert.That(batch.Reports, Is.Empty);
    }

    [Test]
    public void Needs_no_phone_number()
    {
        var address = Read(Webhooks.Payload("no-phone-number")).Messages.Single().Address;

        Assert.That((address.UserKey, address.Phone), Is.EqualTo((Webhooks.UserId, default(string))));
    }

    [Test]
    public void A_user_whose_id_stands_beside_the_message_only_keeps_the_conversation()
    {
        var withoutId = Webhooks.Payload("text").Replace("\"from_user_id\"", "\"something_else\"", StringComparison.Ordinal);

        Assert.That(Read(withoutId).Messages.Single().Incoming.Conversation.Id, Is.EqualTo(Webhooks.UserId));
    }

    [Test]
    public void A_user_without_an_id_is_the_phone_number() => Assert.That(Single(Webhooks.Text("halo", "m")).Address.UserKey, Is.EqualTo(Webhooks.Phone));

    [TestCase("\"1772676000\"", -10)]
    [TestCase("1772676000", -10)]
    [TestCase("\"1772676000500\"", -9.5)]
    [TestCase("1772676000500", -9.5)]
    [TestCase("\"1772676011\"", 0, Description = "a clock that is ahead")]
    [TestCase("\"0\"", 0)]
    [TestCase("\"99999999999999999999\"", 0)]
    [TestCase("1e300", 0)]
    [TestCase("\"yesterday\"", 0)]
    [TestCase("-5", 0)]
    [TestCase("null", 0)]
    public void Reads_seconds_and_milliseconds_and_takes_the_arrival_for_what_is_absurd(string timestamp, double seconds)
    {
        var message = Single($$"""{"from":"1","id":"m","timestamp":{{timestamp}},"type":"text","text":{"body":"halo"} }""");

        Assert.That(message.Address.At, Is.EqualTo(Arrival.AddSeconds(seconds)));
    }

    [Test]
    public void One_broken_node_does_not_take_the_others_with_it()
    {
        var batch = Read(Webhooks.Payload("mixed-batch"));

        Assert.That(batch.Messages.Select(message => message.Incoming.MessageId), Is.EqualTo(new[] { "wamid.MIX3", "wamid.MIX1", "wamid.MIXX", "wamid.MIX2", "wamid.MIX4" }));
        Assert.That(batch.Reports.Select(report => report.ExternalId), Is.EqualTo(new[] { "wamid.OURS1" }));
    }

    [Test]
    public void Half_a_surrogate_pair_is_something_that_cannot_be_read()
    {
        var batch = Read(Webhooks.Batch("""{"from":"1","id":"a","type":"text","text":{"body":"\ud800"} }""", """{"\ud800":1,"\u0066rom":"1","id":"b","type":"text","text":{"body":"halo"} }""", Webhooks.Text("halo", "c")));

        Assert.That(batch.Messages[0].Incoming.Content, Is.EqualTo(new MessageContent.NotText(NotTextKind.Unknown)));
        Assert.That(batch.Messages[^1].Incoming.MessageId, Is.EqualTo("c"));
    }

    [Test]
    public void A_message_without_an_id_is_recognised_when_it_comes_again()
    {
        const string Message = """{"from":"1","timestamp":"1772676000","type":"text","text":{"body":"halo"} }""";

        var id = Single(Message).Incoming.MessageId;

        Assert.That(Single(Message).Incoming.MessageId, Is.EqualTo(id));
        Assert.That(Single(Message.Replace("halo", "hai", StringComparison.Ordinal)).Incoming.MessageId, Is.Not.EqualTo(id));
        Assert.That(Single(Message).Address.MessageId, Is.Null, "nothing that could be marked as read");
    }

    [Test]
    public void Reads_statuses_with_their_instants_and_codes()
    {
        var reports = Read(Webhooks.Payload("statuses")).Reports;

        Assert.That(reports.Select(report => (report.ExternalId, report.State, report.Reason)), Is.EqualTo(new[]
        {
            ("wamid.OURS1", DeliveryState.Read, null), ("wamid.OURS1", DeliveryState.Delivered, null), ("wamid.OURS1", DeliveryState.Sent, null), ("wamid.OURS2", DeliveryState.Failed, "131047"),
        }));
        Assert.That(reports[0].At, Is.EqualTo(Arrival), "in milliseconds, and ahead of our clock");
    }
}
