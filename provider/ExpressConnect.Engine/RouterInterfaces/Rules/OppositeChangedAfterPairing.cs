namespace ExpressConnect.Engine;

/// <summary>RI-41: an interface that is paired keeps its other end.</summary>
internal sealed class OppositeChangedAfterPairing : Rule<OppositeChange>
{
    public override RuleCard Card { get; } = new(
        "RI-41",
        "What is said of the other end changes only while the interface is Idle; a paired one keeps it.",
        "A link stands between two interfaces, and does not move to a third.",
        "Give the property its old value back, or replace the interfaces.",
        "ModifyRouterInterfaceAttribute",
        Moment.World,
        Effect.Refuse)
    { Code = "IncorrectStatus.RouterInterface" };

    public override IEnumerable<Finding> Check(OppositeChange change)
    {
        var end = change.Interface;
        return end.IsPaired
            ? from property in new[]
              {
                  (Name: "oppositeInterfaceId", Before: end.OppositeInterfaceId, After: change.InterfaceId),
                  (Name: "oppositeRouterId", Before: end.OppositeRouterId, After: change.RouterId),
                  (Name: "oppositeRouterType", Before: end.OppositeRouterType, After: change.RouterType),
                  (Name: "oppositeInterfaceOwnerId", Before: end.OppositeInterfaceOwnerId, After: change.OwnerId),
              }
              where property.After is not null && property.After != property.Before
              select Broken(
                  "other end of a paired interface changes",
                  $"{end.AsParty()} is {end.Status}; its {property.Name} is {property.Before}, and {property.After} now.",
                  property.Name)
            : [];
    }
}
