using ChikaBot.Dialogs.Replies;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChikaBot.Turns;

public static class TurnsRegistration
{
    /// <summary>
    /// Runs turns and sends their replies. Needs an engine, a store, an <see cref="IApology"/> and the channels' senders beside it;
    /// register <see cref="Clocks"/> before it when the conversation's clock is not the system's.
    /// </summary>
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.TryAddSingleton(new Clocks(TimeProvider.System, TimeProvider.System));
        services.AddOptions<OutboxOptions>().BindConfiguration(OutboxOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OutboxOptions>, OutboxOptionsValidator>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<OutboxOptions>>().Value);
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<OutboxDelivery>();
        services.AddHostedService<OutboxDispatcher>();
        services.AddHostedService<OutboxGauges>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<ITurnRunner>(provider => provider.GetRequiredService<TurnRunner>());
        return services;
    }

    /// <summary>Puts a limit for each sender in front of the runner; call after <see cref="AddTurns"/>.</summary>
    /// <param name="burst">Messages at once.</param>
    /// <param name="perSecond">Messages a second on and on.</param>
    /// <param name="notice">What a sender above the limit is told, once.</param>
    public static IServiceCollection AddFloodGuard(this IServiceCollection services, int burst, int perSecond, Reply notice) =>
        services.AddSingleton<ITurnRunner>(provider => new FloodGuard(
            provider.GetRequiredService<TurnRunner>(),
            provider.GetRequiredService<IConversationStore>(),
            new SenderPaces(burst, perSecond, provider.GetRequiredService<Clocks>().System),
            notice,
            provider.GetRequiredService<ILogger<FloodGuard>>()));

    private sealed class OutboxOptionsValidator : IValidateOptions<OutboxOptions>
    {
        public ValidateOptionsResult Validate(string? name, OutboxOptions options) =>
            options.Fault() is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;
    }
}
