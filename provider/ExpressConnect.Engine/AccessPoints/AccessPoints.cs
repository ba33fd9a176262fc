using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ExpressConnect.Engine;

/// <summary>The access points that are known: those of the public lists, and ids seen elsewhere. The cloud may have more.</summary>
public static class AccessPoints
{
    /// <summary>The list that is built in.</summary>
    public static AccessPointList Shipped { get; } = new(Csv.Read("access-points.csv").Select(Point));

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<AccessPoint> All => Shipped.All;

    /// <summary>Those whose id is known.</summary>
    public static IReadOnlyDictionary<string, AccessPoint> ById => Shipped.ById;

    /// <summary>Whether the id is known.</summary>
    /// <param name="id">Such as <c>ap-cn-beijing-ft-A</c>.</param>
    /// <param name="point">The access point.</param>
    public static bool TryGet(string? id, [NotNullWhen(true)] out AccessPoint? point) => Shipped.TryGet(id, out point);

    private static AccessPoint Point(IReadOnlyDictionary<string, string> row) => new()
    {
        Id = OrNull(row["access_point_id"]),
        RegionId = OrNull(row["region_id"]),
        City = row["city"],
        ProvinceCountry = row["province_country"],
        Name = OrNull(row["display_name"]) ?? row["access_point_id"],
        Latitude = double.Parse(row["latitude"], CultureInfo.InvariantCulture),
        Longitude = double.Parse(row["longitude"], CultureInfo.InvariantCulture),
        Kind = row["kind"],
        Status = row["listed_now"] == "yes" ? AccessPointStatus.Recommended : null,
        SupportedPortTypes = List(row["supported_port_types"]),
        Partner = OrNull(row["partner"]),
        HostOperator = OrNull(row["host_operator"]),
        LineOperators = List(row["line_operators"]),
        ThirdPartyFee = row["third_party_fee"] switch { "yes" => true, "no" => false, _ => null },
        ListedNow = row["listed_now"] == "yes",
        CoordBasis = row["coord_basis"],
        Notes = row["notes"],
    };

    private static string? OrNull(string cell) => cell.Length == 0 ? null : cell;

    private static string[] List(string cell) => cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
