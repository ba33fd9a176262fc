namespace ExpressConnect.Engine;

/// <summary>What VPCs and their route tables do by themselves.</summary>
internal static class VpcStatements
{
    public static IReadOnlyList<Statement> All { get; } =
    [
        new(new RuleCard(
            "VPC-15",
            "A VPC is changed, and gets what hangs on it, only while it is Available.",
            "The cloud does one thing to a VPC at a time.",
            "Nothing has to be done: the engine waits, and says so.",
            "ModifyVpcAttribute, CreateVSwitch, CreateRouterInterface",
            Moment.World,
            Effect.Wait)
        { Code = "IncorrectVpcStatus", IsTransient = true }),
        new(new RuleCard(
            "RI-61",
            "A VPC whose router has an interface, or is the opposite of one, is not deleted.",
            "The router goes with its VPC.",
            "VPC-17 and VPC-18 refuse it, and name the interfaces.",
            "DeleteVpc",
            Moment.Delete,
            Effect.Fact)
        { Code = "DependencyViolation.RouterInterface" }),
        new(new RuleCard(
            "RTB-01",
            "The router of a VPC has exactly one system table, which comes and goes with it.",
            "Without a table a router leads nowhere.",
            "Read routeTableId of the VPC; there is nothing to create or delete.",
            "CreateVpc, DeleteRouteTable",
            Moment.Delete,
            Effect.Fact)
        { Code = "IncorrectRouteTableType" }),
        new(new RuleCard(
            "RTB-02",
            "A virtual border router has its one system table, and no custom ones.",
            "All that its line and its interfaces carry is decided in one table.",
            "Read routeTableId of the virtual border router; there is nothing to create.",
            "Express Connect user guide, Routes of a virtual border router",
            Moment.Input,
            Effect.Fact)),
    ];
}
