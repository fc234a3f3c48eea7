using ChikaBot.Operations;
using ChikaBot.Tests.Channels.Fakes;
using ChikaBot.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChikaBot.Tests.Channels.Gateway;

/// <summary>The whole server in this process, with the sample participants of 5 March 2026, and an API to send to.</summary>
internal sealed class WholeBot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chika-gateways-");
    private WebApplication app = null!;

    public ApiDouble Api { get; private set; } = null!;

    public HttpClient Client { get; } = new();

    public CapturedLogs Logs { get; } = new();

    public IServiceProvider Services => app.Services;

    /// <param name="settings">Made from the API's address.</param>
    public static async Task<WholeBot> StartAsync(Func<string, Dictionary<string, string?>> settings)
    {
        var bot = new WholeBot { Api = await ApiDouble.StartAsync() };
        Dictionary<string, string?> all = new(settings(bot.Api.Url))
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Chika:DataDirectory"] = bot.folder.FullName,
            ["Chika:Clock"] = "2026-03-05T09:00:00+07:00",
        };
        bot.app = ServerApp.Build([.. all.Select(setting => $"--{setting.Key}={setting.Value}")], builder =>
        {
            builder.Logging.ClearProviders().AddProvider(bot.Logs).SetMinimumLevel(LogLevel.Trace);
            builder.Services.AddSingleton<IDeliveryStore, InMemoryDeliveries>();
        });
        await bot.app.StartAsync();
        bot.Client.BaseAddress = new Uri(bot.app.Urls.Single());
        return bot;
    }

    /// <summary>Waits until so many replies have gone out.</summary>
    public async Task<IReadOnlyList<SentRequest>> SentAsync(int count)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (Api.Requests.Count < count) await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        return [.. Api.Requests];
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await Api.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
