using System.Net;
using ChikaBot.Tests.Channels.Fakes;

namespace ChikaBot.Tests.Channels.Gateway;

internal sealed class GatewayContractTests : ChannelContract
{
    protected override Dictionary<string, string?> Settings => GatewayCaller.Waha().Where(setting => !setting.Key.Contains(":Event", StringComparison.Ordinal)).ToDictionary();

    protected override IReadOnlyList<string> Secrets => [GatewayCaller.Secret, GatewayCaller.Participant, "81299990001", "key-4711"];

    protected override IReadOnlyList<string> MalformedBodies =>
    [
        .. base.MalformedBodies, "7", "\"halo\"", """{"payload":[]}""", """{"payload":{"from":{},"body":"halo"}}""", """{"payload":{"from":"","body":"halo"}}""",
        """{"payload":{"from":"a\u0000b","body":"halo"}}""", $$"""{"payload":{"from":"{{new string('6', 301)}}","body":"halo"} }""",
        $$"""{"payload":{"from":"62","id":"{{new string('i', 301)}}","body":"halo"} }""",
        $$"""{"payload":{"from":"62","body":"halo","x":{{new string('[', 80)}}{{new string(']', 80)}} } }""",
    ];

    protected override HttpStatusCode FailureStatus => HttpStatusCode.ServiceUnavailable;

    protected override Task<HttpResponseMessage> PostTextAsync(string text, string id)
    {
        var body = Payload.Json("Gateway", "waha-message.json");
        (body["payload"]!["id"], body["payload"]!["body"]) = (id, text);
        return PostRawAsync(body.ToJsonString());
    }

    protected override Task<HttpResponseMessage> PostImageAsync(string id) =>
        PostRawAsync($$"""{"payload":{"id":"{{id}}","from":"{{GatewayCaller.Participant}}","body":"","hasMedia":true,"media":{"mimetype":"image/jpeg"} } }""");

    protected override Task<HttpResponseMessage> PostRawAsync(string body) => GatewayCaller.PostAsync(Server.Client, body);
}
