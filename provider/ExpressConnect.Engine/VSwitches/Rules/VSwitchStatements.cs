namespace ExpressConnect.Engine;

/// <summary>What vSwitches do by themselves.</summary>
internal static class VSwitchStatements
{
    public static IReadOnlyList<Statement> All { get; } =
    [
        new(new RuleCard(
            "VSW-06",
            "A vSwitch is made while its VPC is Available and no other vSwitch of it is in a transient status.",
            "The cloud does one thing to the subnets of a VPC at a time.",
            "Nothing has to be done: the engine waits, and says so.",
            "CreateVSwitch",
            Moment.World,
            Effect.Wait)
        { Code = "OperationDenied.OtherSubnetCreating", IsTransient = true }),
        new(new RuleCard(
            "VSW-09",
            "The first address and the last three of a vSwitch are reserved: .0, .253, .254 and .255 of a /24.",
            "The cloud uses them for the network itself, its gateway and its services.",
            "Count four addresses fewer than the range has; none of them can send health checks (HC-05).",
            "CreateVSwitch",
            Moment.Input,
            Effect.Fact)),
        new(new RuleCard(
            "VSW-11",
            "A vSwitch is deleted while no vSwitch and no route of its VPC is in a transient status.",
            "The cloud does one thing to the subnets and routes of a VPC at a time.",
            "Nothing has to be done: the engine waits, and says so.",
            "DeleteVSwitch",
            Moment.Delete,
            Effect.Wait)
        { Code = "OperationDenied.OtherSubnetProcessing", IsTransient = true }),
        new(new RuleCard(
            "VSW-12",
            "A new vSwitch is compared with every VPC that its VPC is connected to: PEER-22 and PEER-23 say what is wrong.",
            "An overlap is one whichever comes first, the vSwitch or the connection.",
            "Choose a range that is free on both sides.",
            "this engine",
            Moment.World,
            Effect.Fact)),
    ];
}
