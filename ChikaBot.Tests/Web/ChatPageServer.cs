using ChikaBot.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChikaBot.Tests.Web;

/// <summary>The chat page and the Direct Line double on one free port of the loopback.</summary>
internal sealed class ChatPageServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private ChatPageServer(WebApplication application, DirectLineDouble line)
    {
        this.application = application;
        Line = line;
    }

    public DirectLineDouble Line { get; }

    public Uri Address => new(application.Urls.Single());

    public static async Task<ChatPageServer> StartAsync(params SampleCard[] samples)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddChatPage();
        if (samples.Length > 0) builder.Services.AddSingleton<ISampleCards>(new GivenSampleCards(samples));
        var application = builder.Build();
        var line = new DirectLineDouble();
        application.UseWebSockets();
        line.Map(application);
        application.MapChatPage();
        await application.StartAsync();
        return new ChatPageServer(application, line);
    }

    public async ValueTask DisposeAsync()
    {
        // Open sockets would hold the shutdown back.
        foreach (var talk in Line.Talks.Values) talk.DropSockets();
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await application.StopAsync(soon.Token);
        await application.DisposeAsync();
    }

    private sealed class GivenSampleCards(SampleCard[] cards) : ISampleCards
    {
        public IReadOnlyList<SampleCard> Cards => cards;
    }
}
