using ChikaBot.Core.Regions;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Flows;
using ChikaBot.Pandawa;
using ChikaBot.Reminders;
using ChikaBot.Stores;
using ChikaBot.Stores.Places;
using ChikaBot.Turns;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChikaBot.Operations;

/// <summary>The bot without its channels: rules, talk, store and turns.</summary>
internal static class BotRegistration
{
    /// <exception cref="OptionsException">A setting is wrong; the message names its key.</exception>
    public static IServiceCollection AddBot(this IServiceCollection services, IConfiguration configuration)
    {
        var options = ChikaOptions.Of(configuration);
        services.AddSingleton(options);
        services.TryAddSingleton(new Clocks(options.FrozenAt is { } frozen ? new FrozenClock(frozen) : TimeProvider.System, TimeProvider.System));
        services.AddSingleton<IPlaces>(FilePlaces.Of(Bound.To<PlaceOptions>(configuration, PlaceOptions.Section)));
        services.AddStore(options);
        services.AddConversations(configuration);
        services.AddTurns();
        services.AddReminders();
        services.AddPandawa(configuration);
        services.AddRetention();
        return services;
    }

    private static void AddConversations(this IServiceCollection services, IConfiguration configuration)
    {
        var options = Bound.To<ConversationOptions>(configuration, ConversationOptions.Section);
        if (options.Validate(ConversationOptions.Section).FirstOrDefault() is { } fault) throw new OptionsException(fault);
        // The binder passes over entries of a dictionary that it cannot read.
        var unread = configuration.GetSection($"{ConversationOptions.Section}:{nameof(options.Menu)}").GetChildren().FirstOrDefault(entry => !options.Menu.ContainsKey(entry.Key));
        if (unread is not null) throw new OptionsException($"{unread.Path} must be a number");
        var handover = Bound.To<HandoverOptions>(configuration, HandoverOptions.Section);
        if (handover.Validate(HandoverOptions.Section).FirstOrDefault() is { } wrong) throw new OptionsException(wrong);
        // The same key in two records: the desk is there unless it is turned off.
        handover = handover with { Enabled = ChikaOptions.Of(configuration).Desk.Enabled };
        services.AddSingleton(options with { Handover = handover, Reminders = Bound.To<ReminderOptions>(configuration, ReminderOptions.Section).Enabled });
        services.AddSingleton(RuleBook.Embedded);
        services.AddSingleton(new OfficeHours(RuleBook.Embedded, HolidayCalendar.Embedded, Bound.To<OfficeHourOptions>(configuration, OfficeHourOptions.Section).Read()));
        services.AddSingleton(provider => new IdentityGuard(provider.GetRequiredService<IAttemptLedger>(), options.Attempts));
        services.AddSingleton<FlowServices>();
        services.AddSingleton(Catalogue(options));
        services.AddSingleton<IConversationEngine, ConversationEngine>();
        services.AddSingleton<IApology, SpokenApology>();
    }

    private static FlowCatalogue Catalogue(ConversationOptions options)
    {
        try
        {
            return new FlowCatalogue(StandardFlows.Create(), options.Menu);
        }
        catch (ArgumentException e)
        {
            throw new OptionsException($"{ConversationOptions.Section}:{e.Message}");
        }
    }
}
