using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Operations;

namespace ChikaBot.Pandawa;

internal static class PandawaRegistration
{
    /// <summary>What chat, form and desk share, and what time does to tickets; needs a store, the rules and the turns beside it.</summary>
    /// <exception cref="OptionsException">A setting is wrong; the message names its key.</exception>
    public static IServiceCollection AddPandawa(this IServiceCollection services, IConfiguration configuration)
    {
        var options = Bound.To<PandawaOptions>(configuration, PandawaOptions.Section);
        if (options.Validate(PandawaOptions.Section).FirstOrDefault() is { } fault) throw new OptionsException(fault);
        services.AddSingleton(options);
        services.AddSingleton(provider => new ChangePlanner(provider.GetRequiredService<RuleBook>()));
        services.AddSingleton<HandoverDesk>();
        services.AddHostedService<ScheduledChangesJob>();
        services.AddHostedService<HandoverJob>();
        services.AddSingleton<OfficerPresence>();
        services.AddSingleton<IPersons>(provider => provider.GetRequiredService<OfficerPresence>());
        services.AddHostedService(provider => provider.GetRequiredService<OfficerPresence>());
        return services;
    }
}
