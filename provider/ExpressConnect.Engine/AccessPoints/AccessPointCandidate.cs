namespace ExpressConnect.Engine;

/// <summary>Why an access point is offered; the first is the best.</summary>
public enum AccessPointReason
{
    /// <summary>Alibaba has it in the data centre's own city.</summary>
    OwnCity,

    /// <summary>A partner has it in the data centre's own city.</summary>
    PartnerInOwnCity,

    /// <summary>It is in another city, at some distance.</summary>
    Nearest,
}

/// <summary>An access point that a data centre can use.</summary>
/// <param name="AccessPoint">The access point.</param>
/// <param name="Reason">Why it is offered.</param>
/// <param name="DistanceKm">Great-circle distance from the data centre in km.</param>
public sealed record AccessPointCandidate(AccessPoint AccessPoint, AccessPointReason Reason, int DistanceKm)
{
    /// <summary>Whether the circuit is a hosted one, on a line that the partner already has.</summary>
    public bool IsHosted => AccessPoint.Kind == AccessPointKind.Partner;

    /// <summary>What to do next, where that is not just to name its id; empty otherwise.</summary>
    public string Note => IsHosted
        ? $"Ask {AccessPoint.Partner ?? "the partner"} for details: the circuit is ordered there, and then confirmed in your account as a hosted one."
        : AccessPoint.Id is null
            ? "Its id is not public: read it in the Express Connect console."
            : "";

    internal static AccessPointCandidate Of(AccessPoint point, Place dataCentre)
    {
        var place = Place.Of(point);
        var reason = !place.SharesCityWith(dataCentre) ? AccessPointReason.Nearest
            : point.Kind == AccessPointKind.Partner ? AccessPointReason.PartnerInOwnCity
            : AccessPointReason.OwnCity;
        return new AccessPointCandidate(point, reason, dataCentre.DistanceTo(place));
    }
}
