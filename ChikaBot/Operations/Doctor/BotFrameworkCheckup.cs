using ChikaBot.Channels.BotFramework;

namespace ChikaBot.Operations.Doctor;

/// <summary>The bot's registration: a token can be had for its secret.</summary>
internal sealed class BotFrameworkCheckup(BotFrameworkOptions options, IConnectorTokens tokens) : ICheckup
{
    public string Name => BotFrameworkChannel.Name;

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        if (options.AppId.Length == 0) return [Finding.Ok(Name, "no app id: only this machine may post to /api/messages")];
        try
        {
            await tokens.GetAsync(fresh: true, cancellationToken);
            return [Finding.Ok(Name, "a token can be had")];
        }
        catch (ConnectorTokenException)
        {
            return [Finding.Fault(Name, "no token can be had for the app id", "look at Chika:BotFramework:AppId, AppPassword (it may have run out) and TenantId, and whether the server reaches login.microsoftonline.com")];
        }
    }
}
