namespace ChikaBot.Core.Pandawa;

/// <summary>To whom a need applies.</summary>
public enum NeededBy
{
    Everybody,

    /// <summary>Participants whom the state pays for.</summary>
    Pbi,

    Foreigners,

    /// <summary>Who pays by autodebit.</summary>
    Autodebit,

    /// <summary>The facts say "if there is none" of the papers named before it.</summary>
    OthersMissing,
}

/// <summary>One thing to bring: any one of these papers is enough.</summary>
/// <param name="AnyOf">At least one.</param>
public sealed record DocumentNeed(NeededBy By, params IReadOnlyList<Document> AnyOf);

/// <summary>What to bring for one purpose.</summary>
/// <param name="Source">Where the list was read.</param>
public sealed record DocumentList(IReadOnlyList<DocumentNeed> Needs, string Source);
