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

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is { Verb: Verb.Create, Owner: not null, IsForeign: false, Line: { } line } && change.OwnRouters >= change.Limits.RoutersPerLine
            ? [Broken(
                "line has too many routers",
                $"{line.AsParty()} carries {change.OwnRouters} virtual border routers of account {line.Account}, and {change.Limits.RoutersPerLine} are allowed.",
                "physicalConnectionId")]
            : [];
}

/// <summary>VBR-40: how many routers a port carries, whoever owns them.</summary>
internal sealed class PortFull : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-40",
        "A line carries only so many virtual border routers of all accounts together, by the speed of its port.",
        "Each takes a place on the access device.",
        $"Use another line, or tell the engine the limit that you know: expressconnect quota set {Quota.RoutersPerPort} N.",
        "CreateVirtualBorderRouter",
        Moment.World,
        Effect.Refuse)
    { Code = "QuotaExceeded.VbrPerPconnPortSpec", Unverified = "the number, which is not published: 200 for every port" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is { Verb: Verb.Create, Line: { } line } && change.Routers >= change.Limits.RoutersPerPort
            ? [Broken(
                "port has too many routers",
                $"{line.AsParty()} carries {change.Routers} virtual border routers, and {change.Limits.RoutersPerPort} are allowed.",
                "physicalConnectionId")]
            : [];
}

/// <summary>VBR-42: how many routers an account makes for others.</summary>
internal sealed class TooManyForeignRouters : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-42",
        "An account makes only so many virtual border routers for other accounts.",
        "Each takes a place on an access device.",
        $"Delete one that is not needed, or tell the engine the limit that you know: expressconnect quota set {Quota.ForeignRouters} N.",
        "CreateVirtualBorderRouter",
        Moment.World,
        Effect.Refuse)
    { Code = "QuotaExceeded.CrossUserVBRPerUser", Unverified = "the number, which is not published, and whose routers it counts" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is { Verb: Verb.Create, IsForeign: true } && change.ForeignRouters >= change.Limits.ForeignRouters
            ? [Broken(
                "account has too many routers for others",
                $"Account {change.Account} has made {change.ForeignRouters} virtual border routers for other accounts, and {change.Limits.ForeignRouters} are allowed.",
                "vbrOwnerId")]
            : [];
}
