using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>Opens a ticket and says its number and link, which nobody but this message keeps.</summary>
internal static class NewTicket
{
    public static async ValueTask GiveAsync(Turn turn, PandawaService service, Regency regency, CancellationToken cancellationToken)
    {
        var token = turn.Services.FormTokens.Draw();
        var until = turn.Now + turn.Services.Pandawa.FormTime;
        var ticket = new Ticket(
            await NumberAsync(turn, cancellationToken), service, regency.Code, ProvinceTimeZones.Of(regency.ProvinceCode),
            turn.Message.Sender, turn.Message.Conversation, turn.Language, turn.Now)
        { ExpiresAt = until };
        turn.Do(new TurnEffect.TicketOpened(ticket, token.Hash));
        turn.Say(PandawaTexts.Given(turn.Language, ticket, turn.Services.Pandawa.FormUrl(token), until), EngineTexts.BackToMenu(turn.Language));
    }

    /// <summary>Says a new link, the old one ends.</summary>
    public static void GiveLink(Turn turn, Ticket ticket)
    {
        var token = turn.Services.FormTokens.Draw();
        turn.Do(new TurnEffect.TicketLinkRenewed(ticket.Number, turn.Message.Sender, token.Hash));
        turn.Say(TicketStepTexts.NewLink(turn.Language, ticket, turn.Services.Pandawa.FormUrl(token), ticket.ExpiresAt), EngineTexts.BackToMenu(turn.Language));
    }

    private static async ValueTask<string> NumberAsync(Turn turn, CancellationToken cancellationToken)
    {
        var salt = 0;
        var number = TicketNumber.Of(turn.Message, turn.Today, salt);
        while (await turn.Services.Tickets.FindAsync(number, cancellationToken) is not null) number = TicketNumber.Of(turn.Message, turn.Today, ++salt);
        return number;
    }
}
