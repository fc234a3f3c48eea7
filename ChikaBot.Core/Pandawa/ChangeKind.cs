namespace ChikaBot.Core.Pandawa;

/// <summary>What an approved request does to the participants.</summary>
public enum ChangeKind
{
    /// <summary>Nothing by itself: the officer settles it in the master file.</summary>
    None,

    MemberAdded,
    SegmentChanged,
    DataCorrected,
    FacilityMoved,
    ClassChanged,
    Reactivated,
    MemberDeceased,
}
