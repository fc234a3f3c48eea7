using ChikaBot.Core.Regions;

namespace ChikaBot.Tests.Dialogs;

/// <summary>Places in two lists.</summary>
internal sealed class FakePlaces : IPlaces
{
    public List<Place> KnownOffices { get; } = [];

    public List<Place> KnownFacilities { get; } = [];

    public IReadOnlyList<Place> Offices(string regencyCode) => [.. KnownOffices.Where(place => place.RegencyCode == regencyCode)];

    public IReadOnlyList<Place> Facilities(string regencyCode) => [.. KnownFacilities.Where(place => place.RegencyCode == regencyCode)];
}
