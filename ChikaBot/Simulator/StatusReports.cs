using System.Collections.Concurrent;
using System.Threading.Channels;

namespace ChikaBot.Simulator;

/// <summary>What became of a message that the double took.</summary>
/// <param name="Status">sent, delivered, read or failed.</param>
/// <param name="Error">Only with failed.</param>
internal sealed record StatusReport(string MessageId, string Recipient, string Status, DateTimeOffset At, GraphError? Error = null)
{
    public override string ToString() => Status;
}

/// <summary>Reports what became of messages, in the background: in order, or in any order when that is asked for.</summary>
internal sealed class StatusReports : IAsyncDisposable
{
    private static readonly string[] Course = ["sent", "delivered", "read"];

    private readonly Channel<StatusReport> _waiting = Channel.CreateUnbounded<StatusReport>();
    private readonly ConcurrentDictionary<string, int> _acknowledged = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private readonly WebhookSender _webhooks;
    private readonly GraphDoubleOptions _options;
    private readonly Task _work;

    public StatusReports(WebhookSender webhooks, GraphDoubleOptions options)
    {
        (_webhooks, _options) = (webhooks, options);
        _work = Task.Run(WorkAsync);
    }

    /// <summary>How many reports of each status the server has acknowledged.</summary>
    public IReadOnlyDictionary<string, int> Acknowledged => _acknowledged;

    /// <summary>The usual course: sent, delivered, read.</summary>
    public void Add(SentMessage message)
    {
        if (!_options.ReportStatuses) return;
        foreach (var status in Course) Add(new StatusReport(message.Id, message.To, status, _options.Time.GetUtcNow()));
    }

    public void Add(StatusReport report) => _waiting.Writer.TryWrite(report);

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _stop.CancelAsync();
        await _work;
        _stop.Dispose();
    }

    private async Task WorkAsync()
    {
        var random = new Random(_options.Seed);
        try
        {
            while (await _waiting.Reader.WaitToReadAsync(_stop.Token))
            {
                var batch = new List<StatusReport>();
                while (_waiting.Reader.TryRead(out var report)) batch.Add(report);
                var order = batch.ToArray();
                if (_options.WebhookFaults.Shuffle) random.Shuffle(order);
                if (!await _webhooks.ReportAsync(order, _stop.Token)) continue;
                foreach (var report in order) _acknowledged.AddOrUpdate(report.Status, 1, (_, count) => count + 1);
            }
        }
        catch (OperationCanceledException)
        {
            // The double is going away, and with it whom the reports are about.
        }
    }
}
