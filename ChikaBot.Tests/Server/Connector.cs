using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ChikaBot.Tests.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChikaBot.Tests.Server;

/// <summary>A channel's side of the Bot Framework on a free port of this machine: takes replies and keeps them in the order of arrival.</summary>
internal sealed class Connector : IAsyncDisposable
{
    /// <summary>Every so many posts one is refused, as busy channels do.</summary>
    private const int RefuseEach = 17;

    private readonly ConcurrentDictionary<string, ConcurrentQueue<Arrival>> arrivals = new(StringComparer.Ordinal);
    private readonly WebApplication app;
    private int posts;

    private Connector(WebApplication app) => this.app = app;

    /// <param name="ReplyTo">The id of the activity that is answered, from the path.</param>
    public sealed record Arrival(string ReplyTo, string Text);

    /// <summary>With a path, like the Agents Playground's.</summary>
    public Uri ServiceUrl => new(new Uri(app.Urls.Single()), "_connector");

    public static async Task<Connector> StartAsync()
    {
        var connector = new Connector(LoopbackApp.Build());
        connector.app.MapPost("/_connector/v3/conversations/{conversation}/activities/{activity}", connector.TakeAsync);
        await connector.app.StartAsync();
        return connector;
    }

    public IReadOnlyList<Arrival> In(string conversation) => arrivals.TryGetValue(conversation, out var all) ? [.. all] : [];

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task<IResult> TakeAsync(string conversation, string activity, HttpRequest request)
    {
        var body = (await JsonNode.ParseAsync(request.Body))!;
        if (Interlocked.Increment(ref posts) % RefuseEach == 0) return Results.StatusCode(StatusCodes.Status502BadGateway);
        arrivals.GetOrAdd(conversation, _ => new()).Enqueue(new Arrival(activity, (string)body["text"]!));
        return Results.Text("""{"id":"taken"}""", "application/json");
    }
}
