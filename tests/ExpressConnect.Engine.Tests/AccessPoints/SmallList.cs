namespace ExpressConnect.Engine.Tests;

/// <summary>Access points as in the product text's picture: Alibaba's in Beijing, a partner's in Tianjin, none in Langfang.</summary>
internal static class SmallList
{
    public static AccessPoint Beijing { get; } = Point("Beijing-Fengtai-A", "Beijing", "Beijing, China", 39.86, 116.29) with { Id = "ap-cn-beijing-ft-A", RegionId = "cn-beijing" };

    public static AccessPoint Shanghai { get; } = Point("Shanghai-Baoshan-C", "Shanghai", "Shanghai, China", 31.41, 121.49) with { RegionId = "cn-shanghai" };

    public static AccessPoint Tianjin { get; } = Point("Tianxian Tianjin", "Tianjin", "Tianjin, China", 39.14, 117.18) with { Kind = AccessPointKind.Partner, Partner = "Tianxian", CoordBasis = "city" };

    public static AccessPointList All { get; } = new([Beijing, Shanghai, Tianjin]);

    public static Place Langfang { get; } = new(39.51, 116.69) { City = "Langfang", ProvinceCountry = "Hebei, China" };

    /// <summary>A recommended access point of Alibaba.</summary>
    public static AccessPoint Point(string name, string city, string provinceCountry, double latitude, double longitude) => new()
    {
        Name = name,
        City = city,
        ProvinceCountry = provinceCountry,
        Latitude = latitude,
        Longitude = longitude,
        Kind = AccessPointKind.Alibaba,
    };

    /// <summary>What is offered to a data centre, best first.</summary>
    public static IReadOnlyList<AccessPointCandidate> For(Place dataCentre, params AccessPoint[] points) =>
        new AccessPointChoice(new AccessPointList(points)).For(dataCentre);

    /// <summary>The names of what is offered, best first.</summary>
    public static IEnumerable<string> Names(this IEnumerable<AccessPointCandidate> candidates) => candidates.Select(candidate => candidate.AccessPoint.Name);
}
