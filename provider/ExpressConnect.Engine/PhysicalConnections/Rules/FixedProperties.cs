namespace ExpressConnect.Engine;

/// <summary>What a line is can only be said when it is applied for.</summary>
/// <param name="properties">Wire name, value, and what holds where none is given.</param>
internal abstract class LineStays(params (string Name, Func<PhysicalConnectionSpec, Planned<string?>> Of, string? Otherwise)[] properties) : Rule<PhysicalConnectionChange>
{
    public override IEnumerable<Finding> Check(PhysicalConnectionChange change) =>
        change is not { Verb: Verb.Update, Old: { } old }
            ? []
            : from property in properties
              let before = property.Of(old.Spec)
              let after = property.Of(change.Spec)
              where before.IsKnown && after.IsKnown && (before.Value ?? property.Otherwise) != (after.Value ?? property.Otherwise)
              select Broken(
                  $"{property.Name} cannot change",
                  $"{property.Name} of {old.AsParty()} is {before.Value ?? "not given"}, and {after.Value ?? "not given"} now.",
                  property.Name);
}

/// <summary>AP-13: a line does not move.</summary>
internal sealed class AccessPointChanged() : LineStays(("accessPointId", s => s.AccessPointId, null))
{
    public override RuleCard Card { get; } = new(
        "AP-13",
        "The access point of a physical connection never changes.",
        "A line to another building is another line.",
        "Replace the physical connection, or give accessPointId its old value back.",
        "ModifyPhysicalConnectionAttribute",
        Moment.Input,
        Effect.Refuse);
}

/// <summary>PORT-11: a port stays what it is.</summary>
internal sealed class PortTypeChanged() : LineStays(("portType", s => s.PortType, null))
{
    public override RuleCard Card { get; } = new(
        "PORT-11",
        "The type of a line's port never changes.",
        "Another port is another cable, and often another device; routers on the line have to go first.",
        "Replace the physical connection, or give portType its old value back.",
        "ModifyPhysicalConnectionAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidStatus" };
}

/// <summary>PC-17: nor does the rest of what it is.</summary>
internal sealed class LinePropertyChanged() : LineStays(
    ("partnerAccessPoint", s => s.PartnerAccessPoint, null), ("type", s => s.Type, "VPC"), ("opticalModuleModel", s => s.OpticalModuleModel, null))
{
    public override RuleCard Card { get; } = new(
        "PC-17",
        "partnerAccessPoint, type and opticalModuleModel of a physical connection never change; nor do region (REG-14), accessPointId (AP-13) and portType (PORT-11).",
        "The API has no call that changes them.",
        "Replace the physical connection, or give the property its old value back.",
        "ModifyPhysicalConnectionAttribute",
        Moment.Input,
        Effect.Refuse);
}
