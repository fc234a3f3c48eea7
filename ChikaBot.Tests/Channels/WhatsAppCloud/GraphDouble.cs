using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ChikaBot.Tests.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChikaBot.Tests.Channels.WhatsAppCloud;

internal sealed record GraphCall(string Path, string? Authorization, JsonObject Body);

/// <summary>The Cloud API on a free port of this machine: keeps what is posted and answers as it is told.</summary>
internal sealed class GraphDouble : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<GraphCall> calls = new();

    private GraphDouble(WebApplication app) => this.app = app;

    public string Url => app.Urls.Single() + "/v26.0";

    public GraphCall[] Messages => [.. calls.Where(call => call.Body["status"] is null)];

    public GraphCall[] Receipts => [.. calls.Where(call => call.Body["status"] is not null)];

    public Func<HttpContext, Task> Answer { get; set; } = context => context.Response.WriteAsync("""{"messaging_product":"whatsapp","messages":[{"id":"wamid.SENT1"}]}""");

    public static async Task<GraphDouble> StartAsync()
    {
        var app = LoopbackApp.Build();
        var graph = new GraphDouble(app);
        app.Run(graph.TakeAsync);
        await app.StartAsync();
        return graph;
    }

    /// <param name="error">The members of the error object.</param>
    public void Refuse(int status, string? error = null, string? retryAfter = null) => Answer = context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        return error is null ? Task.CompletedTask : context.Response.WriteAsync($$"""{"error":{"message":"(#1) to {{Webhooks.Phone}}","type":"OAuthException",{{error}} } }""");
    };

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var body = await JsonNode.ParseAsync(context.Request.Body);
        calls.Enqueue(new GraphCall(context.Request.Path, context.Request.Headers.Authorization, body!.AsObject()));
        await Answer(context);
    }
}
