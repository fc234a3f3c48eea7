using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Stores.Sql;

/// <summary>How a sender looks on disk: the channel, a line end, and the channel's own id.</summary>
internal static class SenderColumn
{
    public static string ToStored(this SenderKey sender) => sender.Channel + "\n" + sender.Id;

    public static SenderKey FromStored(string stored)
    {
        var end = stored.IndexOf('\n', StringComparison.Ordinal);
        return new SenderKey(stored[..end], stored[(end + 1)..]);
    }
}
