using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ChikaBot.Tests.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ChikaBot.Tests.Channels.BotFramework;

internal sealed record ConnectorCall(string RawTarget, string? Authorization, JsonObject Body);

/// <summary>A channel's connector on a free port of this machine: keeps what is posted and answers as it is told.</summary>
internal sealed class ConnectorDouble : IAsyncDisposable
{
    private readonly WebApplication app;

    private ConnectorDouble(WebApplication app) => this.app = app;

    public string Url => app.Urls.Single();

    public ConcurrentQueue<ConnectorCall> Calls { get; } = new();

    public Func<HttpContext, Task> Answer { get; set; } = context => context.Response.WriteAsync("""{"id":"sent-1"}""");

    public static async Task<ConnectorDouble> StartAsync()
    {
        var app = LoopbackApp.Build();
        var connector = new ConnectorDouble(app);
        app.Run(connector.TakeAsync);
        await app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var body = await JsonNode.ParseAsync(context.Request.Body);
        // The raw target: the parsed path has lost how it was escaped.
        Calls.Enqueue(new ConnectorCall(context.Features.Get<IHttpRequestFeature>()!.RawTarget, context.Request.Headers.Authorization, body!.AsObject()));
        await Answer(context);
    }
}
