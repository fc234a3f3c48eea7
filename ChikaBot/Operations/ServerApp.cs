using ChikaBot.Channels.BotFramework;
using ChikaBot.Channels.DirectLine;
using ChikaBot.Channels.Gateway;
using ChikaBot.Channels.Twilio;
using ChikaBot.Channels.WhatsAppCloud;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Files;
using ChikaBot.Operations.Health;
using ChikaBot.Operations.Limits;
using ChikaBot.Operations.Logs;
using ChikaBot.Operations.Shutdown;
using ChikaBot.Operations.Telemetry;
using ChikaBot.Stores.Samples;
using ChikaBot.Web;
using ChikaBot.Web.Desk;
using ChikaBot.Web.Pandawa;
using ChikaBot.Web.Shared;
using Microsoft.Extensions.Options;

namespace ChikaBot.Operations;

/// <summary>The web server, put together.</summary>
internal static class ServerApp
{
    private const string DefaultUrl = "http://localhost:3978";

    // Settings are read once. Watching them would watch the whole folder, and every write to the store in it would wake the watcher.
    private const string NoReload = "--hostBuilder:reloadConfigOnChange=false";

    private static readonly string[] AddressKeys = ["urls", "http_ports", "https_ports"];

    /// <param name="args">Settings as the command line gives them.</param>
    /// <exception cref="OptionsException">A setting is wrong; the message names its key.</exception>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var app = Compose(args, configure);
        var channels = app.Services.GetRequiredService<ChannelSwitches>();
        app.UseMiddleware<SafeHeaders>();
        app.UseMiddleware<WaysIn>();
        app.UseMiddleware<Fault>();
        app.UseLimits();
        app.UsePages();
        app.MapHealth();
        if (channels.BotFramework) app.MapBotFrameworkChannel();
        if (channels.DirectLine) app.MapDirectLineChannel();
        if (channels.DirectLine) app.MapChatPage();
        app.MapWhatsAppCloudChannel();
        app.MapTwilioChannel();
        app.MapGatewayChannel();
        return app;
    }

    /// <summary>All parts, checked, before anything of the data is opened; nothing answers yet.</summary>
    /// <exception cref="OptionsException">A setting is wrong; the message names its key.</exception>
    public static WebApplication Compose(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [NoReload, .. args], ContentRootPath = SettingsFile.Folder });
        configure?.Invoke(builder);
        if (!HasAddress(builder.Configuration)) builder.WebHost.UseUrls(DefaultUrl);
        OwnAddress.Tell(builder.Configuration);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.AddLogs();
        builder.Services.AddShutdown(builder.Configuration);

        builder.Services.AddBot(builder.Configuration);
        builder.Services.AddSamples(ChikaOptions.Of(builder.Configuration));
        builder.AddLimits();
        builder.Services.AddHealth(builder.Configuration);
        builder.Services.AddTelemetry(builder.Configuration);
        var channels = ChannelSwitches.Of(builder.Configuration);
        builder.Services.AddSingleton(channels);
        if (channels.BotFramework) builder.Services.AddBotFrameworkChannel(builder.Configuration);
        if (channels.DirectLine) builder.Services.AddDirectLineChannel(builder.Configuration);
        if (channels.DirectLine) builder.Services.AddChatPage();
        builder.Services.AddWhatsAppCloudChannel(builder.Configuration);
        builder.Services.AddTwilioChannel(builder.Configuration);
        builder.Services.AddGatewayChannel(builder.Configuration);
        builder.Services.AddDesk(builder.Configuration);
        builder.Services.AddPages();
        builder.Services.AddFileVault(builder.Configuration);
        builder.Services.AddPandawaForm(builder.Configuration);
        builder.Services.AddHostedService<Welcome>();

        var app = builder.Build();
        Check(app);
        return app;
    }

    /// <summary>Before anything is opened, so that a wrong setting leaves no trace on the disk.</summary>
    private static void Check(WebApplication app)
    {
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        app.Services.GetRequiredService<FlowCatalogue>();
        var urls = (app.Configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!urls.All(IsAddress)) throw new OptionsException($"urls must be addresses such as {DefaultUrl}, with ; between them");
        if (app.Services.GetRequiredService<ChannelSwitches>().BotFramework) LoopbackGuard.Check(app.Services.GetRequiredService<IOptions<BotFrameworkOptions>>().Value, urls);
    }

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url).Scheme is "http" or "https";
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool HasAddress(ConfigurationManager configuration) =>
        AddressKeys.Any(key => !string.IsNullOrEmpty(configuration[key])) || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
}
