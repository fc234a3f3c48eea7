using ChikaBot.Core.Participants;
using ChikaBot.Stores;

namespace ChikaBot.Commands;

/// <summary>Gathers participants into batches and hands each over while the next one fills, so that reading and storing run side by side.</summary>
internal sealed class BatchedWriter(IParticipantWriter writer, int size)
{
    public const int DefaultSize = 5000;

    private List<Participant> filling = new(size);
    private List<Participant> storing = new(size);
    private Task handedOver = Task.CompletedTask;

    /// <summary>Participants in batches that the store has taken for good.</summary>
    public long Stored { get; private set; }

    /// <returns>True when a batch was handed over.</returns>
    /// <exception cref="Turns.StoreUnavailableException">An earlier batch was not taken.</exception>
    public async ValueTask<bool> AddAsync(Participant participant, CancellationToken cancellationToken)
    {
        filling.Add(participant);
        if (filling.Count < size) return false;
        await HandOverAsync(cancellationToken);
        return true;
    }

    /// <summary>Takes the participant's earlier row out of the batch that is filling, if it is there: a NIK stands once in a batch.</summary>
    public void Forget(Participant participant)
    {
        var index = filling.FindLastIndex(other => other.Nik == participant.Nik);
        if (index >= 0) filling.RemoveAt(index);
    }

    /// <summary>Hands over what is left and waits until all is stored.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        if (filling.Count > 0) await HandOverAsync(cancellationToken);
        await handedOver;
    }

    private async Task HandOverAsync(CancellationToken cancellationToken)
    {
        await handedOver;
        (storing, filling) = (filling, storing);
        filling.Clear();
        // A store may work on the caller's thread, which is to fill the next batch meanwhile.
        handedOver = Task.Run(() => StoreAsync(storing, cancellationToken), cancellationToken);
    }

    private async Task StoreAsync(List<Participant> batch, CancellationToken cancellationToken)
    {
        await writer.UpsertAsync(batch, cancellationToken);
        Stored += batch.Count;
    }
}
