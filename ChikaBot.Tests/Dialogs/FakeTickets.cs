using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

/// <summary>Tickets in a dictionary, moved by the turns' effects and by <see cref="TicketMoves"/>; the desk's part a test plays with <see cref="Change"/>.</summary>
internal sealed class FakeTickets : ITicketLedger
{
    private readonly Dictionary<string, Ticket> tickets = [];

    /// <summary>The hash of each ticket's newest link.</summary>
    public Dictionary<string, string> Hashes { get; } = [];

    public IReadOnlyList<Ticket> All => [.. tickets.Values];

    public void Put(Ticket ticket) => tickets[ticket.Number] = ticket;

    public void Change(string number, Func<Ticket, Ticket> change) => tickets[number] = change(tickets[number]);

    public ValueTask<Ticket?> FindAsync(string number, CancellationToken cancellationToken) => ValueTask.FromResult(tickets.GetValueOrDefault(number));

    public ValueTask<IReadOnlyList<Ticket>> ListAsync(SenderKey sender, int max, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Ticket>>([.. tickets.Values.Where(ticket => ticket.Sender == sender).Reverse().Take(max)]);

    public void Apply(IEnumerable<TurnEffect> effects)
    {
        foreach (var effect in effects)
        {
            switch (effect)
            {
                case TurnEffect.TicketOpened opened:
                    Assert.That(tickets.TryAdd(opened.Ticket.Number, opened.Ticket), Is.True, "a number is given once");
                    Hashes[opened.Ticket.Number] = opened.TokenHash;
                    break;
                case TurnEffect.TicketLinkRenewed one:
                    Hashes[one.Number] = one.TokenHash;
                    break;
                case TurnEffect.TicketConfirmed one:
                    Move(one.Number, one.Sender, TicketTrigger.Confirm, ticket => ticket with { ConfirmedAt = one.At, PromisedAt = one.PromisedAt, ExpiresAt = null });
                    break;
                case TurnEffect.TicketCorrectionAnswered one:
                    Move(one.Number, one.Sender, TicketTrigger.AnswerCorrection, ticket => ticket with { Correction = one.Text, PromisedAt = one.PromisedAt, ExpiresAt = null });
                    break;
                case TurnEffect.TicketClassChosen one:
                    Move(one.Number, one.Sender, TicketTrigger.ChooseClass, ticket => ticket with { Class = one.Class, Amount = one.Amount, ExpiresAt = null });
                    break;
                case TurnEffect.TicketCancelled one:
                    Move(one.Number, one.Sender, TicketTrigger.Cancel, ticket => ticket);
                    break;
                case TurnEffect.TicketRated one:
                    Assert.That(tickets[one.Number].Sender, Is.EqualTo(one.Sender));
                    Change(one.Number, ticket => ticket with { Rating = ticket.Rating ?? one.Rating });
                    break;
                case TurnEffect.SenderErased erased:
                    foreach (var number in All.Where(ticket => ticket.Sender == erased.Sender).Select(ticket => ticket.Number)) tickets.Remove(number);
                    break;
            }
        }
    }

    private void Move(string number, SenderKey sender, TicketTrigger trigger, Func<Ticket, Ticket> change)
    {
        Assert.That(tickets[number].Sender, Is.EqualTo(sender));
        var after = TicketMoves.After(tickets[number].State, trigger);
        Assert.That(after, Is.Not.Null, $"{trigger} of a ticket that is {tickets[number].State}");
        Change(number, ticket => change(ticket) with { State = after!.Value, Version = ticket.Version + 1 });
    }
}

/// <summary>Tokens that a test can foretell.</summary>
internal sealed class FakeFormTokens : IFormTokens
{
    public int Drawn { get; private set; }

    public string Newest => Of(Drawn);

    public FormToken Draw() => new(Of(++Drawn));

    private static string Of(int number) => $"token-{number:D37}";
}
