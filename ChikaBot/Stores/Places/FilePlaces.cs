using System.Collections.Frozen;
using ChikaBot.Core.Regions;
using ChikaBot.Operations;

namespace ChikaBot.Stores.Places;

/// <summary>The places of the operator's files, read once at start.</summary>
internal sealed class FilePlaces : IPlaces
{
    private readonly FrozenDictionary<string, Place[]> offices;
    private readonly FrozenDictionary<string, Place[]> facilities;

    public FilePlaces(IReadOnlyList<Place> offices, IReadOnlyList<Place> facilities)
    {
        this.offices = ByRegency(offices);
        this.facilities = ByRegency(facilities);
    }

    /// <exception cref="OptionsException">A file that is named cannot be used; the message names its key, line and column.</exception>
    public static FilePlaces Of(PlaceOptions options) =>
        new(Read(options.OfficesFile, nameof(options.OfficesFile)), Read(options.FacilitiesFile, nameof(options.FacilitiesFile)));

    public IReadOnlyList<Place> Offices(string regencyCode) => offices.GetValueOrDefault(regencyCode) ?? [];

    public IReadOnlyList<Place> Facilities(string regencyCode) => facilities.GetValueOrDefault(regencyCode) ?? [];

    private static IReadOnlyList<Place> Read(string path, string key)
    {
        if (path.Length == 0) return [];
        try
        {
            return PlaceFile.Read(path);
        }
        catch (PlaceFileException e)
        {
            throw new OptionsException($"{PlaceOptions.Section}:{key}: {e.Message}");
        }
    }

    private static FrozenDictionary<string, Place[]> ByRegency(IReadOnlyList<Place> places) =>
        places.GroupBy(place => place.RegencyCode).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
