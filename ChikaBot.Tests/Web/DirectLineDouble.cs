using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChikaBot.Tests.Web;

/// <summary>
/// Direct Line 3.0 with scripted replies, and with faults that the real one must not have: sockets that drop or fall silent, answers that
/// get lost, frames that come twice.
/// </summary>
internal sealed class DirectLineDouble
{
    private readonly ConcurrentQueue<JsonObject> received = new();
    private readonly ConcurrentQueue<(int Status, bool Accept)> faults = new();

    public ConcurrentDictionary<string, DirectLineTalk> Talks { get; } = new();

    /// <summary>The newest conversation.</summary>
    public DirectLineTalk Talk => Talks.Values.MaxBy(talk => int.Parse(talk.Id))!;

    /// <summary>What the bot answers to an activity. Typing activities go to the sockets only.</summary>
    public Func<JsonObject, IEnumerable<JsonObject>> Script { get; set; } = _ => [];

    public bool RefuseSockets { get; set; }

    public bool IsAway { get; set; }

    /// <summary>How often a conversation was asked for again by its id.</summary>
    public int Reconnects { get; private set; }

    /// <summary>Every post that was taken, also one that came twice.</summary>
    public IReadOnlyList<JsonObject> Received => [.. received];

    public IEnumerable<string> Texts => Received.Where(activity => Activities.Type(activity) == "message").Select(activity => (string)activity["text"]!);

    /// <summary>The next post gets this status and has no effect.</summary>
    public void RefuseNextPost(int status) => faults.Enqueue((status, false));

    /// <summary>The next post takes effect, and a proxy on the way answers 502.</summary>
    public void HideNextAnswer() => faults.Enqueue((502, true));

    /// <summary>The next post takes effect, and the connection breaks before the answer. Chromium itself then posts again.</summary>
    public void LoseNextAnswer() => faults.Enqueue((0, true));

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/v3/directline/conversations", (RequestDelegate)StartAsync);
        endpoints.MapPost("/v3/directline/tokens/refresh", (RequestDelegate)(context => WriteAsync(context, 200, new JsonObject())));
        endpoints.MapGet("/v3/directline/conversations/{id}", For((context, talk) => { Reconnects++; return WriteAsync(context, 200, Grant(context, talk)); }));
        endpoints.MapGet("/v3/directline/conversations/{id}/activities", For((context, talk) => WriteAsync(context, 200, talk.Since(context.Request.Query["watermark"]))));
        endpoints.MapPost("/v3/directline/conversations/{id}/activities", For(PostAsync));
        endpoints.MapGet("/v3/directline/conversations/{id}/stream", (RequestDelegate)StreamAsync);
    }

    private Task StartAsync(HttpContext context)
    {
        if (IsAway) return WriteAsync(context, 503, []);
        var talk = new DirectLineTalk($"{Talks.Count + 1}");
        Talks[talk.Id] = talk;
        return WriteAsync(context, 201, Grant(context, talk));
    }

    private async Task PostAsync(HttpContext context, DirectLineTalk talk)
    {
        var activity = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        var faulty = faults.TryDequeue(out var fault);
        if (faulty && !fault.Accept)
        {
            await WriteAsync(context, fault.Status, []);
            return;
        }

        received.Enqueue(activity);
        var id = talk.Append(activity, out var repeated);
        if (faulty && fault.Status == 0) context.Abort();
        else await WriteAsync(context, faulty ? fault.Status : 200, new JsonObject { ["id"] = id });
        if (repeated) return;
        foreach (var reply in Script(activity))
        {
            if (Activities.Type(reply) == "typing") talk.PushTransient(reply);
            else talk.Append(reply, out _);
        }
    }

    private Task StreamAsync(HttpContext context)
    {
        var known = Talks.TryGetValue((string)context.Request.RouteValues["id"]!, out var talk) && context.Request.Query["t"] == talk.Token;
        return !known || RefuseSockets || IsAway ? WriteAsync(context, 403, []) : talk!.ServeSocketAsync(context);
    }

    private RequestDelegate For(Func<HttpContext, DirectLineTalk, Task> answer) => context =>
        IsAway ? WriteAsync(context, 503, [])
        : !Talks.TryGetValue((string)context.Request.RouteValues["id"]!, out var talk) ? WriteAsync(context, 404, [])
        : context.Request.Headers.Authorization != $"Bearer {talk.Token}" ? WriteAsync(context, 403, [])
        : answer(context, talk);

    private static JsonObject Grant(HttpContext context, DirectLineTalk talk) => new()
    {
        ["conversationId"] = talk.Id,
        ["token"] = talk.Token,
        ["expires_in"] = 1800,
        ["streamUrl"] = $"ws://{context.Request.Host}/v3/directline/conversations/{talk.Id}/stream?watermark={context.Request.Query["watermark"]}&t={talk.Token}",
    };

    private static Task WriteAsync(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body.ToJsonString());
    }
}
