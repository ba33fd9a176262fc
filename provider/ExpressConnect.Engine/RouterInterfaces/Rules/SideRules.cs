namespace ExpressConnect.Engine;

/// <summary>RI-06: an id says what kind of router it is of.</summary>
internal sealed class RouterIdOfAnotherType : Rule<RouterInterfaceChange>
{
    private const string VRouterPrefix = "vrt-";
    private const string VbrPrefix = "vbr-";

    public override RuleCard Card { get; } = new(
        "RI-06",
        "The id of a router fits its type, on both ends: vrt- with VRouter, vbr- with VBR.",
        "Ids of virtual border routers and of the routers of VPCs begin differently.",
        "Use the routerId of a Vpc with VRouter, and the id of a virtual border router with VBR.",
        "CreateRouterInterface",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidRouterId.NotFound" };

    /// <summary>Whether it is an id of a router of either kind.</summary>
    public static bool IsRouter(string id) => IsVRouter(id) || id.StartsWith(VbrPrefix, StringComparison.Ordinal);

    public static bool IsVRouter(string? id) => id?.StartsWith(VRouterPrefix, StringComparison.Ordinal) == true;

    public override IEnumerable<Finding> Check(RouterInterfaceChange change)
    {
        // The accepting side on the router of a VPC: its type is wrong, which RI-11 says.
        if (change.Verb == Verb.Create && !SideRules.AcceptsOnVRouter(change) && Misfit(change.RouterType, change.Spec.RouterId) is { } near)
        {
            yield return Broken("router id does not fit its type", $"routerType is {change.RouterType}, and routerId is {near}.", "routerId");
        }

        if (change.NamesOpposite && Misfit(change.OppositeRouterType, change.Spec.OppositeRouterId) is { } far)
        {
            yield return Broken(
                "opposite router id does not fit its type", $"oppositeRouterType is {change.OppositeRouterType}, and oppositeRouterId is {far}.", "oppositeRouterId");
        }
    }

    private static string? Misfit(string? type, Planned<string?> id) =>
        id.TryGet(out var named) && type is RouterTypes.VRouter or RouterTypes.Vbr
        && !named.StartsWith(type == RouterTypes.Vbr ? VbrPrefix : VRouterPrefix, StringComparison.Ordinal)
            ? named
            : null;
}

/// <summary>RI-08: a virtual border router only initiates.</summary>
internal sealed class VbrAccepts : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-08",
        "An interface on a virtual border router is the initiating side.",
        "The owner of the line asks for the connection, and pays for it.",
        "Set role to InitiatingSide here, and to AcceptingSide on the interface of the VPC.",
        "CreateRouterInterface",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidRole.ValueNotSupported", Unverified = "the code for this case is not stated" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { Verb: Verb.Create, RouterType: RouterTypes.Vbr, Role: Roles.Accepting } && !SideRules.AcceptsOnVRouter(change)
            ? [Broken("virtual border router accepts", $"routerType is {RouterTypes.Vbr}, and role is {Roles.Accepting}.", "role")]
            : [];
}

/// <summary>RI-09: towards a virtual border router a VPC only accepts.</summary>
internal sealed class InitiatesTowardsVbr : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-09",
        "An interface whose opposite router is a virtual border router is the accepting side.",
        "A virtual border router only initiates, so its opposite accepts.",
        "Set role to AcceptingSide and spec to Negative; the interface on the virtual border router initiates and has the size.",
        "CreateRouterInterface",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidRole.ValueNotSupported", Unverified = "the code for this case is not stated" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { NamesOpposite: true, RouterType: RouterTypes.VRouter, OppositeRouterType: RouterTypes.Vbr, Role: Roles.Initiating }
            ? [Broken("VPC initiates towards a virtual border router", $"oppositeRouterType is {RouterTypes.Vbr}, and role is {Roles.Initiating}.", change.Verb == Verb.Create ? "role" : "oppositeRouterType")]
            : [];
}

/// <summary>RI-10: two virtual border routers are never linked.</summary>
internal sealed class VbrOnBothEnds : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-10",
        "A link has a virtual border router on one end at most.",
        "Interfaces join a VPC with a VPC or with a line; lines are not joined with each other.",
        "Link each virtual border router with a VPC.",
        "CreateRouterInterface",
        Moment.Input,
        Effect.Refuse)
    { Code = "IllegalParam.VRouterType", Unverified = "the code for this case is a guess" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { NamesOpposite: true, RouterType: RouterTypes.Vbr, OppositeRouterType: RouterTypes.Vbr }
            ? [Broken("virtual border routers on both ends", $"routerType and oppositeRouterType are both {RouterTypes.Vbr}.", "oppositeRouterType")]
            : [];
}

/// <summary>RI-11: the accepting side is the router of a VPC.</summary>
internal sealed class AcceptorTypedAsVbr : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-11",
        "The router of an accepting interface is of type VRouter.",
        "Only VPCs accept. RI-08 says the same of a router that is a virtual border router indeed.",
        "Set routerType to VRouter.",
        "CreateRouterInterface",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidRouterType.ValueNotSupported", Unverified = "the code for this case is not stated" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change.Verb == Verb.Create && SideRules.AcceptsOnVRouter(change)
            ? [Broken("router of the accepting side has a wrong type", $"role is {Roles.Accepting} and routerId is {change.Spec.RouterId}, the router of a VPC, but routerType is {RouterTypes.Vbr}.", "routerType")]
            : [];
}

/// <summary>Rules about which router may have which role.</summary>
internal static class SideRules
{
    public static IReadOnlyList<Rule<RouterInterfaceChange>> All { get; } =
        [new RouterIdOfAnotherType(), new VbrAccepts(), new InitiatesTowardsVbr(), new VbrOnBothEnds(), new AcceptorTypedAsVbr()];

    /// <summary>Whether an accepting interface on the router of a VPC is said to be on a virtual border router.</summary>
    public static bool AcceptsOnVRouter(RouterInterfaceChange change) =>
        change is { RouterType: RouterTypes.Vbr, Role: Roles.Accepting } && RouterIdOfAnotherType.IsVRouter(change.Spec.RouterId.OrDefault);
}
