using ChikaBot.Dialogs.Engine;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Pandawa;

/// <summary>What became of an officer's step in a conversation.</summary>
public enum HandoverStep
{
    Done,

    /// <summary>There is no such hand-over, or it has ended.</summary>
    NotFound,

    /// <summary>Another officer has it.</summary>
    Conflict,

    /// <summary>The channel has no address for the conversation: nobody can write into it first.</summary>
    NoAddress,

    /// <summary>There is nothing to say in the text.</summary>
    Empty,
}

/// <summary>
/// The officers' steps in conversations. Each is a turn of the conversation itself, so that it keeps its place among the participant's
/// messages and is committed with everything that it changes.
/// </summary>
public sealed class HandoverDesk(IHandoverStore handovers, IConversationStore conversations, ITurnRunner turns)
{
    /// <param name="officer">The account name.</param>
    /// <param name="name">What the participant reads, such as "Rina".</param>
    /// <param name="messageId">New for each step; the same one is done once (a form that is sent twice).</param>
    /// <exception cref="StoreUnavailableException">Nothing was written.</exception>
    public async Task<HandoverStep> TakeAsync(long id, string officer, string name, string messageId, CancellationToken cancellationToken)
    {
        if (await handovers.GetAsync(id, cancellationToken) is not { State: not HandoverState.Ended } handover) return HandoverStep.NotFound;
        if (handover.State == HandoverState.Taken && handover.Officer != officer) return HandoverStep.Conflict;
        if (await RunAsync(handover, officer, messageId, new MessageContent.OfficerTook(officer, name), cancellationToken) is var step and not HandoverStep.Done) return step;
        // Two officers may have come this far: the conversation's own order has decided.
        return await handovers.GetAsync(id, cancellationToken) switch
        {
            { State: HandoverState.Taken } taken => taken.Officer == officer ? HandoverStep.Done : HandoverStep.Conflict,
            _ => HandoverStep.NotFound,
        };
    }

    /// <param name="text">Cut to <see cref="HandoverText.MaxLength"/> characters.</param>
    /// <inheritdoc cref="TakeAsync"/>
    public async Task<HandoverStep> WriteAsync(long id, string officer, string text, string messageId, CancellationToken cancellationToken)
    {
        if (HandoverText.Fit(text) is not { } fitted) return HandoverStep.Empty;
        var step = await MineAsync(id, officer, cancellationToken);
        return step.Handover is { } handover
            ? await RunAsync(handover, officer, messageId, new MessageContent.OfficerWrote(officer, fitted), cancellationToken)
            : step.Step;
    }

    /// <inheritdoc cref="TakeAsync"/>
    public async Task<HandoverStep> GiveBackAsync(long id, string officer, string messageId, CancellationToken cancellationToken)
    {
        var step = await MineAsync(id, officer, cancellationToken);
        return step.Handover is { } handover
            ? await RunAsync(handover, officer, messageId, new MessageContent.OfficerGaveBack(), cancellationToken)
            : step.Step;
    }

    /// <summary>Ends what has lasted too long, whoever has it, or nobody.</summary>
    /// <returns>False when the conversation could not be written to.</returns>
    internal async Task<bool> EndAsync(Handover handover, CancellationToken cancellationToken) =>
        await RunAsync(handover, AuditEntry.System, $"end-{handover.Id}", new MessageContent.OfficerGaveBack(), cancellationToken) == HandoverStep.Done;

    private async Task<(Handover? Handover, HandoverStep Step)> MineAsync(long id, string officer, CancellationToken cancellationToken) =>
        await handovers.GetAsync(id, cancellationToken) switch
        {
            { State: HandoverState.Taken } taken => taken.Officer == officer ? (taken, HandoverStep.Done) : (null, HandoverStep.Conflict),
            _ => (null, HandoverStep.NotFound),
        };

    private async Task<HandoverStep> RunAsync(Handover handover, string officer, string messageId, MessageContent content, CancellationToken cancellationToken)
    {
        if (await conversations.AddressAsync(handover.Conversation, cancellationToken) is not { } address) return HandoverStep.NoAddress;
        var message = new IncomingMessage(handover.Conversation, "desk-" + messageId, new SenderKey("desk", officer), content);
        var turn = await turns.RunAsync(message, address, cancellationToken);
        // Words that were not said have met a hand-over that ended just now.
        return content is MessageContent.OfficerWrote && turn.Replies.Count == 0 ? HandoverStep.NotFound : HandoverStep.Done;
    }
}
