using System.Net;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Tests.Channels.Fakes;
using ChikaBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.Twilio;

internal sealed class TwilioEndpointTests
{
    private ChannelServer server = null!;
    private ApiDouble twilio = null!;

    private InMemoryDeliveries Deliveries => (InMemoryDeliveries)server.Services.GetRequiredService<IDeliveryStore>();

    [SetUp]
    public async Task StartAsync()
    {
        twilio = await ApiDouble.StartAsync();
        server = await ChannelServer.StartAsync(TwilioCaller.Settings(twilio.Url));
    }

    [TearDown]
    public async Task StopAsync()
    {
        await server.DisposeAsync();
        await twilio.DisposeAsync();
    }

    private static async Task<HttpStatusCode> StatusAsync(Task<HttpResponseMessage> posting)
    {
        using var response = await posting;
        return response.StatusCode;
    }

    private Task<HttpStatusCode> PostAsync(Dictionary<string, string> form) => StatusAsync(TwilioCaller.PostAsync(server.Client, form));

    [Test]
    public async Task Answers_with_empty_TwiML_and_replies_through_the_API()
    {
        using var response = await TwilioCaller.PostAsync(server.Client, TwilioCaller.Message("SM1", "halo"));

        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/xml"));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.EndWith("<Response/>"));
        var sent = TwilioCaller.Fields(twilio.Requests.Single());
        Assert.That((sent["To"], sent["From"], sent["Body"]), Is.EqualTo((TwilioCaller.Participant, TwilioCaller.Bot, "Anda menulis halo")));
    }

    [Test]
    public async Task A_request_without_the_right_signature_changes_nothing()
    {
        var body = TwilioCaller.Body(TwilioCaller.Message("SM1", "halo"));
        var signature = TwilioCaller.Sign(body);

        Assert.That(await StatusAsync(TwilioCaller.PostAsync(server.Client, body, null)), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await StatusAsync(TwilioCaller.PostAsync(server.Client, body, "AAAA" + signature[4..])), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await StatusAsync(TwilioCaller.PostAsync(server.Client, body + "&Body=2", signature)), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(server.Turns.Effects, Is.Empty);
        Assert.That(await StatusAsync(TwilioCaller.PostAsync(server.Client, body, signature)), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Parameters_that_nobody_knows_yet_are_signed_and_pass()
    {
        var form = TwilioCaller.Message("SM1", "halo").Append(new("Brand_New", "1")).Append(new("Brand_New", "0")).Append(new("Brand_New", "1"));

        Assert.That(await StatusAsync(TwilioCaller.PostAsync(server.Client, form)), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task WhatsApp_and_SMS_of_one_number_are_two_conversations()
    {
        await PostAsync(TwilioCaller.Message("SM1", "halo"));
        await PostAsync(TwilioCaller.Message("SM2", "halo", "+6281299990001", "+6281100000000"));

        Assert.That(server.Turns.Effects[0].Conversation, Is.Not.EqualTo(server.Turns.Effects[1].Conversation));
        Assert.That(TwilioCaller.Fields(twilio.Requests.Last())["To"], Is.EqualTo("+6281299990001"));
    }

    [Test]
    public async Task A_participant_needs_no_number()
    {
        await PostAsync(TwilioCaller.Message("SM1", "halo", "whatsapp:ID.13491208655302741918"));

        Assert.That(TwilioCaller.Fields(twilio.Requests.Single())["To"], Is.EqualTo("whatsapp:ID.13491208655302741918"));
    }

    [TestCase("ButtonPayload")]
    [TestCase("ListId")]
    public async Task A_pressed_button_or_row_is_an_option(string field)
    {
        var form = TwilioCaller.Message("SM1", "Cek Tagihan");
        form[field] = "2";
        await PostAsync(form);

        Assert.That(((MessageContent.OptionPress)server.Turns.Effects.Single().Content).Value, Is.EqualTo("2"));
    }

    [TestCase("audio/ogg", NotTextKind.Audio)]
    [TestCase("video/mp4", NotTextKind.Video)]
    [TestCase("application/pdf", NotTextKind.Document)]
    [TestCase("image/webp", NotTextKind.Sticker)]
    [TestCase("text/vcard", NotTextKind.Contact)]
    [TestCase("", NotTextKind.Unknown)]
    public async Task Tells_what_came_instead_of_text(string type, NotTextKind kind)
    {
        var form = TwilioCaller.Message("SM1");
        (form["NumMedia"], form["MediaContentType0"]) = ("1", type);
        await PostAsync(form);

        Assert.That(server.Turns.Effects.Single().Content, Is.EqualTo(new MessageContent.NotText(kind)));
    }

    [Test]
    public async Task A_picture_with_words_is_its_words_and_a_place_is_a_place()
    {
        var picture = TwilioCaller.Message("SM1", "ini kartu saya");
        (picture["NumMedia"], picture["MediaContentType0"]) = ("1", "image/jpeg");
        var place = TwilioCaller.Message("SM2");
        (place["Latitude"], place["Longitude"]) = ("-6.2", "106.8");
        await PostAsync(picture);
        await PostAsync(place);

        Assert.That(server.Turns.Effects.Select(effect => effect.Content), Is.EqualTo(new MessageContent[] { new MessageContent.Text("ini kartu saya"), new MessageContent.NotText(NotTextKind.Location) }));
    }

    private static Dictionary<string, string> Status(string state, string? error = null)
    {
        var form = new Dictionary<string, string> { ["MessageSid"] = "SMout", ["MessageStatus"] = state, ["SmsStatus"] = state };
        if (error is not null) form["ErrorCode"] = error;
        return form;
    }

    [TestCase("queued", null, DeliveryState.Sent, null)]
    [TestCase("sent", null, DeliveryState.Sent, null)]
    [TestCase("delivered", null, DeliveryState.Delivered, null)]
    [TestCase("read", null, DeliveryState.Read, null)]
    [TestCase("undelivered", "63016", DeliveryState.Failed, "63016")]
    [TestCase("failed", "no such phone: +6281299990001", DeliveryState.Failed, "failed")]
    public async Task A_status_is_a_report_and_never_a_turn(string state, string? error, DeliveryState expected, string? reason)
    {
        Assert.That(await PostAsync(Status(state, error)), Is.EqualTo(HttpStatusCode.OK));

        var report = Deliveries.Reports.Single();
        Assert.That((report.Channel, report.ExternalId, report.State, report.Reason), Is.EqualTo(("twilio", "SMout", expected, reason)));
        Assert.That(server.Turns.Effects, Is.Empty);
    }

    [Test]
    public async Task A_status_that_nobody_knows_is_acknowledged()
    {
        Assert.That(await PostAsync(Status("pondered")), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Deliveries.Reports, Is.Empty);
    }

    [Test]
    public async Task A_status_that_cannot_be_kept_is_not_acknowledged()
    {
        Deliveries.Failure = new StoreUnavailableException("away");
        Assert.That(await PostAsync(Status("delivered")), Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Deliveries.Failure = new InvalidOperationException(TwilioCaller.Participant);
        Assert.That(await PostAsync(Status("delivered")), Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(server.Logs.Text, Does.Contain("could not be kept: InvalidOperationException").And.Not.Contain(TwilioCaller.Participant));
    }

    [Test]
    public async Task Only_posts_are_taken()
    {
        using var response = await server.Client.GetAsync("/webhooks/twilio?MessageSid=SM1&From=a&To=b&Body=halo");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
    }

    [Test]
    public async Task Without_a_token_there_is_no_such_address()
    {
        await using var off = await ChannelServer.StartAsync();

        Assert.That(await StatusAsync(TwilioCaller.PostAsync(off.Client, TwilioCaller.Message("SM1", "halo"))), Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Whatever_is_posted_is_taken_or_refused()
    {
        var random = new Random(20261120);
        var valid = TwilioCaller.Body(TwilioCaller.Message("SM1", "halo dunia, apa kabar?"));
        HttpStatusCode[] answers = [HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized, HttpStatusCode.RequestEntityTooLarge];
        for (var i = 0; i < 300; i++)
        {
            var body = Fuzz.Bend(valid, random);
            var status = await StatusAsync(TwilioCaller.PostAsync(server.Client, body, i % 3 == 0 ? "AAAA" : TwilioCaller.Sign(body)));
            Assert.That(answers, Does.Contain(status), body);
        }
    }

    [Test]
    public async Task A_reply_with_options_goes_out_with_its_numbers_in_the_text()
    {
        server.Turns.Answer = _ => [new Reply("Pilih:\n1. Status\n2. Tagihan", [new ReplyOption("1", "Status"), new ReplyOption("2", "Tagihan")], "menu")];
        await PostAsync(TwilioCaller.Message("SM1", "halo"));

        Assert.That(TwilioCaller.Fields(twilio.Requests.Single())["Body"], Is.EqualTo("Pilih:\n1. Status\n2. Tagihan"));
    }
}
