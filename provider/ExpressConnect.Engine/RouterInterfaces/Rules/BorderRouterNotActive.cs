namespace ExpressConnect.Engine;

/// <summary>RI-12: a virtual border router gets interfaces while it is in use.</summary>
internal sealed class BorderRouterNotActive : Rule<RouterInterfaceChange>
{
    public override RuleCard Card { get; } = new(
        "RI-12",
        "A virtual border router is active when it gets an interface.",
        "One that its owner has not accepted, or that is switched off, leads nowhere.",
        "Let its owner accept it, or switch it on: set its status to active.",
        "CreateRouterInterface",
        Moment.World,
        Effect.Refuse)
    { Code = "INVAID_VBR_STATUS" };

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is { Verb: Verb.Create, BorderRouter: { IsActive: false } router }
            ? [Broken("virtual border router is not active", $"{router.AsParty()} is {router.Status}.", "routerId", router)]
            : [];
}
