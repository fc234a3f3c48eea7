using System.Runtime.InteropServices;

namespace ChikaBot.Operations.Shutdown;

/// <summary>
/// Stops the server on SIGTERM, SIGINT and SIGQUIT: first it only says so at <c>/health/ready</c>, then it takes no more connections and ends what is under way. A second
/// signal, or a stop that hangs, ends the process at once: what was not acknowledged comes again, what was is on the disk.
/// </summary>
internal sealed partial class StopSignals(IHostApplicationLifetime application, StopState state, ShutdownOptions options, ILogger<StopSignals> logger) : IHostLifetime, IDisposable
{
    /// <summary>The exit code of an end that was not waited for.</summary>
    private const int Forced = 1;

    /// <summary>After what is under way was cut off: for the outbox and the store to close.</summary>
    public static readonly TimeSpan Closing = TimeSpan.FromSeconds(15);

    private static readonly PosixSignal[] Signals = [PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT];

    private readonly List<IDisposable> registrations = [];
    private int asked;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in Signals) registrations.Add(PosixSignalRegistration.Create(signal, Take));
        registrations.Add(application.ApplicationStopping.Register(Watch));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        foreach (var registration in registrations) registration.Dispose();
    }

    private void Take(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (Interlocked.Increment(ref asked) > 1) Environment.Exit(Forced);
        else _ = StopAsync();
    }

    private async Task StopAsync()
    {
        state.Drain();
        if (options.Delay > TimeSpan.Zero && application.ApplicationStarted.IsCancellationRequested)
        {
            Draining(logger, options.Delay);
            await Task.Delay(options.Delay, TimeProvider.System);
        }

        application.StopApplication();
    }

    private void Watch()
    {
        state.Drain();
        Stopping(logger);
        registrations.Add(TimeProvider.System.CreateTimer(_ => state.CutOff(), null, options.Timeout, Timeout.InfiniteTimeSpan));
        // Only where the process was told to end: a host that is stopped by its own program may share the process with others.
        if (Volatile.Read(ref asked) > 0) registrations.Add(TimeProvider.System.CreateTimer(_ => Environment.Exit(Forced), null, options.Timeout + Closing, Timeout.InfiniteTimeSpan));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Draining for {Delay}: /health/ready says 503, requests are still served")]
    private static partial void Draining(ILogger logger, TimeSpan delay);

    [LoggerMessage(Level = LogLevel.Information, Message = "Stopping: no more connections, what is under way ends")]
    private static partial void Stopping(ILogger logger);
}
