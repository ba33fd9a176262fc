namespace ExpressConnect.Engine;

/// <summary>AP-01: the access point of a line is one that exists.</summary>
internal sealed class AccessPointUnknown : Rule<PhysicalConnectionChange>
{
    public override RuleCard Card { get; } = new(
        "AP-01",
        "accessPointId of a physical connection is the id of an access point that is known.",
        "A line ends in a building, and this is which one.",
        "Use an id of getAccessPoints. The list is not complete: where the cloud itself shows the id, lower the rule with expressconnect:warn.",
        "CreatePhysicalConnection",
        Moment.Input,
        Effect.Refuse)
    { Code = "ResourceNotFound.AccessPointId", MayBeLowered = true };

    public override IEnumerable<Finding> Check(PhysicalConnectionChange change)
    {
        // AP-11 speaks of an empty id and of a partner's name.
        if (change.Verb != Verb.Create || change.Point is not null || !change.Spec.AccessPointId.TryGet(out var id) || PartnerAccessPointMisused.IsPartners(id))
        {
            return [];
        }

        return [Broken("access point does not exist", $"accessPointId is \"{id}\", and no access point is known by that id.", "accessPointId", remedy: Remedy(id))];
    }

    private string Remedy(string id) =>
        AccessPoints.Shipped.Named(id).FirstOrDefault() is { } named
            ? $"{named.Name} is its name: {(named.Id is null ? "its id is not public, read it in the Express Connect console" : $"its id is {named.Id}")}."
            : Spelling.Near(AccessPoints.ById.Keys, id) is { Count: > 0 } near
                ? $"If you mean {string.Join(" or ", near)}, write that. {Card.Remedy}"
                : Card.Remedy;
}
