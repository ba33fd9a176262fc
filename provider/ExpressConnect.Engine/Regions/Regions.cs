using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ExpressConnect.Engine;

/// <summary>A region of Alibaba Cloud.</summary>
/// <param name="RegionId">Id, such as <c>cn-beijing</c>.</param>
/// <param name="LocalName">Name, such as <c>China (Beijing)</c>.</param>
/// <param name="City">City.</param>
/// <param name="Country">Country.</param>
/// <param name="Latitude">Latitude of the city's centre in degrees, north positive.</param>
/// <param name="Longitude">Longitude of the city's centre in degrees, east positive.</param>
/// <param name="InMainlandChina">Whether it lies in mainland China.</param>
/// <param name="Kind"><c>public</c>, <c>local</c>, <c>finance</c>, <c>government</c>, <c>partner</c>, <c>closed</c> or <c>legacy</c>.</param>
/// <param name="Zones">Zones that are known; the cloud may have more.</param>
public sealed record KnownRegion(
    string RegionId, string LocalName, string City, string Country, double Latitude, double Longitude, bool InMainlandChina, string Kind, IReadOnlyList<string> Zones);

/// <summary>The regions that are known.</summary>
public static class Regions
{
    private static readonly Dictionary<string, KnownRegion> ById = Csv.Read("regions.csv").Select(Region).ToDictionary(r => r.RegionId);

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<KnownRegion> All { get; } = [.. ById.Values.OrderBy(r => r.RegionId, StringComparer.Ordinal)];

    /// <summary>Whether the region is known.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="region">The region.</param>
    public static bool TryGet(string? id, [NotNullWhen(true)] out KnownRegion? region)
    {
        region = null;
        return id is not null && ById.TryGetValue(id, out region);
    }

    /// <summary>Whether a link between the two is cross-border: exactly one of them is in mainland China (REG-05).</summary>
    /// <param name="one">One region.</param>
    /// <param name="other">The other.</param>
    public static bool CrossBorder(string? one, string? other) =>
        TryGet(one, out var a) && TryGet(other, out var b) && a.InMainlandChina != b.InMainlandChina;

    private static KnownRegion Region(IReadOnlyDictionary<string, string> row) => new(
        row["region_id"],
        row["local_name"],
        row["city"],
        row["country"],
        Number(row["latitude"]),
        Number(row["longitude"]),
        row["in_mainland_china"] == "yes",
        row["kind"],
        row["zones"].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static double Number(string text) => text.Length == 0 ? 0 : double.Parse(text, CultureInfo.InvariantCulture);
}
