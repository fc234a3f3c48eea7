using ChikaBot.Core.Contributions;
using ChikaBot.Core.Rules;

namespace ChikaBot.Core.Participants;

/// <summary>The four states, each with its own next step (docs/facts/jkn.md section 8).</summary>
public enum MembershipState
{
    Active,

    /// <summary>The running month is unpaid and its due day has passed; cover holds to the month's end.</summary>
    ActiveLate,

    /// <summary>Off for arrears: paying puts it on again.</summary>
    InactiveArrears,

    /// <summary>Off for another cause: paying alone does not help.</summary>
    InactiveOtherCause,
}

/// <summary>The days on which a first contribution is to be paid, both counted in (docs/facts/jkn.md section 7).</summary>
/// <param name="From">Null for a newborn, who waits for nothing.</param>
public sealed record FirstPaymentDays(DateOnly? From, DateOnly To);

/// <summary>Whether a participant is covered on a day, and by which rule.</summary>
/// <param name="Cause">Set for <see cref="MembershipState.InactiveOtherCause"/>, except while a first payment is awaited.</param>
/// <param name="AwaitsFirstPayment">Registered, not paid since, and not yet in arrears: cover begins with the first payment.</param>
/// <param name="FirstUnpaid">The oldest unpaid month; null when nothing is open or somebody else pays.</param>
/// <param name="InactiveSince">First day without cover; set for arrears.</param>
/// <param name="DueOn">The day by which the running month is to be paid; set when that month is open, except while a first payment is awaited.</param>
/// <param name="Rule">
/// The row that decides, for the explanation; while a first payment is awaited the row of its last day. Null where the directory's cause
/// decides, or where no row is dated so early.
/// </param>
/// <param name="FirstPayment">When the awaited first payment is to be made; null where none is awaited, or where no row is dated so early.</param>
public sealed record MembershipStatus(
    MembershipState State,
    InactiveCause? Cause,
    bool AwaitsFirstPayment,
    Month? FirstUnpaid,
    DateOnly? InactiveSince,
    DateOnly? DueOn,
    Rule? Rule,
    FirstPaymentDays? FirstPayment = null)
{
    public bool IsActive => State is MembershipState.Active or MembershipState.ActiveLate;
}
