namespace ChikaBot.Tests.Channels.DirectLine;

internal sealed class DirectLineContractTests : ChannelContract
{
    private DirectLineClient client = null!;

    protected override IReadOnlyList<string> Secrets => [client.Token];

    protected override async Task PrepareAsync() => client = await DirectLineClient.OpenAsync(Server.Client);

    protected override Task<HttpResponseMessage> PostTextAsync(string text, string id) => client.PostTextAsync(text, id);

    protected override Task<HttpResponseMessage> PostImageAsync(string id) =>
        PostRawAsync($$"""{"type":"message","attachments":[{"contentType":"image/png"}],"channelData":{"clientActivityID":"{{id}}"} }""");

    protected override Task<HttpResponseMessage> PostRawAsync(string body) => client.PostAsync(body);
}
