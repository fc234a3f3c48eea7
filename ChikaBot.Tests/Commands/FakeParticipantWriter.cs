using ChikaBot.Core.Participants;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Tests.Commands;

/// <summary>Keeps what it is given, as a store would: by NIK, a batch at a time.</summary>
internal sealed class FakeParticipantWriter : IParticipantWriter, IAsyncDisposable
{
    public Dictionary<string, Participant> Stored { get; } = [];

    public List<int> Batches { get; } = [];

    public int FailAtBatch { get; init; } = int.MaxValue;

    public int Opened { get; private set; }

    public bool IsDisposed { get; private set; }

    public ValueTask<IParticipantWriter> Open(CancellationToken cancellationToken)
    {
        Opened++;
        return ValueTask.FromResult<IParticipantWriter>(this);
    }

    public ValueTask UpsertAsync(IReadOnlyList<Participant> batch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Batches.Count + 1 == FailAtBatch) throw new StoreUnavailableException("The disk is full.");
        if (batch.Select(participant => participant.Nik).Distinct().Count() != batch.Count) throw new ArgumentException("A NIK stands twice in one batch.");
        foreach (var participant in batch) Stored[participant.Nik.Digits] = participant;
        Batches.Add(batch.Count);
        return ValueTask.CompletedTask;
    }

    public ValueTask<long> CountAsync(CancellationToken cancellationToken) => ValueTask.FromResult((long)Stored.Count);

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }
}
