using System.Text.Json;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Desk;

public enum Speaker
{
    Bot,
    Participant,
    Officer,
}

/// <summary>One message of a conversation. Prints nothing of it.</summary>
public sealed record SpokenLine(Speaker Speaker, string Text, DateTimeOffset At)
{
    public override string ToString() => $"line of {Speaker}";
}

/// <summary>Reads conversations for the officer who has them, and for supervisors.</summary>
internal sealed class HandoverReader(IHandoverStore handovers, IAuditLog audit, Clocks clocks)
{
    private const int MostLines = 500;
    private const int AnswersBefore = 5;

    private static readonly TimeSpan OneLook = TimeSpan.FromMinutes(10);

    public ValueTask<Handover?> FindAsync(long id, CancellationToken cancellationToken) => handovers.GetAsync(id, cancellationToken);

    /// <summary>Nobody reads what was said before they have taken it; a supervisor reads along.</summary>
    public static bool CanRead(Officer officer, Handover handover) =>
        handover.State != HandoverState.Requested && (handover.Officer == officer.Name || officer.Role == OfficerRole.Supervisor);

    /// <summary>The bot's last answers, then what was written since; the oldest first.</summary>
    public async Task<IReadOnlyList<SpokenLine>> ReadAsync(Handover handover, Officer officer, CancellationToken cancellationToken)
    {
        await NoteAsync(handover, officer, cancellationToken);
        var before = await handovers.AnswersBeforeAsync(handover.Id, AnswersBefore, cancellationToken);
        var since = await handovers.MessagesAsync(handover.Id, 0, MostLines, cancellationToken);
        return
        [
            .. before.SelectMany(answer => Texts(answer).Select(text => new SpokenLine(Speaker.Bot, text, answer.At))),
            .. since.Select(line => new SpokenLine(line.Officer is null ? Speaker.Participant : Speaker.Officer, line.Text, line.At)),
        ];
    }

    private static IEnumerable<string> Texts(BotAnswer answer) => (JsonSerializer.Deserialize(answer.RepliesJson.Span, ReplyJson.Default.IReadOnlyListReply) ?? []).Select(reply => reply.Text);

    /// <summary>Who has it is in the log already.</summary>
    private async Task NoteAsync(Handover handover, Officer officer, CancellationToken cancellationToken)
    {
        if (handover.Officer == officer.Name) return;
        var now = clocks.System.GetUtcNow();
        var reference = AuditEntry.OfHandover(handover.Id);
        var entries = await audit.OfTicketAsync(reference, cancellationToken);
        if (entries.Any(entry => entry.What == AuditAction.HandoverViewed && entry.Who == officer.Name && now - entry.At < OneLook)) return;
        await audit.AppendAsync(new AuditEntry(now, officer.Name, AuditAction.HandoverViewed, reference), cancellationToken);
    }
}
