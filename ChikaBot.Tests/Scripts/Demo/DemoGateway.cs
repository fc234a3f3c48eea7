using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Scripts.Drivers;
using ChikaBot.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ChikaBot.Tests.Scripts.Demo;

/// <summary>The demo bot behind a WhatsApp webhook: acknowledges, and sends its replies to a Graph API after that.</summary>
internal sealed class DemoGateway : IAsyncDisposable
{
    public const string Secret = "demo-secret";
    public const string Token = "demo-token";
    public const string VerifyToken = "demo-verify";
    public const string Number = "100000000000001";

    private readonly HttpClient _http = new();
    private readonly string _folder;
    private readonly IScriptHost _host;
    private readonly WebApplication _app;

    private DemoGateway(WebApplication app, IScriptHost host, string folder) => (_app, _host, _folder) = (app, host, folder);

    public Uri Url => new(_app.Urls.Single());

    /// <summary>Where replies go.</summary>
    public Uri? Graph { get; set; }

    /// <summary>What each webhook carried, statuses and messages alike.</summary>
    public ConcurrentQueue<JsonNode> Bodies { get; } = new();

    /// <summary>What is answered instead of 200; null for 200.</summary>
    public int? Refuses { get; set; }

    public int Refusals { get; private set; }

    /// <summary>Says something more after each turn.</summary>
    public bool HasAfterthoughts { get; set; }

    /// <summary>Sends the replies to a repeated message once more.</summary>
    public bool AnswersRepeats { get; set; }

    public static async Task<DemoGateway> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("demo-gateway-").FullName;
        var host = await DemoHost.CreateAsync(new ScriptHostOptions("gateway", folder, true, null, TimeProvider.System));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var gateway = new DemoGateway(builder.Build(), host, folder);
        gateway._app.Run(gateway.AnswerAsync);
        await gateway._app.StartAsync();
        return gateway;
    }

    /// <summary>A double that this server sends to.</summary>
    public async Task<GraphDouble> ConnectAsync(Func<GraphDoubleOptions, GraphDoubleOptions>? change = null)
    {
        var options = new GraphDoubleOptions(Url, Secret, Token, Number);
        var twin = await GraphDouble.StartAsync(change?.Invoke(options) ?? options, CancellationToken.None);
        Graph = twin.Url;
        return twin;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _host.DisposeAsync();
        _http.Dispose();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Method == "GET")
        {
            if (context.Request.Query["hub.verify_token"] != VerifyToken) context.Response.StatusCode = 403;
            else await context.Response.WriteAsync(context.Request.Query["hub.challenge"].ToString());
            return;
        }

        using var raw = new MemoryStream();
        await context.Request.Body.CopyToAsync(raw);
        if (context.Request.Headers["X-Hub-Signature-256"] != WebhookSender.Signature(Encoding.UTF8.GetBytes(Secret), raw.ToArray())) context.Response.StatusCode = 401;
        else if (Refuses is { } status)
        {
            context.Response.StatusCode = status;
            Refusals++;
        }
        else await TakeAsync(JsonNode.Parse(raw.ToArray())!);
    }

    private async Task TakeAsync(JsonNode body)
    {
        Bodies.Enqueue(body);
        foreach (var message in body["entry"]![0]!["changes"]![0]!["value"]!["messages"]?.AsArray() ?? [])
        {
            var user = (string)message!["from"]!;
            var incoming = new IncomingMessage(new ConversationKey("whatsapp", user), (string)message["id"]!, new SenderKey("whatsapp", user), Content(message));
            var result = await _host.Turns.RunAsync(incoming, null, CancellationToken.None);
            if (!result.Repeated || AnswersRepeats) _ = SendAsync(user, result.Replies);
        }
    }

    private async Task SendAsync(string user, IReadOnlyList<Reply> replies)
    {
        foreach (var reply in replies) await PostAsync(Body(user, reply));
        if (HasAfterthoughts) await PostAsync(Body(user, new Reply("Masih ada lagi.", [], null)));
    }

    private async Task PostAsync(JsonObject body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Graph!, $"/v23.0/{Number}/messages"))
        {
            Content = new StringContent(body.ToJsonString(JsonSerializerOptions.Default), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        using var response = await _http.SendAsync(request);
    }

    private static JsonObject Body(string user, Reply reply) => reply.Options.Count == 0
        ? Make.Text(user, reply.Text)
        : Make.Buttons(user, reply.Text, [.. reply.Options.Select(option => ($"{reply.Prompt}|{option.Value}", option.Label))]);

    private static MessageContent Content(JsonNode message) => (string)message["type"]! switch
    {
        "text" => new MessageContent.Text((string)message["text"]!["body"]!),
        "interactive" when (string)message["interactive"]!["button_reply"]!["id"]! is var id => new MessageContent.OptionPress(id.Split('|')[1], id.Split('|')[0]),
        "location" => new MessageContent.NotText(NotTextKind.Location),
        "contacts" => new MessageContent.NotText(NotTextKind.Contact),
        "unsupported" => new MessageContent.NotText(NotTextKind.Unknown),
        var other => new MessageContent.NotText(Enum.Parse<NotTextKind>(other, ignoreCase: true)),
    };
}
