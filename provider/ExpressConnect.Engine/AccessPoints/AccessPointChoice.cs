namespace ExpressConnect.Engine;

/// <summary>What a customer wants of an access point.</summary>
public sealed record AccessPointWishes
{
    /// <summary>Whether access points of partners count. They do unless refused: the product's advice is to take one before going to another city.</summary>
    public bool IncludePartners { get; init; } = true;

    /// <summary>The carrier that the customer already uses (<c>CT</c>, <c>CU</c>, <c>CM</c>, …); it decides among equals.</summary>
    public string? LineOperator { get; init; }
}

/// <summary>Which access point a data centre should use: Alibaba's in its city, else a partner's there, else the nearest of either.</summary>
/// <param name="list">The access points to choose from.</param>
public sealed class AccessPointChoice(AccessPointList list)
{
    /// <summary>Everything that can be used, the best first. Where the VPCs are plays no part.</summary>
    /// <param name="dataCentre">Where the line starts. Without a city only the distance counts.</param>
    /// <param name="wishes">What the customer wants.</param>
    public IReadOnlyList<AccessPointCandidate> For(Place dataCentre, AccessPointWishes? wishes = null)
    {
        var wanted = wishes ?? new AccessPointWishes();
        return
        [
            .. list.All
                .Where(point => point.Status is AccessPointStatus.Recommended or AccessPointStatus.Hot)
                .Where(point => wanted.IncludePartners || point.Kind != AccessPointKind.Partner)
                .Select(point => AccessPointCandidate.Of(point, dataCentre))
                .OrderBy(candidate => candidate.Reason)
                .ThenBy(candidate => candidate.DistanceKm)
                .ThenBy(candidate => candidate.IsHosted)
                .ThenBy(candidate => candidate.AccessPoint.Status == AccessPointStatus.Hot)
                .ThenBy(candidate => Takes(candidate.AccessPoint, wanted.LineOperator))
                .ThenBy(candidate => Charges(candidate.AccessPoint))
                .ThenBy(candidate => candidate.AccessPoint.Id is null)
                .ThenBy(candidate => candidate.AccessPoint.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The access point to use instead, when the one in use is farther away; null when it is as good as any.</summary>
    /// <param name="used">The access point of a line.</param>
    /// <param name="dataCentre">Where the line starts.</param>
    /// <param name="wishes">What the customer wants.</param>
    /// <remarks>Two sites of one city count as equally far: most coordinates are those of a city or a district.</remarks>
    public AccessPointCandidate? BetterThan(AccessPoint used, Place dataCentre, AccessPointWishes? wishes = null)
    {
        var now = AccessPointCandidate.Of(used, dataCentre);
        return For(dataCentre, wishes) is [var best, ..]
            && best.DistanceKm < now.DistanceKm
            && !Place.Of(best.AccessPoint).SharesCityWith(Place.Of(used))
                ? best
                : null;
    }

    private static int Takes(AccessPoint point, string? carrier) =>
        carrier is null || point.LineOperators.Contains(carrier) ? 0 : point.LineOperators.Count == 0 ? 1 : 2;

    private static int Charges(AccessPoint point) => point.ThirdPartyFee switch { false => 0, null => 1, true => 2 };
}
