using ChikaBot.Operations;
using ChikaBot.Stores;

namespace ChikaBot.Files;

/// <summary>Refuses to start on a database whose other servers have another key: one could not read what the other has encrypted.</summary>
internal sealed class FilesKeyCheck(FilesKey key, IKeyFingerprints fingerprints) : IHostedLifecycleService
{
    /// <exception cref="OptionsException">The key is another one.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (await fingerprints.AgreesAsync(FilesKey.FingerprintName, key.Fingerprint, cancellationToken)) return;
        throw new OptionsException(
            $"{FilesOptions.Section}:{nameof(FilesOptions.Key)} is not the key of this database: all servers on it need the same one; set it, or copy files.key from the data directory of the first server (docs/operations.md)");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
