using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Flows;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Engine;

/// <inheritdoc/>
public sealed class ConversationEngine : IConversationEngine
{
    private readonly FlowCatalogue catalogue;
    private readonly FlowServices services;
    private readonly ConversationOptions options;
    private readonly MainMenu menu;
    private readonly TurnOpening opening;

    public ConversationEngine(FlowCatalogue catalogue, FlowServices services, ConversationOptions options)
    {
        this.catalogue = catalogue;
        this.services = services;
        this.options = options;
        menu = new MainMenu(catalogue);
        opening = new TurnOpening(catalogue, menu, services, options);
    }

    public async ValueTask<TurnOutcome> RunAsync(ReadOnlyMemory<byte> snapshot, IncomingMessage message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var first = snapshot.IsEmpty;
        var before = first ? Snapshot.New : Snapshot.FromJson(snapshot.Span);
        var turn = opening.Open(before, message, now);
        try
        {
            await TakeAsync(turn, first, cancellationToken);
            return turn.Finish();
        }
        catch (DirectoryUnavailableException)
        {
            // Nothing has moved: the same answer can be sent again.
            var unchanged = opening.Open(before, message, now);
            unchanged.Say(EngineTexts.DirectoryUnavailable(unchanged.Language), EngineTexts.BackToMenu(unchanged.Language));
            return unchanged.Finish();
        }
    }

    private async ValueTask TakeAsync(Turn turn, bool first, CancellationToken cancellationToken)
    {
        switch (Handovers.Take(turn, options.Handover))
        {
            case Handovers.Then.Nothing:
                return;
            case Handovers.Then.Menu:
                menu.Say(turn);
                return;
        }

        if (turn.Lost)
        {
            menu.Say(turn);
            return;
        }

        switch (turn.Message.Content)
        {
            case MessageContent.Joined:
                if (first) menu.Say(turn, MenuHeading.Greeting);
                return;
            case MessageContent.NotText(var kind):
                await SayAndAskAgainAsync(turn, EngineTexts.NotText(turn.Language, kind), first, cancellationToken);
                return;
        }

        // A press or a number answers the question that was closed; it must not be taken for a service of the menu.
        if (turn.BeginsAgain && !Shortcuts.StandsAlone(turn) && (turn.Message.Content is MessageContent.OptionPress || turn.Text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)) await OpenMenuAsync(turn, MenuHeading.Menu, cancellationToken);
        else if (turn.Text.Length == 0) await SayAndAskAgainAsync(turn, EngineTexts.NotText(turn.Language, NotTextKind.Unknown), first, cancellationToken);
        else if (await InterruptAsync(turn, first, cancellationToken) || await ShortcutAsync(turn, first, cancellationToken)) return;
        else if (turn.Message.Content is MessageContent.OptionPress { Prompt: { } prompt } && prompt != turn.Before.Prompt)
            await SayAndAskAgainAsync(turn, EngineTexts.Stale(turn.Language), first, cancellationToken);
        else if (turn.Flow is not null) await AnswerAsync(turn, cancellationToken);
        else await ChooseAsync(turn, first, cancellationToken);
    }

    /// <summary>The words that hold above all flows.</summary>
    private async ValueTask<bool> InterruptAsync(Turn turn, bool first, CancellationToken cancellationToken)
    {
        switch (KeywordReading.Read(turn.Text) ?? SentenceKeywords.Hear(turn))
        {
            case Keyword.Menu:
                turn.LeaveFlow();
                await OpenMenuAsync(turn, MenuHeading.Menu, cancellationToken);
                return true;
            case Keyword.Greeting:
                turn.LeaveFlow();
                await OpenMenuAsync(turn, MenuHeading.Greeting, cancellationToken);
                return true;
            case Keyword.Cancel:
                // Within a flow it is the flow that is cancelled.
                turn.Notice(turn.Flow is null or PersonFlow.FlowName && Handovers.Withdraw(turn) ? HandoverTexts.Withdrawn(turn.Language) : EngineTexts.Cancelled(turn.Language));
                turn.LeaveFlow();
                menu.Say(turn);
                return true;
            case Keyword.Help:
                turn.Notice(EngineTexts.Help(turn.Language));
                await AskAgainAsync(turn, cancellationToken);
                return true;
            case Keyword.Officer:
                if (!Handovers.IsPossible(turn))
                {
                    turn.Notice(EngineTexts.Officer(turn.Language));
                    await AskAgainAsync(turn, cancellationToken);
                    return true;
                }

                turn.GoOnWith(PersonFlow.FlowName);
                await GoOnAsync(turn, cancellationToken);
                return true;
            case Keyword.Emergency:
                await SayAndAskAgainAsync(turn, EngineTexts.Emergency(turn.Language), first, cancellationToken);
                return true;
            case Keyword.Thanks:
                turn.Notice(EngineTexts.Welcome(turn.Language));
                await AskAgainAsync(turn, cancellationToken);
                return true;
            case Keyword.Repeat:
                await AskAgainAsync(turn, cancellationToken);
                return true;
            case Keyword.English:
                turn.Language = Language.English;
                await AskAgainAsync(turn, cancellationToken);
                return true;
            case Keyword.Bahasa:
                turn.Language = Language.Indonesian;
                await AskAgainAsync(turn, cancellationToken);
                return true;
            default:
                return false;
        }
    }

    private async ValueTask<bool> ShortcutAsync(Turn turn, bool first, CancellationToken cancellationToken)
    {
        var placed = Shortcuts.Place(turn, options, catalogue);
        if (placed == Placed.Nowhere) return false;
        if (first) turn.Notice(EngineTexts.Introduction(turn.Language));
        if (placed == Placed.AtItsAnswer) await AnswerAsync(turn, cancellationToken);
        else if (placed == Placed.AtItsQuestion) await AskAgainAsync(turn, cancellationToken);
        else await GoOnAsync(turn, cancellationToken);
        return true;
    }

    /// <summary>The menu; at the first message after a silence a complaint that is due is asked about in its place, and within a talk never.</summary>
    private async ValueTask OpenMenuAsync(Turn turn, MenuHeading heading, CancellationToken cancellationToken)
    {
        var talking = turn.Now - turn.Before.LastMessageAt < options.Silence;
        while (!talking && turn.TakeDueComplaint(options.ComplaintFollowUp) is { } number)
        {
            if (await services.Complaints.FindAsync(number, cancellationToken) is not { State: not ComplaintState.Closed } complaint || complaint.Sender != turn.Message.Sender) continue;
            FollowUpFlow.Place(turn, complaint);
            await AskAgainAsync(turn, cancellationToken);
            return;
        }

        menu.Say(turn, heading);
    }

    private async ValueTask ChooseAsync(Turn turn, bool first, CancellationToken cancellationToken)
    {
        var chosen = menu.Read(turn.Text);
        var questions = catalogue.Menu.FirstOrDefault(item => item.Flow is InfoFlow)?.Number;
        if (chosen is null or { NeedsIdentity: true } && Shortcuts.PlaceNumber(turn, chosen?.Name ?? StatusFlow.FlowName))
        {
            if (first) turn.Notice(EngineTexts.Introduction(turn.Language));
            await AnswerAsync(turn, cancellationToken);
        }
        else if (chosen is not null)
        {
            if (first) turn.Notice(EngineTexts.Introduction(turn.Language));
            await BeginAsync(chosen.Name, turn, cancellationToken);
        }
        else if (first)
        {
            // Any first message opens the menu.
            menu.Say(turn, MenuHeading.Greeting);
        }
        else if (turn.BeginsAgain)
        {
            await OpenMenuAsync(turn, MenuHeading.Menu, cancellationToken);
        }
        else if (questions is not null && !MainMenu.SaysNothing(turn.Text) && InfoFlow.Place(turn))
        {
            await AnswerAsync(turn, cancellationToken);
        }
        else
        {
            turn.Complain(EngineTexts.NotInMenu(turn.Language, catalogue.Menu[0].Number, catalogue.Menu[^1].Number, questions));
            menu.Say(turn);
        }
    }

    private async ValueTask AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        await catalogue[turn.Flow!].AnswerAsync(turn, cancellationToken);
        await GoOnAsync(turn, cancellationToken);
    }

    private async ValueTask BeginAsync(string flow, Turn turn, CancellationToken cancellationToken)
    {
        turn.GoOnWith(flow);
        await GoOnAsync(turn, cancellationToken);
    }

    /// <summary>Starts whatever flow goes on in this turn; one that needs an identity goes through its proof first.</summary>
    private async ValueTask GoOnAsync(Turn turn, CancellationToken cancellationToken)
    {
        while (turn.Next is { } next)
        {
            var other = turn[IdentifyFlow.OtherSlot];
            var proved = turn.JustProved;
            turn.LeaveFlow();
            turn.Unpack();
            if (catalogue[next].NeedsIdentity && !proved)
            {
                turn[IdentifyFlow.ThenSlot] = next;
                turn[IdentifyFlow.OtherSlot] = other;
                await catalogue[IdentifyFlow.FlowName].StartAsync(turn, cancellationToken);
            }
            else
            {
                await catalogue[next].StartAsync(turn, cancellationToken);
            }
        }

        if (turn.Flow is null)
        {
            turn.LeaveFlow();
            if (!turn.HasSaid) menu.Say(turn);
        }
    }

    private async ValueTask SayAndAskAgainAsync(Turn turn, string sentence, bool first, CancellationToken cancellationToken)
    {
        turn.Notice(sentence);
        if (first) menu.Say(turn, MenuHeading.Greeting);
        else await AskAgainAsync(turn, cancellationToken);
    }

    private async ValueTask AskAgainAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Flow is null)
        {
            menu.Say(turn);
            return;
        }

        await catalogue[turn.Flow].RepeatAsync(turn, cancellationToken);
        await GoOnAsync(turn, cancellationToken);
    }
}
