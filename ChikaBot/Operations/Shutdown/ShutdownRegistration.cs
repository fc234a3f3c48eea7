namespace ChikaBot.Operations.Shutdown;

internal static class ShutdownRegistration
{
    /// <exception cref="OptionsException">A setting is wrong; the message names its key.</exception>
    public static void AddShutdown(this IServiceCollection services, IConfiguration configuration)
    {
        var options = ShutdownOptions.Of(configuration);
        services.AddSingleton(options);
        services.AddSingleton<StopState>();
        services.AddSingleton<IHostLifetime, StopSignals>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = options.Timeout);
        if (configuration[SystemdNotice.Variable] is { Length: > 0 } socket) services.AddSingleton<IHostedService>(new SystemdNotice(socket));
    }
}
