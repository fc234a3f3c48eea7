namespace ChikaBot.Core.Reactivation;

/// <summary>The one thing to do so that a card works again.</summary>
public enum ReactivationDoor
{
    /// <summary>Nothing: the card is active.</summary>
    None,

    PayArrears,

    /// <summary>Registered, never paid.</summary>
    FirstPayment,

    /// <summary>Removed from the state's list, and in need of care.</summary>
    BackToPbi,

    /// <summary>Go on as PBPU.</summary>
    SelfPaying,

    /// <summary>The employer registers.</summary>
    ThroughEmployer,

    /// <summary>Benefit without contribution after a dismissal.</summary>
    LaidOff,

    /// <summary>Cover through the parents while in formal study.</summary>
    StudentChild,

    CorrectNik,

    /// <summary>Recorded as deceased by mistake.</summary>
    CorrectDeathRecord,

    /// <summary>The death is true: the family's own data is put right.</summary>
    RemoveDeceasedMember,
}

/// <summary>Where a door can be gone through, besides paying.</summary>
public enum ReactivationWay
{
    MobileJkn,
    WhatsApp,
    Office,
}
