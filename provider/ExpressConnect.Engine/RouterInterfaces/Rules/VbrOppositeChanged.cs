namespace ExpressConnect.Engine;

/// <summary>RI-42: an interface made for a virtual border router stays with it.</summary>
internal sealed class VbrOppositeChanged : Rule<OppositeChange>
{
    public override RuleCard Card { get; } = new(
        "RI-42",
        "When the opposite router is a virtual border router, its id and type are not changed to others, even while the interface is Idle.",
        "The interface is made for one line and its access point.",
        "Replace the interface, or name the virtual border router that it was made for.",
        "ModifyRouterInterfaceAttribute",
        Moment.World,
        Effect.Refuse)
    { Code = "Forbbiden.ModifyIdAndType", Unverified = "that saying the same again is allowed is a reading of the error's text" };

    public override IEnumerable<Finding> Check(OppositeChange change)
    {
        if (change.Interface is not { IsPaired: false, OppositeRouterType: RouterTypes.Vbr, OppositeRouterId: { Length: > 0 } made } end)
        {
            yield break;
        }

        if (change.RouterId is { } id && id != made)
        {
            yield return Broken("opposite virtual border router changes", $"{end.AsParty()} was made for {made}, and oppositeRouterId is {id} now.", "oppositeRouterId");
        }

        if (change.RouterType is { } type and not RouterTypes.Vbr)
        {
            yield return Broken("opposite virtual border router changes", $"{end.AsParty()} was made for {made}, and oppositeRouterType is {type} now.", "oppositeRouterType");
        }
    }
}
