using ChikaBot.Core.Regions;
using ChikaBot.Turns;

namespace ChikaBot.Stores.Samples;

/// <summary>Writes the samples at start, before the first request, and again whenever the date changes: their dates move with it.</summary>
internal sealed class SampleLoader(IParticipantWriter writer, Clocks clocks) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    private DateOnly written;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await WriteAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clocks.System);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await WriteAsync(stoppingToken);
            }
            catch (StoreUnavailableException)
            {
                // The next look tries again; the samples of yesterday still answer.
            }
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        var today = clocks.Conversation.GetUtcNow().JakartaDate();
        if (today == written) return;
        await writer.UpsertAsync([.. SampleParticipants.All(today).Select(sample => sample.Participant)], cancellationToken);
        written = today;
    }
}
