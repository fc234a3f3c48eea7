using System.Net;

namespace ChikaBot.Tests.Channels.Twilio;

internal sealed class TwilioContractTests : ChannelContract
{
    protected override Dictionary<string, string?> Settings => TwilioCaller.Settings();

    protected override IReadOnlyList<string> Secrets => [TwilioCaller.AuthToken, TwilioCaller.Participant, "81299990001"];

    protected override IReadOnlyList<string> MalformedBodies =>
    [
        "", "null", "&&&", "Body=halo", "MessageSid=SM1&Body=halo", "MessageSid=SM1&From=whatsapp%3A%2B62&Body=halo", "MessageSid=&From=a&To=b&Body=halo",
        "MessageSid=SM1&From=a%0Ab&To=b&Body=halo", "MessageSid=SM1&From=a&To=b&Body=%FF", $"MessageSid={new string('S', 301)}&From=a&To=b",
        "MessageSid=SM1&From=a&To=b&Body=halo" + string.Concat(Enumerable.Range(0, 200).Select(i => $"&k{i}=v")),
    ];

    protected override string TooLargeBody => "Body=" + new string('a', 64 * 1024);

    protected override HttpStatusCode FailureStatus => HttpStatusCode.ServiceUnavailable;

    protected override Task<HttpResponseMessage> PostTextAsync(string text, string id) => TwilioCaller.PostAsync(Server.Client, TwilioCaller.Message(id, text));

    protected override Task<HttpResponseMessage> PostImageAsync(string id)
    {
        var form = TwilioCaller.Message(id);
        (form["NumMedia"], form["MediaContentType0"], form["MediaUrl0"]) = ("1", "image/jpeg", "https://api.twilio.com/media/1");
        return TwilioCaller.PostAsync(Server.Client, form);
    }

    protected override Task<HttpResponseMessage> PostRawAsync(string body) => TwilioCaller.PostAsync(Server.Client, body);
}
