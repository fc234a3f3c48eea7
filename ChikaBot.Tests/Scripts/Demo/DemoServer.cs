using System.Text.Json;
using System.Text.Json.Nodes;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Scripts.Drivers;
using ChikaBot.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ChikaBot.Tests.Scripts.Demo;

/// <summary>The demo bot behind <c>POST /api/messages</c> on a free port of this machine.</summary>
internal sealed class DemoServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private DemoServer(WebApplication app, string folder) => (_app, _folder, Url) = (app, folder, new Uri(app.Urls.Single()));

    public Uri Url { get; }

    public static async Task<DemoServer> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("demo-server-").FullName;
        var host = await DemoHost.CreateAsync(new ScriptHostOptions("server", folder, true, null, TimeProvider.System));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context => AnswerAsync(context, host.Turns));
        await app.StartAsync();
        return new DemoServer(app, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private static async Task AnswerAsync(HttpContext context, ITurnRunner turns)
    {
        if (context.Request.Path != "/api/messages" || context.Request.Method != "POST")
        {
            context.Response.StatusCode = 404;
            return;
        }

        var activity = (await JsonNode.ParseAsync(context.Request.Body))!;
        var (conversation, sender) = ((string)activity["conversation"]!["id"]!, (string)activity["from"]!["id"]!);
        var message = new IncomingMessage(new ConversationKey("emulator", conversation), (string)activity["id"]!, new SenderKey("emulator", sender), Content(activity));
        var result = await turns.RunAsync(message, null, context.RequestAborted);
        var activities = new JsonArray([.. result.Replies.Select(reply => new JsonObject
        {
            ["type"] = "message",
            ["text"] = reply.Text,
            ["suggestedActions"] = new JsonObject { ["actions"] = new JsonArray([.. reply.Options.Select(option => new JsonObject { ["title"] = option.Label, ["value"] = option.Value })]) },
            ["channelData"] = new JsonObject { ["prompt"] = reply.Prompt },
        })]);
        await context.Response.WriteAsync(new JsonObject { ["activities"] = activities }.ToJsonString(JsonSerializerOptions.Default));
    }

    private static MessageContent Content(JsonNode activity) =>
        (string?)activity["type"] == "conversationUpdate" ? new MessageContent.Joined()
        : activity["attachments"] is not null ? new MessageContent.NotText(NotTextKind.Image)
        : activity["entities"] is not null ? new MessageContent.NotText(NotTextKind.Location)
        : (string?)activity["channelData"]?["prompt"] is { } prompt ? new MessageContent.OptionPress((string)activity["text"]!, prompt)
        : new MessageContent.Text((string)activity["text"]!);
}
