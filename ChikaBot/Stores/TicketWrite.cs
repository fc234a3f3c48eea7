using ChikaBot.Dialogs.Engine.Tickets;

namespace ChikaBot.Stores;

/// <summary>What became of a write to a ticket.</summary>
public enum TicketStep
{
    Done,

    NotFound,

    /// <summary>Somebody else has written since it was read: nothing was changed; read again and show what is there now.</summary>
    Conflict,

    /// <summary><see cref="TicketMoves"/> does not permit it, or another officer has the ticket: nothing was changed.</summary>
    WrongState,

    /// <summary>The participants are no longer what the change was made for (a NIK that is known by now, one that is gone): nothing was changed.</summary>
    Unfit,
}

/// <param name="Ticket">As it is stored now; null when there is none.</param>
/// <param name="Notified">True when the message is on its way into the owner's conversation; false when there was none, or no address for it.</param>
public sealed record TicketWrite(TicketStep Step, Ticket? Ticket, bool Notified = false)
{
    public override string ToString() => $"{Step}";
}
