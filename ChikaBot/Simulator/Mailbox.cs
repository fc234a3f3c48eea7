namespace ChikaBot.Simulator;

/// <summary>What one recipient has got, in order. Safe for many threads.</summary>
internal sealed class Mailbox
{
    private readonly Lock _lock = new();
    private readonly List<SentMessage> _messages = [];
    private TaskCompletionSource _changed = New();

    public IReadOnlyList<SentMessage> Messages
    {
        get
        {
            lock (_lock) return [.. _messages];
        }
    }

    public void Add(SentMessage message)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            _messages.Add(message);
            (changed, _changed) = (_changed, New());
        }

        changed.SetResult();
    }

    /// <summary>Ends when so many messages are there in all, or the time is over.</summary>
    public async Task<bool> HasAsync(int count, TimeSpan within, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(within);
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (_messages.Count >= count) return true;
                changed = _changed.Task;
            }

            try
            {
                await changed.WaitAsync(time.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return false;
            }
        }
    }

    /// <summary>Ends when nothing has come for so long.</summary>
    public async Task QuietAsync(TimeSpan settle, CancellationToken cancellationToken)
    {
        while (await HasAsync(Messages.Count + 1, settle, cancellationToken))
        {
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
