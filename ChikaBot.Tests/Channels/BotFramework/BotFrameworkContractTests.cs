using System.Text;

namespace ChikaBot.Tests.Channels.BotFramework;

internal sealed class BotFrameworkContractTests : ChannelContract
{
    protected override IReadOnlyList<string> Secrets => ["user-4711", "conversation-4711"];

    protected override Task<HttpResponseMessage> PostTextAsync(string text, string id) => PostRawAsync(Message($"\"text\":\"{text}\"", id));

    protected override Task<HttpResponseMessage> PostImageAsync(string id) =>
        PostRawAsync(Message("\"attachments\":[{\"contentType\":\"image/png\",\"contentUrl\":\"http://localhost:1/a.png\",\"name\":\"a.png\"}]", id));

    protected override Task<HttpResponseMessage> PostRawAsync(string body) =>
        Server.Client.PostAsync("/api/messages", new StringContent(body, Encoding.UTF8, "application/json"));

    private static string Message(string content, string id) =>
        $$"""
        {"type":"message",{{content}},"id":"{{id}}","channelId":"test","deliveryMode":"expectReplies","serviceUrl":"http://localhost:1",
         "conversation":{"id":"conversation-4711"},"from":{"id":"user-4711"},"recipient":{"id":"bot"} }
        """;
}
