namespace ExpressConnect.Engine;

/// <summary>VBR-39: how many routers of its owner a line carries.</summary>
internal sealed class LineFull : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-39",
        "A line carries at most 5 virtual border routers of its own account, unless the quota is another one.",
        "Each takes a place on the access device.",
        $"Delete a router that is not needed, use another line, or have the quota raised and tell the engine: expressconnect quota set {Quota.RoutersPerLine} N.",
        "CreateVirtualBorderRouter; Express Connect user guide, Quotas and limits",
        Moment.World,
        Effect.Refuse)
    { Code = "QuotaExceeded.SameAccountVBRPerPconn" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change)
    {
        var own = change.Neighbours.Count(router => !router.IsForeign);
        return change is { Verb: Verb.Create, Owner: not null, IsForeign: false, Line: { } line } && own >= change.Limits.RoutersPerLine
            ? [Broken(
                "line has too many routers",
                $"{line.AsParty()} carries {own} virtual border routers of account {line.Account}, and {change.Limits.RoutersPerLine} are allowed.",
                "physicalConnectionId")]
            : [];
    }
}
