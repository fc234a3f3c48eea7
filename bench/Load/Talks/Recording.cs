using System.Text;
using System.Text.Json;
using ChikaBot.Bench.Databases;
using ChikaBot.Bench.Machines;
using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Bench.Talks;

/// <summary>The talk as ChikaBot holds it: the peers say the same words, and each answer is held against its beginning.</summary>
internal sealed record Recording(IReadOnlyList<Reply> Replies)
{
    /// <summary>Before anything is recorded: any answer with an activity.</summary>
    public static readonly IReadOnlyList<byte[]> AnyAnswer = [.. Enumerable.Repeat("\"activities\":[{"u8.ToArray(), Talk.Turns)];

    /// <summary>What the answer to each turn must contain: the first plain words of its text; for the bill, its total.</summary>
    public IReadOnlyList<byte[]> Marks { get; } =
        [.. Replies.Select((reply, turn) => Encoding.ASCII.GetBytes(turn == Talk.BillTurn ? Talk.BillMark : PlainStart(reply.Text)))];

    /// <exception cref="InvalidOperationException">The talk did not lead to a bill, in one reply a turn.</exception>
    public static async Task<Recording> OfAsync(int port, CancellationToken cancellationToken)
    {
        using var player = new Player(Talk.NewRun(), 0, AnyAnswer);
        await player.ConnectAsync(port, cancellationToken);
        var replies = new List<Reply>();
        for (var turn = 0; turn < Talk.Turns; turn++) replies.Add(Read(await player.TakeTurnAsync(turn, cancellationToken)));
        return replies[Talk.BillTurn].Text.Contains(Talk.BillMark, StringComparison.Ordinal)
            ? new Recording(replies)
            : throw new InvalidOperationException("The talk did not lead to a bill.");
    }

    /// <summary>From this build on a store of its own.</summary>
    public static async Task<Recording> OfChikaBotAsync(BenchFolder folder, BenchStores stores, IReadOnlyList<Participant> people, CancellationToken cancellationToken)
    {
        await using var store = await stores.CreateAsync(SqliteData.Name, cancellationToken);
        await store.SeedAsync(people, cancellationToken);
        var (server, _) = await ServerProcess.StartAsync(ServerCommand.ChikaBot(folder.ChikaBot, folder, store.Arguments), AnyAnswer, cancellationToken);
        await using (server) return await OfAsync(server.Port, cancellationToken);
    }

    public void Write(string file) => File.WriteAllBytes(file, JsonSerializer.SerializeToUtf8Bytes(Replies, ReplyJson.Default.IReadOnlyListReply));

    /// <exception cref="InvalidOperationException">Another server says other words.</exception>
    public void MustEqual(Recording other, string server)
    {
        for (var turn = 0; turn < Talk.Turns; turn++)
            if (Replies[turn].Text != other.Replies[turn].Text || !Replies[turn].Options.SequenceEqual(other.Replies[turn].Options))
                throw new InvalidOperationException($"{server} answers turn {turn + 1} with other words.");
    }

    private static Reply Read(ReadOnlyMemory<byte> answer)
    {
        using var json = JsonDocument.Parse(answer);
        var activities = json.RootElement.GetProperty("activities");
        if (activities.GetArrayLength() != 1) throw new InvalidOperationException("A turn of the talk has more than one reply.");
        var activity = activities[0];
        var actions = activity.GetProperty("suggestedActions").GetProperty("actions");
        return new Reply(
            activity.GetProperty("text").GetString()!,
            [.. actions.EnumerateArray().Select(action => new ReplyOption(action.GetProperty("value").GetString()!, action.GetProperty("title").GetString()!))],
            "t0");
    }

    /// <summary>Up to the first character that JSON writers may escape, each in its own way.</summary>
    private static string PlainStart(string text) => string.Concat(text.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or ',' or '!' or ':'));
}
