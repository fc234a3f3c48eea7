using ChikaBot.Core.Regions;
using ChikaBot.Stores.Samples;
using ChikaBot.Tests.Channels.Node;

namespace ChikaBot.Tests.Server;

/// <summary>The clients that people really use, against the whole bot and a sample family's bill.</summary>
internal sealed class JavaScriptClientTests : NodeClientContract
{
    private ServerProcess? server;

    protected override IReadOnlyList<string> Lines { get; } = LinesOf(SampleParticipants.All(DateTimeOffset.UtcNow.JakartaDate()).Single(sample => sample.Story.Id == "family-head"));

    protected override async Task<Uri> StartServerAsync()
    {
        server = await ServerProcess.StartAsync();
        return server.Client.BaseAddress!;
    }

    protected override Task StopServerAsync()
    {
        server?.Dispose();
        server = null;
        return Task.CompletedTask;
    }

    private static string[] LinesOf(Sample sample) =>
        ["halo", "2", sample.Participant.Nik.Digits, sample.Participant.BirthDate.Value.ToString("O", System.Globalization.CultureInfo.InvariantCulture)];
}
