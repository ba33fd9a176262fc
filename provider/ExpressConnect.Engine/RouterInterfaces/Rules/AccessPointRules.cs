namespace ExpressConnect.Engine;

/// <summary>RI-13: an interface on a virtual border router says at which access point.</summary>
internal sealed class AccessPointMissing : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-13",
        "An interface on a virtual border router names its access point.",
        "The link enters the backbone where the line does.",
        "Set accessPointId to the access point of the virtual border router.",
        "CreateRouterInterface",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidParam.NotFound" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { Verb: Verb.Create, RouterType: RouterTypes.Vbr, Spec.AccessPointId: { IsKnown: true, Value: null } }
            ? [Broken("access point is missing", $"routerType is {RouterTypes.Vbr}, and accessPointId is not given.", "accessPointId")]
            : [];
}

/// <summary>RI-14: the router of a VPC has no access point.</summary>
internal sealed class AccessPointOfVpc : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-14",
        "An interface on the router of a VPC has no access point.",
        "Access points belong to lines; a VPC is on the backbone already.",
        "Remove accessPointId, or set routerType to VBR.",
        "CreateRouterInterface",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidAccessPoint.ValueNotAllowed" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { Verb: Verb.Create, RouterType: RouterTypes.VRouter } && change.Spec.AccessPointId.TryGet(out var point)
            ? [Broken("VPC router has an access point", $"routerType is {RouterTypes.VRouter}, and accessPointId is {point}.", "accessPointId")]
            : [];
}

/// <summary>RI-17: towards a virtual border router, its access point is named.</summary>
internal sealed class OppositeAccessPointMissing : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-17",
        "An interface whose opposite router is a virtual border router names the access point of that router.",
        "The two ends agree on where the line enters the backbone.",
        "Set oppositeAccessPointId to the access point of the virtual border router.",
        "CreateRouterInterface",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidParam.NotFound", Unverified = "the code for this case is a guess" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { NamesOpposite: true, OppositeRouterType: RouterTypes.Vbr, Spec.OppositeAccessPointId: { IsKnown: true, Value: null } }
            ? [Broken("opposite access point is missing", $"oppositeRouterType is {RouterTypes.Vbr}, and oppositeAccessPointId is not given.", "oppositeAccessPointId")]
            : [];
}

/// <summary>RI-18: towards a VPC there is no access point to name.</summary>
internal sealed class OppositeAccessPointOfVpc : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-18",
        "An interface whose opposite router is that of a VPC names no opposite access point.",
        "Access points belong to lines; a VPC is on the backbone already.",
        "Remove oppositeAccessPointId, or set oppositeRouterType to VBR.",
        "CreateRouterInterface",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidAccessPoint.ValueNotAllowed", Unverified = "the code for this case is a guess" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { NamesOpposite: true, OppositeRouterType: RouterTypes.VRouter } && change.Spec.OppositeAccessPointId.TryGet(out var point)
            ? [Broken("opposite VPC router has an access point", $"oppositeRouterType is {RouterTypes.VRouter}, and oppositeAccessPointId is {point}.", "oppositeAccessPointId")]
            : [];
}

/// <summary>RI-15: an access point that is named exists.</summary>
internal sealed class AccessPointOfLinkUnknown : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-15",
        "The access point of an interface exists.",
        "The link enters the backbone where the line does.",
        "Use accessPointId of the virtual border router.",
        "CreateRouterInterface",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidAccessPoint.NotExist", MayBeLowered = true, Unverified = "the list of access points is data with a date: the cloud may have newer ones" };

    // What the virtual border router itself stands on needs no list.
    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { Verb: Verb.Create, RouterType: RouterTypes.Vbr } && change.Spec.AccessPointId.TryGet(out var point)
        && point != change.BorderRouter?.AccessPointId && !AccessPoints.TryGet(point, out _)
            ? [Broken("access point is unknown", $"accessPointId is {point}, and there is no such access point.", "accessPointId")]
            : [];
}

/// <summary>RI-16: an interface enters the backbone where the line of its router does.</summary>
internal sealed class AccessPointOfAnotherLine : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-16",
        "The access point of an interface is that of its virtual border router.",
        "The link enters the backbone where the line does.",
        "Use accessPointId of the virtual border router.",
        "CreateRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidAccessPoint.NotMatch" };

    // One that does not exist is said by RI-15.
    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { Verb: Verb.Create, BorderRouter: { AccessPointId: { } home } router } && change.Spec.AccessPointId.TryGet(out var point)
        && point != home && AccessPoints.TryGet(point, out _)
            ? [Broken("access point is another one", $"accessPointId is {point}, and {router.AsParty()} stands at {home}.", "accessPointId", router, $"Set accessPointId to {home}.")]
            : [];
}

/// <summary>RI-19: the access point at the other end is that of the virtual border router there.</summary>
internal sealed class OppositeAccessPointWrong : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-19",
        "The opposite access point exists, lies in the opposite region, and is that of the opposite virtual border router.",
        "The two ends agree on where the line enters the backbone.",
        "Use accessPointId of the virtual border router at the other end.",
        "CreateRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "InvalidAccessPoint.NotExist", MayBeLowered = true, Unverified = "the code for an access point of another router" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change)
    {
        if (change is not { Verb: Verb.Create, OppositeRouterType: RouterTypes.Vbr } || !change.Spec.OppositeAccessPointId.TryGet(out var point))
        {
            return [];
        }

        if (change.OppositeBorderRouter is { AccessPointId: { } home } router)
        {
            return point == home
                ? []
                : [Broken("opposite access point is another one", $"oppositeAccessPointId is {point}, and {router.AsParty()} stands at {home}.", "oppositeAccessPointId", router, $"Set oppositeAccessPointId to {home}.") with { Code = "InvalidAccessPoint.NotMatch" }];
        }

        if (!AccessPoints.TryGet(point, out var known))
        {
            return [Broken("opposite access point is unknown", $"oppositeAccessPointId is {point}, and there is no such access point.", "oppositeAccessPointId")];
        }

        return known.RegionId is { } region && change.Spec.OppositeRegionId.TryGet(out var opposite) && opposite != region
            ? [Broken("opposite access point is in another region", $"oppositeAccessPointId is {point} in {region}, and oppositeRegionId is {opposite}.", "oppositeAccessPointId")]
            : [];
    }
}
