namespace ExpressConnect.Engine;

/// <summary>VBR-02: a router stands on a line of its own account and region.</summary>
internal sealed class LineUnknown : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-02",
        "The line of a virtual border router exists, belongs to the account that makes the router, and lies in the same region.",
        "The router lives on the access device of the line, and so in the region of the line's access point.",
        "Use the id of a PhysicalConnection of this account, and its region.",
        "CreateVirtualBorderRouter",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidPhysicalConnectionId.NotFound", Unverified = "the code for a line of another region" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change)
    {
        if (change.Verb != Verb.Create || !change.Spec.PhysicalConnectionId.TryGet(out var id) || id.Length == 0)
        {
            yield break;
        }

        if (change.Line is not { } line)
        {
            yield return Broken("line does not exist", $"physicalConnectionId is {id}, and there is no such physical connection.", "physicalConnectionId");
            yield break;
        }

        if (change.Account.TryGet(out var account) && line.Account.Length > 0 && line.Account != account)
        {
            yield return Broken(
                "line belongs to another account",
                $"{line.AsParty()} belongs to account {line.Account}, and the router is made by account {account}.",
                "physicalConnectionId",
                line,
                $"Let account {line.Account} make the router and name {account} as its vbrOwnerId, or use a line of account {account}.");
        }

        if (change.Region.TryGet(out var region) && line.Region.Length > 0 && line.Region != region)
        {
            yield return Broken(
                "line lies in another region",
                $"{line.AsParty()} enters at access point {line.AccessPointId}, in {line.Region}, and the router is in {region}.",
                "physicalConnectionId",
                line,
                $"Set region to {line.Region}, or use a line in {region}. VPCs of every region are reached from either.");
        }
    }
}
