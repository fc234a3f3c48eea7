using System.Collections.Concurrent;
using System.Net;
using Webhooks = ChikaBot.Tests.Channels.WhatsAppCloud.Webhooks;

namespace ChikaBot.Tests.Server.Faults;

/// <summary>
/// Meta's side of some users: signed webhooks with the messages of several of them, in any order, a part of them twice, each webhook again
/// and again under the same ids until it is acknowledged.
/// </summary>
internal sealed class WebhookTalker(IReadOnlyList<GatewayUser> users, int seed, Func<HttpClient> client)
{
    private const double DuplicateShare = 0.2;
    private const int MaxNewPerUser = 2;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Random random = new(seed);

    public int Acknowledged { get; private set; }

    /// <summary>Messages that came again although nobody had asked: in the same webhook, or after they were acknowledged.</summary>
    public int Duplicates { get; private set; }

    /// <summary>Webhooks that were answered with 503.</summary>
    public int Refused { get; private set; }

    /// <summary>Webhooks that were not answered: the process was killed, or not there.</summary>
    public int Unanswered { get; private set; }

    /// <summary>Any other answer.</summary>
    public ConcurrentBag<HttpStatusCode> Odd { get; } = [];

    public async Task TalkAsync(CancellationToken cancellationToken)
    {
        while (users.Any(user => !user.IsDone))
        {
            var (written, again) = (new List<string>(), new List<string>());
            foreach (var user in users) Write(user, written, again);
            if (written.Count == 0) continue;
            string[] nodes = [.. written, .. again];
            random.Shuffle(nodes);
            await UntilAcknowledgedAsync(Webhooks.Batch(nodes), cancellationToken);
            Acknowledged += written.Count;
            Duplicates += again.Count;
        }
    }

    private void Write(GatewayUser user, List<string> written, List<string> again)
    {
        for (var count = random.Next(MaxNewPerUser + 1); count > 0 && !user.IsDone; count--)
        {
            written.Add(user.Node(user.Written));
            // Half of them are of this very webhook, half of any before it.
            if (random.NextDouble() < DuplicateShare) again.Add(user.Node(random.Next(2) == 0 ? user.Written : random.Next(user.Written + 1)));
            user.Written++;
        }
    }

    private async Task UntilAcknowledgedAsync(string body, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                using var response = await Webhooks.PostAsync(client(), body);
                if (response.StatusCode == HttpStatusCode.OK) return;
                if (response.StatusCode == HttpStatusCode.ServiceUnavailable) Refused++;
                else Odd.Add(response.StatusCode);
            }
            catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException)
            {
                Unanswered++;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }
}
