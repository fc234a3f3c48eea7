using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChikaBot.Operations;
using ChikaBot.Tests.Channels.Fakes;
using ChikaBot.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChikaBot.Tests.Channels.WhatsAppCloud;

/// <summary>The whole bot over its own store, with the Cloud API's double behind it.</summary>
internal sealed class WhatsAppServer : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chika-whatsapp-").FullName;
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private WebApplication app = null!;

    public GraphDouble Graph { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public CapturedLogs Logs { get; } = new();

    public static async Task<WhatsAppServer> StartAsync(params string[] settings)
    {
        var server = new WhatsAppServer { Graph = await GraphDouble.StartAsync() };
        string[] channel = [.. Webhooks.Settings(server.Graph.Url).Select(setting => $"--{setting.Key}={setting.Value}")];
        server.app = ServerApp.Build(["--urls", "http://127.0.0.1:0", $"--Chika:DataDirectory={server.folder}", .. channel, .. settings], builder =>
        {
            builder.Logging.ClearProviders().AddProvider(server.Logs);
            // Gives way to the store's own.
            builder.Services.AddSingleton<IDeliveryStore, InMemoryDeliveries>();
        });
        await server.app.StartAsync();
        server.Client = new HttpClient { BaseAddress = new Uri(server.app.Urls.Single()) };
        return server;
    }

    /// <summary>Posts one message node, and waits until the bot has sent a message with these words.</summary>
    public async Task<JsonObject> SayAsync(string message, string words)
    {
        var before = Graph.Messages.Length;
        using var response = await Webhooks.PostAsync(Client, Webhooks.Batch(message));
        response.EnsureSuccessStatusCode();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var said = Graph.Messages.Skip(before).FirstOrDefault(call => call.Body.ToJsonString(Readable).Contains(words, StringComparison.Ordinal));
            if (said is not null) return said.Body;
            await Task.Delay(10, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await Graph.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
