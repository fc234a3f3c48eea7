namespace ChikaBot.Stores.Csv;

/// <summary>The columns of a participants file, in the order in which one is written; a file that is read may have them in any order.</summary>
internal enum ParticipantColumn
{
    Nik,
    CardNumber,
    FamilyCard,
    Name,
    BirthDate,
    Sex,
    Relation,
    Segment,
    Class,
    RegisteredOn,
    PaidThrough,
    InactiveCause,
    Facility,
    Mobile,
}

internal static class ParticipantColumns
{
    /// <summary>The names in the header, in the order of <see cref="ParticipantColumn"/>.</summary>
    public static readonly string[] Names =
    [
        "nik", "card_number", "kk", "name", "birth_date", "sex", "relation", "segment", "class", "registered_on", "paid_through", "inactive_cause", "facility", "mobile",
    ];

    public static string Name(this ParticipantColumn column) => Names[(int)column];
}
