using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Tests.Dialogs;

/// <summary>Attempt windows in a dictionary; the test writes what a turn has counted.</summary>
internal sealed class FakeLedger : IAttemptLedger
{
    private readonly Dictionary<AttemptKey, AttemptWindow> windows = [];

    public ValueTask<AttemptWindow> ReadAsync(AttemptKey key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(windows.GetValueOrDefault(key) ?? AttemptWindow.Empty(key));

    public void Write(IEnumerable<AttemptWindow> changed)
    {
        foreach (var window in changed) windows[window.Key] = window with { Version = window.Version + 1 };
    }
}
