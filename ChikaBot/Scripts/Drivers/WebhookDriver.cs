using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using ChikaBot.Scripts.Model;
using ChikaBot.Simulator;

namespace ChikaBot.Scripts.Drivers;

/// <summary>How long a driver waits where nothing says that the bot has finished.</summary>
/// <param name="Settle">Silence after which nothing more is expected.</param>
/// <param name="Patience">For replies that the script expects.</param>
internal sealed record WebhookWaits(TimeSpan Settle, TimeSpan Patience)
{
    public static WebhookWaits Default { get; } = new(TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(30));
}

/// <summary>Talks as WhatsApp does: signed webhooks to the server, its replies from the double of the Graph API behind it. Each run has users of its own.</summary>
internal sealed class WebhookDriver(GraphDouble twin, WebhookWaits waits, ServerPromises promises) : IChatDriver
{
    private readonly ConcurrentDictionary<string, WebhookUser> _users = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _sent = new(StringComparer.Ordinal);

    /// <summary>A repeated id is acknowledged and has no effect: the replies to it went out the first time.</summary>
    public bool AnswersRepeats => false;

    public string? CannotPlay(ChatScript script) => WebhookLimits.Of(script, promises);

    public ValueTask StartAsync(ChatScript script, CancellationToken cancellationToken) => default;

    public async ValueTask<ChatTurn> SendAsync(ChatMessage message, CancellationToken cancellationToken)
    {
        var user = _users.GetOrAdd(message.User, _ => new WebhookUser(NewNumber()));
        var repeated = !_sent.TryAdd(message.Id, true);
        await PostAsync(new UserMessage(user.Number, "wamid." + message.Id, user.Write(message.Content)), cancellationToken);
        // Two messages at once share a conversation: which replies answer which cannot be seen, so whoever comes first takes them.
        await user.Turn.WaitAsync(cancellationToken);
        try
        {
            await ArriveAsync(twin.Of(user.Number), user.Heard, repeated ? 0 : message.Expected, cancellationToken);
            return new ChatTurn(user.Hear(twin.Of(user.Number).Messages), null);
        }
        finally
        {
            user.Turn.Release();
        }
    }

    public ValueTask RestartAsync(CancellationToken cancellationToken) => throw Impossible();

    public void SetClock(DateTimeOffset instant) => throw Impossible();

    public void AdvanceClock(TimeSpan by) => throw Impossible();

    public void SetStoreDown(bool down) => throw Impossible();

    public ValueTask DisposeAsync()
    {
        foreach (var user in _users.Values) user.Dispose();
        return default;
    }

    private async Task PostAsync(UserMessage message, CancellationToken cancellationToken)
    {
        try
        {
            var status = await twin.Webhooks.SendAsync(message, cancellationToken);
            if (status != HttpStatusCode.OK) throw new ChatDriverException($"the server answered {(int)status}");
        }
        catch (HttpRequestException e)
        {
            throw new ChatDriverException($"the server cannot be reached: {e.HttpRequestError}", e);
        }
        catch (TaskCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ChatDriverException("the server did not answer in time", e);
        }
    }

    /// <summary>Waits for all that is expected, and then for silence: one reply too many must not pass.</summary>
    private async Task ArriveAsync(Mailbox mailbox, int heard, int? expected, CancellationToken cancellationToken)
    {
        await mailbox.HasAsync(heard + (expected ?? 1), expected is null ? waits.Settle : waits.Patience, cancellationToken);
        await mailbox.QuietAsync(waits.Settle, cancellationToken);
    }

    /// <summary>A number that nobody has: no operator hands out those behind 62800, which is for free calls.</summary>
    private static string NewNumber() => string.Create(CultureInfo.InvariantCulture, $"62800{RandomNumberGenerator.GetInt32(1_000_000_000):D9}");

    private static NotSupportedException Impossible() => new("CannotPlay refuses such scripts.");
}
