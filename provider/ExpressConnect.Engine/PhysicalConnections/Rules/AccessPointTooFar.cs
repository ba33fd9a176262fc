using System.Globalization;

namespace ExpressConnect.Engine;

/// <summary>LOC-06: a line does not go farther than it must.</summary>
internal sealed class AccessPointTooFar : Rule<PhysicalConnectionChange>
{
    // Coordinates are those of cities: a few kilometres more mean nothing.
    private const int Negligible = 20;

    public override RuleCard Card { get; } = new(
        "LOC-06",
        "A line enters at the access point that is best for its data centre: in the same city, else the nearest.",
        "The shorter the line, the sooner it is built and the less it costs; every VPC is reached from every access point.",
        "Use the nearer access point; getNearestAccessPoint lists the others.",
        "What is Express Connect, \"Access points\"",
        Moment.Input,
        Effect.Warn);

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change)
    {
        if (change.Verb == Verb.Delete || change.Entry is not { } used || !change.IsNew(s => s.PeerLocation, change.Old?.Spec)
            || !AccessPoints.Shipped.Cities.TryFind(change.Spec.PeerLocation.OrDefault, out var city))
        {
            yield break;
        }

        var distance = city.DistanceTo(Place.Of(used));
        var wishes = new AccessPointWishes { LineOperator = change.Spec.LineOperator.OrDefault };
        if (new AccessPointChoice(AccessPoints.Shipped).BetterThan(used, city, wishes) is { } better
            && (better.Reason != AccessPointReason.Nearest || distance - better.DistanceKm > Negligible))
        {
            yield return Broken(
                "a nearer access point exists",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"peerLocation is {city.City}, and {used.Name} in {used.City} is {distance} km away; {better.AccessPoint.Name} in {better.AccessPoint.City} is {better.DistanceKm} km away."),
                "accessPointId",
                remedy: $"{Use(better.AccessPoint)} {better.Note}".TrimEnd());
        }
    }

    private static string Use(AccessPoint point) => point switch
    {
        { Kind: AccessPointKind.Partner } => $"Set partnerAccessPoint to \"{point.Name}\".",
        { Id: { } id } => $"Set accessPointId to {id}{(point.RegionId is { } region ? $" and region to {region}" : "")}.",
        _ => $"Use {point.Name}.",
    };
}
