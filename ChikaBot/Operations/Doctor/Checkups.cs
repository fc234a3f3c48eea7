using ChikaBot.Channels.BotFramework;
using ChikaBot.Channels.Gateway;
using ChikaBot.Channels.Twilio;
using ChikaBot.Channels.WhatsAppCloud;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Files;
using ChikaBot.Operations.Health;
using ChikaBot.Stores;
using ChikaBot.Turns;
using Microsoft.Extensions.Options;

namespace ChikaBot.Operations.Doctor;

/// <summary>Which checkups an installation needs, in their order. Takes nothing from the server that would open its store.</summary>
internal static class Checkups
{
    public static IReadOnlyList<ICheckup> Of(IServiceProvider server)
    {
        var (options, health, clocks) = (Get<ChikaOptions>(server), Get<HealthOptions>(server), Get<Clocks>(server));
        var (whatsApp, twilio, gateway) = (Value<WhatsAppCloudOptions>(server), Value<TwilioOptions>(server), Value<GatewayOptions>(server));
        var others = new OthersClocks(clocks.System);
        var checkups = new List<ICheckup>
        {
            new DataCheckup(options, health, folder => new DriveInfo(folder).AvailableFreeSpace),
            new StoreCheckup(Get<IStoreDoctor>(server), health, clocks),
            new RulesCheckup(Get<RuleBook>(server), clocks),
            new AddressCheckup(Get<PandawaOptions>(server), whatsApp.IsOn || twilio.IsOn || gateway.IsOn, gateway.IsOn ? gateway.Send.Url : null),
            new KeysCheckup(Get<FilesKey>(server), Get<IStoreDoctor>(server)),
        };
        if (Get<ChannelSwitches>(server).BotFramework) checkups.Add(new BotFrameworkCheckup(Value<BotFrameworkOptions>(server), Get<IConnectorTokens>(server)));
        if (whatsApp.IsOn) checkups.Add(new WhatsAppCheckup(whatsApp, Get<IHttpClientFactory>(server), others, clocks.System));
        if (twilio.IsOn) checkups.Add(new TwilioCheckup(twilio, Get<IHttpClientFactory>(server), others));
        // Last: the others tell it the time.
        checkups.Add(new ClockCheckup(options, others, clocks));
        return checkups;
    }

    private static T Get<T>(IServiceProvider server)
        where T : notnull => server.GetRequiredService<T>();

    private static T Value<T>(IServiceProvider server)
        where T : class => server.GetRequiredService<IOptions<T>>().Value;
}
