using System.Globalization;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ChikaBot.Bench.Talks;

/// <summary>What a store keeps after one turn of the talk, as UTF-8 JSON.</summary>
internal sealed record TalkStage(ReadOnlyMemory<byte> Snapshot, ReadOnlyMemory<byte> Replies)
{
    private const string Channel = "bench";

    /// <summary>Plays the talk through the bot in this process, which leaves one conversation in the store.</summary>
    /// <param name="services">See <see cref="Databases.BenchStore.Open"/>; holds the bench's people.</param>
    /// <returns>One for each turn.</returns>
    public static async Task<IReadOnlyList<TalkStage>> AllAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IConversationStore>();
        var turns = services.GetRequiredService<ITurnRunner>();
        var conversation = new ConversationKey(Channel, "talk");
        var stages = new List<TalkStage>();
        for (var turn = 0; turn < Talk.Turns; turn++)
        {
            var id = turn.ToString(CultureInfo.InvariantCulture);
            await turns.RunAsync(new IncomingMessage(conversation, id, new SenderKey(Channel, "talker"), new MessageContent.Text(Talk.Says(turn, People.Nik(0)))), address: null, cancellationToken);
            var loaded = await store.LoadAsync(conversation, id, cancellationToken);
            stages.Add(new TalkStage(loaded.Snapshot, loaded.RepeatedReplies!.Value));
        }

        return stages;
    }

    public override string ToString() => "stage";
}
