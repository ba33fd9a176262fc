namespace ExpressConnect.Engine;

/// <summary>RI-56: an interface is frozen before it is deleted.</summary>
internal sealed class DeletedWhileActive : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-56",
        "A router interface is deleted only while it is Idle or Inactive.",
        "A link that carries traffic is not cut by accident.",
        "Freeze the link first: delete the RouterInterfaceConnection of either side, or deactivate it.",
        "DeleteRouterInterface",
        Moment.Delete,
        Effect.Refuse)
    { Code = "InvalidInstance.StatusError" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change.Old is { Status: not (RouterInterfaceStatus.Idle or RouterInterfaceStatus.Inactive) } old
            ? [Broken("interface still carries a link", $"{old.AsParty()} is {old.Status}, linked with {old.OppositeInterfaceId}.", other: change.Opposite)]
            : [];
}
