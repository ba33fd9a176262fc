namespace ExpressConnect.Engine;

/// <summary>Where something stands, such as a data centre.</summary>
/// <param name="Latitude">Latitude in degrees, north positive.</param>
/// <param name="Longitude">Longitude in degrees, east positive.</param>
public sealed record Place(double Latitude, double Longitude)
{
    /// <summary>Mean radius of the Earth in km (IUGG).</summary>
    private const double EarthRadius = 6371.0088;

    /// <summary>City; null when only the coordinates are known.</summary>
    public string? City { get; init; }

    /// <summary>Province or state and country, such as <c>Hebei, China</c>: some cities share a name.</summary>
    public string? ProvinceCountry { get; init; }

    /// <summary>Place of an access point.</summary>
    /// <param name="point">The access point.</param>
    public static Place Of(AccessPoint point) =>
        new(point.Latitude, point.Longitude) { City = point.City, ProvinceCountry = point.ProvinceCountry };

    /// <summary>Whether both are in one city. Regions play no part: a site in Langfang belongs to the region of Beijing, not to the city.</summary>
    /// <param name="other">The other place.</param>
    public bool SharesCityWith(Place other) => City is not null && City == other.City && ProvinceCountry == other.ProvinceCountry;

    /// <summary>Length of the great circle between the two in whole km, which is all that the coordinates are good for.</summary>
    /// <param name="other">The other place.</param>
    public int DistanceTo(Place other)
    {
        var (south, north) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var (rise, run) = (Math.Sin((north - south) / 2), Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2));
        var haversine = (rise * rise) + (Math.Cos(south) * Math.Cos(north) * run * run);
        return (int)Math.Round(2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Min(1, haversine))));
    }
}
