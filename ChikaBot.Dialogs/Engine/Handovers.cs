using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Engine;

/// <summary>A person in the chat: while one writes the bot is silent, and what the participant writes is for the person.</summary>
internal static class Handovers
{
    /// <summary>Whether the turn goes on to the bot.</summary>
    public enum Then
    {
        Bot,
        Menu,
        Nothing,
    }

    /// <summary>There are officers, and they can write into this conversation.</summary>
    public static bool IsPossible(Turn turn) => turn.Services.Conversation.Handover.Enabled && turn.Services.PersonsAreThere && turn.Message.CanBeWrittenTo;

    /// <summary>The participant asks for a person.</summary>
    public static void Request(Turn turn)
    {
        if (turn.WithPerson is not null) return;
        turn.WithPerson = new PersonLink(HandoverState.Requested, turn.Now, null, null);
        turn.Do(new TurnEffect.HandoverRequested(turn.Message.Sender, turn.Language, turn.Now));
    }

    /// <summary>The participant does not want a person any more. False when none was asked for.</summary>
    public static bool Withdraw(Turn turn)
    {
        if (turn.WithPerson is not { State: HandoverState.Requested }) return false;
        End(turn);
        return true;
    }

    public static Then Take(Turn turn, HandoverOptions options)
    {
        switch (turn.Message.Content)
        {
            case MessageContent.OfficerTook(var officer, var name):
                if (turn.WithPerson is not { State: HandoverState.Taken }) Begin(turn, officer, name);
                return Then.Nothing;
            case MessageContent.OfficerWrote(var officer, var text):
                if (turn.WithPerson is { State: HandoverState.Taken } person && person.Officer == officer) Write(turn, person, text);
                return Then.Nothing;
            case MessageContent.OfficerGaveBack:
                return GiveBack(turn);
        }

        // Silence wipes nothing of a taken conversation: taking it has closed everything.
        if (turn.WithPerson is not { } link) return Then.Bot;
        var isTaken = link.State == HandoverState.Taken;
        if (turn.Now - link.Since < (isTaken ? options.HandoverLongest : options.HandoverWait)) return isTaken ? Hear(turn) : Then.Bot;
        End(turn);
        turn.Notice(isTaken ? HandoverTexts.Ended(turn.Language) : HandoverTexts.NobodyCame(turn.Language));
        return Then.Bot;
    }

    private static void Begin(Turn turn, string officer, string name)
    {
        // The bot comes back at the menu, with nobody's data open.
        turn.LeaveFlow();
        turn.Forget();
        turn.WithPerson = new PersonLink(HandoverState.Taken, turn.Now, officer, name);
        turn.Do(new TurnEffect.HandoverTaken(officer, turn.Language, turn.Now));
        turn.Say(HandoverTexts.Taken(turn.Language, name));
    }

    private static void Write(Turn turn, PersonLink person, string text)
    {
        turn.Do(new TurnEffect.HandoverMessage(person.Officer, text, turn.Now));
        turn.Say(HandoverTexts.Words(turn.Language, person.Name!, text));
    }

    private static Then GiveBack(Turn turn)
    {
        var state = turn.WithPerson?.State;
        End(turn);
        switch (state)
        {
            case HandoverState.Taken:
                turn.Notice(HandoverTexts.Ended(turn.Language));
                return Then.Menu;
            case HandoverState.Requested:
                turn.Say(HandoverTexts.NobodyCame(turn.Language));
                return Then.Nothing;
            default:
                return Then.Nothing;
        }
    }

    private static Then Hear(Turn turn)
    {
        switch (turn.Message.Content)
        {
            case MessageContent.Text(var typed) when HandoverReading.IsEnd(typed):
                End(turn);
                turn.Notice(HandoverTexts.Ended(turn.Language));
                return Then.Menu;
            case MessageContent.Text or MessageContent.OptionPress when turn.Text.Length > 0:
                turn.Do(new TurnEffect.HandoverMessage(null, turn.Text, turn.Now));
                return Then.Nothing;
            case MessageContent.NotText(var kind):
                turn.Do(new TurnEffect.HandoverMessage(null, HandoverTexts.CannotBeShown(kind), turn.Now));
                return Then.Nothing;
            default:
                return Then.Nothing;
        }
    }

    private static void End(Turn turn)
    {
        turn.WithPerson = null;
        turn.Do(new TurnEffect.HandoverEnded(turn.Now));
    }
}
