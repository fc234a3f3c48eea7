using ChikaBot.Files;
using ChikaBot.Stores;
using ChikaBot.Turns;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChikaBot.Channels.DirectLine;

/// <summary>Direct Line 3.0, the protocol of web chats, served by the bot itself.</summary>
public static partial class DirectLineChannel
{
    public const string Name = "directline";

    internal const string Root = "/v3/directline";

    /// <summary>Needs an <see cref="ITurnRunner"/> and an <see cref="IActivityLog"/>.</summary>
    public static IServiceCollection AddDirectLineChannel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DirectLineOptions>().Bind(configuration.GetSection(DirectLineOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidator>();
        // The host's own request lines would hold the tokens that stand in the addresses of sockets.
        services.Configure<LoggerFilterOptions>(filters => filters.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<AcknowledgedTurns>();
        services.AddSingleton(provider => Key(provider, configuration));
        // The system's clock, not the conversations': with a frozen date no token would end.
        services.AddSingleton(provider => new DirectLineTokens(provider.GetRequiredService<TokenKey>(), Options(provider).TokenLifetime, TimeProvider.System));
        services.AddSingleton<DirectLineCaller>().AddSingleton<SocketHub>().AddHostedService<SocketPulse>();
        services.AddSingleton<ConversationsEndpoint>().AddSingleton<ActivitiesEndpoint>().AddSingleton<UploadEndpoint>().AddSingleton<StreamEndpoint>();
        services.AddSingleton<IChannelSender, DirectLineSender>();
        return services;
    }

    public static WebApplication MapDirectLineChannel(this WebApplication app)
    {
        app.UseWhen(static context => context.Request.Path.StartsWithSegments(Root), static ours => ours.UseWebSockets());
        var (conversations, activities, stream) = (Get<ConversationsEndpoint>(app), Get<ActivitiesEndpoint>(app), Get<StreamEndpoint>(app));
        app.MapPost($"{Root}/tokens/generate", CrossOrigin.Allow(conversations.GenerateAsync));
        app.MapPost($"{Root}/tokens/refresh", CrossOrigin.Allow(conversations.RefreshAsync));
        app.MapPost($"{Root}/conversations", CrossOrigin.Allow(conversations.OpenAsync));
        app.MapGet($"{Root}/conversations/{{conversation}}", CrossOrigin.Allow(conversations.ReconnectAsync));
        app.MapGet($"{Root}/conversations/{{conversation}}/activities", CrossOrigin.Allow(activities.ReadAsync));
        app.MapPost($"{Root}/conversations/{{conversation}}/activities", CrossOrigin.Allow(activities.PostAsync)).WithMetadata(new BodyLimit(ActivitiesEndpoint.MaxBytes), new ChannelIn(Name));
        app.MapPost($"{Root}/conversations/{{conversation}}/upload", CrossOrigin.Allow(Get<UploadEndpoint>(app).TakeAsync)).WithMetadata(new BodyLimit(UploadEndpoint.MaxBytes), new ChannelIn(Name));
        app.MapMethods($"{Root}/conversations/{{conversation}}/stream", [HttpMethods.Get, HttpMethods.Connect], CrossOrigin.Allow(stream.OpenAsync));
        app.Map($"{Root}/{{**rest}}", CrossOrigin.Allow(CrossOrigin.PreflightAsync));
        return app;
    }

    private static TokenKey Key(IServiceProvider provider, IConfiguration configuration)
    {
        if (Options(provider).SigningKey is { Length: > 0 } set) return new TokenKey(Convert.FromBase64String(set));
        if (provider.GetService<FilesKey>() is { IsShared: true } shared) return new TokenKey(shared.Derive("web chat tokens"));
        try
        {
            return TokenKey.OfFile(Path.Combine(configuration["Chika:DataDirectory"] is { Length: > 0 } directory ? directory : "data", "directline.key"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            KeyIsNotKept(provider.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DirectLineChannel)), e.GetType().Name);
            return TokenKey.Random();
        }
    }

    private static T Get<T>(WebApplication app)
        where T : notnull => app.Services.GetRequiredService<T>();

    private static DirectLineOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<DirectLineOptions>>().Value;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The key of web chat tokens cannot be kept ({Failure}): open chats end when this process does.")]
    private static partial void KeyIsNotKept(ILogger logger, string failure);
}
