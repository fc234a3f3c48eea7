namespace ChikaBot.Dialogs.Engine.Tickets;

/// <summary>Where a PANDAWA request stands; the moves are in <see cref="TicketMoves"/>. The numbers stand in stored data.</summary>
public enum TicketState
{
    /// <summary>The form link was given; the form is a draft.</summary>
    Opened = 0,

    /// <summary>The form was sent; "Selesai" in the chat is awaited.</summary>
    Submitted = 1,

    /// <summary>Waits for an officer.</summary>
    Waiting = 2,

    /// <summary>An officer has taken it.</summary>
    InReview = 3,

    /// <summary>The officer has asked the participant for something.</summary>
    CorrectionAsked = 4,

    /// <summary>Approved; the participant chooses the class.</summary>
    AwaitingClass = 5,

    /// <summary>Approved, and its changes are made or set for their day.</summary>
    Done = 6,

    Rejected = 7,

    /// <summary>The participant did not go on in time.</summary>
    Expired = 8,

    /// <summary>The participant took it back.</summary>
    Cancelled = 9,
}

/// <summary>What moves a ticket.</summary>
public enum TicketTrigger
{
    Submit,
    Confirm,
    Take,
    Release,
    AskCorrection,
    AnswerCorrection,
    Approve,
    ApproveForClass,
    ChooseClass,
    Reject,
    Cancel,
    Expire,
}
