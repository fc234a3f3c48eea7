namespace ChikaBot.Core.Regions;

/// <summary>An office, or a health facility, as the operator's file names it. Public data.</summary>
/// <param name="RegencyCode">As <see cref="Regency.Code"/>.</param>
/// <param name="Phone">As it is to be shown; null when unknown.</param>
/// <param name="Kind">Such as "Puskesmas" or "Kantor Cabang"; null when not said.</param>
public sealed record Place(string RegencyCode, string Name, string Address, string? Phone, string? Kind);

/// <summary>Where offices and facilities are, as far as the operator has said. Safe for many threads; asks nobody.</summary>
public interface IPlaces
{
    /// <summary>In the order of the file; empty when none is known.</summary>
    IReadOnlyList<Place> Offices(string regencyCode);

    /// <summary>In the order of the file; empty when none is known.</summary>
    IReadOnlyList<Place> Facilities(string regencyCode);
}

/// <summary>Nothing is known.</summary>
public sealed class NoPlaces : IPlaces
{
    public IReadOnlyList<Place> Offices(string regencyCode) => [];

    public IReadOnlyList<Place> Facilities(string regencyCode) => [];
}
