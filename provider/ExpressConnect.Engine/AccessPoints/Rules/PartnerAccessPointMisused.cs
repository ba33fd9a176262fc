namespace ExpressConnect.Engine;

/// <summary>AP-11: access points of partners have no ids; a line over one names it apart.</summary>
internal sealed class PartnerAccessPointMisused : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "AP-11",
        "A line that is built to a partner names the partner's access point in partnerAccessPoint, and in accessPointId the Alibaba access point behind it.",
        "An access point of a partner has no id: the partner carries the line on to an access point of Alibaba.",
        "Set partnerAccessPoint to the name of the partner's access point, as getNearestAccessPoint gives it, and ask the partner which accessPointId is behind it.",
        "Express Connect user guide, \"Access points\"",
        Moment.Input,
        Effect.Refuse);

    /// <summary>Whether this, given as an id, is that of no access point but what a partner's access point has in place of one.</summary>
    public static bool IsPartners(string id) => id.Length == 0 || AccessPoints.Shipped.Named(id).Any(point => point.Kind == AccessPointKind.Partner);

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change)
    {
        if (change.Verb != Verb.Create)
        {
            yield break;
        }

        if (change.Spec.AccessPointId.TryGet(out var id) && IsPartners(id))
        {
            yield return id.Length == 0
                ? Broken("access point has no id", "accessPointId is empty, as it is for access points of partners.", "accessPointId")
                : Broken("access point is a partner's", $"accessPointId is \"{id}\", the name of a partner's access point.", "accessPointId");
        }

        if (change.Spec.PartnerAccessPoint.TryGet(out var name) && WhyNot(name) is { } why)
        {
            yield return Broken(
                "no access point of a partner", $"partnerAccessPoint is \"{name}\", {why.Reason}.", "partnerAccessPoint", remedy: why.Remedy);
        }
    }

    private static (string Reason, string? Remedy)? WhyNot(string name)
    {
        if (AccessPoints.Shipped.Named(name).Any(point => point.Kind == AccessPointKind.Partner))
        {
            return null;
        }

        if (AccessPoints.ById.ContainsKey(name) || AccessPoints.Shipped.Named(name).Any())
        {
            return ("which is Alibaba's own", "Remove partnerAccessPoint, and set accessPointId to its id.");
        }

        var near = Spelling.Near(AccessPoints.All.Where(point => point.Kind == AccessPointKind.Partner).Select(point => point.Name), name);
        return ("and no partner has an access point of that name", near.Count == 0 ? null : $"If you mean {string.Join(" or ", near.Select(n => $"\"{n}\""))}, write that.");
    }
}
