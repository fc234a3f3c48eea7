using NUnit.Framework;

namespace ChikaBot.Tests.Channels.Node;

/// <summary>A bill through the clients that people really use. Whoever inherits it says which server they talk to.</summary>
[Parallelizable]
internal abstract class NodeClientContract
{
    /// <summary>What one says to see a bill: a greeting, the menu's number, NIK and birth date of a sample participant who owes.</summary>
    protected abstract IReadOnlyList<string> Lines { get; }

    protected abstract Task<Uri> StartServerAsync();

    protected abstract Task StopServerAsync();

    [TearDown]
    public Task StopAsync() => StopServerAsync();

    [TestCase("direct-line")]
    [TestCase("offline-directline")]
    public async Task A_participant_sees_the_bill_through(string client)
    {
        NodeClients.RequireInstalled();
        var said = await NodeClients.TalkAsync(client, await StartServerAsync(), Lines);

        Assert.That(said.Split('\n').Count(line => line.StartsWith("Total tagihan: Rp", StringComparison.Ordinal)), Is.EqualTo(1), said);
        Assert.That(said.Split("\n---\n"), Has.Length.GreaterThanOrEqualTo(Lines.Count), "every line was answered");
    }
}
