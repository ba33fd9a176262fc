using System.Diagnostics.CodeAnalysis;

namespace ExpressConnect.Engine;

/// <summary>The cities that are known by name: those with an access point, and those of the regions.</summary>
public sealed class Cities
{
    private const int SuggestionsAtMost = 3;
    private readonly ILookup<string, Place> _byName;

    /// <summary>The cities of a list, and those of the regions where the list has no city of the name.</summary>
    /// <param name="points">The access points.</param>
    public Cities(IEnumerable<AccessPoint> points)
    {
        var withPoints = points.GroupBy(point => (point.City, point.ProvinceCountry)).Select(Centre).ToList();
        var names = withPoints.Select(place => place.City).ToHashSet();
        var withoutPoints = Regions.All
            .Where(region => !names.Contains(region.City))
            .DistinctBy(region => region.City)
            .Select(region => new Place(region.Latitude, region.Longitude) { City = region.City, ProvinceCountry = region.Country });
        _byName = withPoints.Concat(withoutPoints).ToLookup(place => Spelling.Letters(place.City!));
    }

    /// <summary>The city of that name, with the coordinates of its centre.</summary>
    /// <param name="name">Such as <c>Langfang</c>; <c>Vienna, Austria</c> where cities share a name. Capitals and punctuation do not matter.</param>
    /// <exception cref="ExpressConnectException">No city has the name, or several have.</exception>
    public Place Find(string name)
    {
        var found = Called(name);
        return found switch
        {
            [var place] => place,
            [] => throw new ExpressConnectException("InvalidParameter", $"no city is known that is called \"{name}\"", Instead(name.Split(',')[0])),
            _ => throw new ExpressConnectException(
                "InvalidParameter", $"{found.Count} cities are called \"{name}\"", $"Write {string.Join(" or ", found.Select(FullName))}."),
        };
    }

    /// <summary>Whether exactly one city has the name.</summary>
    /// <param name="name">As for <see cref="Find"/>.</param>
    /// <param name="place">The city, with the coordinates of its centre.</param>
    public bool TryFind(string? name, [NotNullWhen(true)] out Place? place)
    {
        place = name is not null && Called(name) is [var only] ? only : null;
        return place is not null;
    }

    private List<Place> Called(string name)
    {
        var parts = name.Split(',', 2);
        return [.. _byName[Spelling.Letters(parts[0])].Where(place => parts.Length == 1 || LiesIn(place, parts[1]))];
    }

    private static Place Centre(IGrouping<(string City, string ProvinceCountry), AccessPoint> points)
    {
        var centres = points.Where(point => point.CoordBasis == "city").ToList();
        var known = centres.Count > 0 ? centres : [.. points];
        return new Place(known.Average(point => point.Latitude), known.Average(point => point.Longitude))
        {
            City = points.Key.City,
            ProvinceCountry = points.Key.ProvinceCountry,
        };
    }

    private static bool LiesIn(Place place, string where) =>
        place.ProvinceCountry!.Split(',').Append(place.ProvinceCountry).Any(part => Spelling.Letters(part) == Spelling.Letters(where));

    private string Instead(string name)
    {
        var asked = Spelling.Letters(name);
        var near = _byName.GroupBy(city => Spelling.Distance(city.Key, asked)).MinBy(cities => cities.Key) is { } nearest && nearest.Key <= Math.Max(1, asked.Length / 3)
            ? nearest.SelectMany(city => city.Count() == 1 ? city.Select(place => $"\"{place.City}\"") : city.Select(FullName)).Take(SuggestionsAtMost).ToList()
            : [];
        const string Coordinates = "give latitude and longitude of the data centre instead";
        return near.Count > 0
            ? $"If you mean {string.Join(" or ", near)}, write that; otherwise {Coordinates}."
            : $"Use a city of getAccessPoints or getRegions, or {Coordinates}.";
    }

    private static string FullName(Place place) => $"\"{place.City}, {place.ProvinceCountry}\"";
}
