using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Engine.Tickets;

/// <summary>A PANDAWA request as it is kept. Prints nothing that identifies.</summary>
/// <param name="Number">See <see cref="TicketNumber"/>.</param>
/// <param name="RegencyCode">As <see cref="Regency.Code"/>: whose office serves it.</param>
/// <param name="Zone">The office's.</param>
/// <param name="Sender">Its owner: nobody else is told anything about it.</param>
/// <param name="Conversation">Where its owner is told of changes.</param>
/// <param name="Language">In which its owner is told.</param>
/// <param name="OpenedAt">By the conversation's clock, like every instant of a ticket.</param>
public sealed record Ticket(
    string Number,
    PandawaService Service,
    string RegencyCode,
    IndonesianTimeZone Zone,
    SenderKey Sender,
    ConversationKey Conversation,
    Language Language,
    DateTimeOffset OpenedAt)
{
    public TicketState State { get; init; }

    /// <summary>The one concerned, once the form has said it.</summary>
    public Nik? Nik { get; init; }

    /// <summary>When the form was last sent.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>When "Selesai" was said.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>By when an officer decides, as the participant was told.</summary>
    public DateTimeOffset? PromisedAt { get; init; }

    /// <summary>When an officer first approved or rejected it.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>When it goes to <see cref="TicketState.Expired"/> unless the participant goes on; null while that is not the participant's turn.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The officer's account name; null while nobody has it.</summary>
    public string? Officer { get; init; }

    /// <summary>The form, each answer in the form that its <see cref="FieldKind"/> names.</summary>
    public IReadOnlyDictionary<FormField, string> Answers { get; init; } = new Dictionary<FormField, string>();

    public IReadOnlyList<TicketFile> Files { get; init; } = [];

    /// <summary>The officer's newest words to the participant: the correction asked for, or the reason of a rejection.</summary>
    public string? Note { get; init; }

    /// <summary>What the participant answered to the newest correction.</summary>
    public string? Correction { get; init; }

    /// <summary>The class chosen in the chat.</summary>
    public CareClass? Class { get; init; }

    /// <summary>What was to be paid when the class was chosen.</summary>
    public Rupiah? Amount { get; init; }

    /// <summary>1 to 5; null before it is rated.</summary>
    public int? Rating { get; init; }

    /// <summary>Each write adds one; the first is 1.</summary>
    public long Version { get; init; } = 1;

    public override string ToString() => $"ticket ({Service}, {State})";
}

/// <summary>A file of a ticket, without its bytes. Its own name is nowhere kept: people write theirs into it.</summary>
/// <param name="Name">The vault's random name.</param>
/// <param name="ContentType">image/jpeg, image/png or application/pdf.</param>
/// <param name="Length">Bytes.</param>
public sealed record TicketFile(string Name, Document Document, string ContentType, long Length, DateTimeOffset AddedAt);
