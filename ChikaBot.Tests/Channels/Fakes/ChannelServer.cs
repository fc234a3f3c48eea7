using ChikaBot.Channels.BotFramework;
using ChikaBot.Channels.DirectLine;
using ChikaBot.Channels.WhatsAppCloud;
using ChikaBot.Stores;
using ChikaBot.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.Fakes;

/// <summary>The channels on a real server on a free port of this machine, over in-memory turns.</summary>
internal sealed class ChannelServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private ChannelServer(WebApplication app, InMemoryTurns turns, InMemoryActivityLog log, CapturedLogs logs)
    {
        (this.app, Turns, ActivityLog, Logs) = (app, turns, log, logs);
        Turns.Senders = [.. app.Services.GetServices<IChannelSender>()];
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public InMemoryTurns Turns { get; }

    public InMemoryActivityLog ActivityLog { get; }

    public CapturedLogs Logs { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<ChannelServer> StartAsync(Dictionary<string, string?>? settings = null, Action<IServiceCollection>? configure = null)
    {
        var (turns, log, logs) = (new InMemoryTurns(), new InMemoryActivityLog(), new CapturedLogs());
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = TestContext.CurrentContext.WorkDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.Configuration.AddInMemoryCollection([new("Chika:DirectLine:SigningKey", Convert.ToBase64String(new byte[32]))]);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(logs).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<ITurnRunner>(turns).AddSingleton<IActivityLog>(log);
        builder.Services.AddBotFrameworkChannel(builder.Configuration).AddDirectLineChannel(builder.Configuration);
        builder.Services.AddWhatsAppCloudChannel(builder.Configuration).AddSingleton<IDeliveryStore, InMemoryDeliveries>();
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapBotFrameworkChannel();
        app.MapDirectLineChannel();
        app.MapWhatsAppCloudChannel();
        await app.StartAsync();
        return new ChannelServer(app, turns, log, logs);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
