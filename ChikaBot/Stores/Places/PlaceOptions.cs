namespace ChikaBot.Stores.Places;

/// <summary>Files of the operator with offices and facilities (<c>Chika:Places</c>). Empty: none is known, and the bot says so.</summary>
public sealed record PlaceOptions
{
    public const string Section = "Chika:Places";

    /// <summary>A CSV; relative to the folder the program is started from.</summary>
    public string OfficesFile { get; init; } = "";

    /// <summary>A CSV of the same shape.</summary>
    public string FacilitiesFile { get; init; } = "";
}
