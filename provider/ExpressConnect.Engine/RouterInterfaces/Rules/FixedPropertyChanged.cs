namespace ExpressConnect.Engine;

/// <summary>RI-40: what an interface is can only be said when it is made.</summary>
internal sealed class FixedPropertyChanged : Rule<RouterInterfaceChange>
{
    private static readonly (string Name, Func<RouterInterfaceSpec, Planned<string?>> Of, string Otherwise)[] Fixed =
    [
        ("role", s => s.Role, ""),
        ("routerType", s => s.RouterType, RouterTypes.VRouter),
        ("routerId", s => s.RouterId, ""),
        ("accessPointId", s => s.AccessPointId, ""),
        ("oppositeRegionId", s => s.OppositeRegionId, ""),
        ("oppositeAccessPointId", s => s.OppositeAccessPointId, ""),
    ];

    public override RuleCard Card { get; } = new(
        "RI-40",
        "role, routerType, routerId, accessPointId, oppositeRegionId and oppositeAccessPointId of an interface never change; nor do region (REG-14) and paymentType (FEE-16).",
        "The API has no call that changes them.",
        "Replace the interface, or give the property its old value back.",
        "ModifyRouterInterfaceAttribute",
        Moment.Input,
        Effect.Refuse);

    public override IEnumerable<Finding> Check(RouterInterfaceChange change) =>
        change is not { Verb: Verb.Update, Old: { } old }
            ? []
            : from property in Fixed
              let before = property.Of(old.Spec)
              let after = property.Of(change.Spec)
              where before.IsKnown && after.IsKnown && (before.Value ?? property.Otherwise) != (after.Value ?? property.Otherwise)
              select Broken(
                  $"{property.Name} cannot change",
                  $"{property.Name} of {old.AsParty()} is {before.Value ?? "not given"}, and {after.Value ?? "not given"} now.",
                  property.Name);
}
