using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Tests.Channels.Fakes;

namespace ChikaBot.Tests.Channels.Node;

/// <summary>The channels alone, over a brain that knows one talk.</summary>
internal sealed class NodeClientTests : NodeClientContract
{
    private ChannelServer? server;

    protected override IReadOnlyList<string> Lines => ["halo", "2", "9901011501900001", "15-01-1990"];

    protected override async Task<Uri> StartServerAsync()
    {
        server = await ChannelServer.StartAsync();
        var answered = 0;
        server.Turns.Answer = message =>
        {
            if (message.Content != new MessageContent.Text(Lines[answered])) throw new InvalidOperationException("not the line that was said");
            answered++;
            return [new Reply(answered == Lines.Count ? "Tagihan keluarga\nTotal tagihan: Rp105.000" : $"Jawaban {answered}", [new ReplyOption("0", "Menu")], "menu")];
        };
        return server.Address;
    }

    protected override async Task StopServerAsync()
    {
        if (server is not null) await server.DisposeAsync();
    }
}
