using ChikaBot.Channels.BotFramework;
using ChikaBot.Channels.DirectLine;

namespace ChikaBot.Operations;

/// <summary>Which of the channels that need no account elsewhere are on. One that is off has no address (404), no sender and no guard.</summary>
internal sealed record ChannelSwitches(bool BotFramework, bool DirectLine)
{
    /// <exception cref="OptionsException">A value is wrong; the message names its key.</exception>
    public static ChannelSwitches Of(IConfiguration configuration) => new(
        Bound.To<BotFrameworkOptions>(configuration, BotFrameworkOptions.Section).Enabled,
        Bound.To<DirectLineOptions>(configuration, DirectLineOptions.Section).Enabled);
}
