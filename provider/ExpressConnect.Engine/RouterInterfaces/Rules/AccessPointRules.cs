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
