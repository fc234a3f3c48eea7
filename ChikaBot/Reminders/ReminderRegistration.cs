using Microsoft.Extensions.Options;

namespace ChikaBot.Reminders;

public static class ReminderRegistration
{
    /// <summary>Sends reminders in the background; needs a store, the rules and the turns beside it.</summary>
    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services.AddOptions<ReminderOptions>().BindConfiguration(ReminderOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReminderOptions>, Validator>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ReminderOptions>>().Value);
        return services.AddHostedService<ReminderJob>();
    }

    private sealed class Validator : IValidateOptions<ReminderOptions>
    {
        public ValidateOptionsResult Validate(string? name, ReminderOptions options) =>
            options.Fault() is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;
    }
}
