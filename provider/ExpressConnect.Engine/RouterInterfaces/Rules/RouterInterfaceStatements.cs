namespace ExpressConnect.Engine;

/// <summary>What holds for router interfaces and nothing breaks.</summary>
internal static class RouterInterfaceStatements
{
    public static IReadOnlyList<Statement> All { get; } =
    [
        new(new RuleCard(
            "RI-23",
            "Every size may be used between any two regions and for every kind of link.",
            "The API lists the sizes without a restriction.",
            "Choose the size by the bandwidth that is needed; the purchase page may offer fewer between some regions.",
            "CreateRouterInterface",
            Moment.Input,
            Effect.Permit)
        { Code = "InvalidSpec.ValudNotSupported", Unverified = "sizes per pair of regions stand on the purchase page only" }),
        new(new RuleCard(
            "RI-31",
            "Interfaces on one router are made one after the other: a second one waits for the first.",
            "The cloud makes one interface per router at a time.",
            "Nothing has to be done: what runs at the same time waits.",
            "CreateRouterInterface",
            Moment.World,
            Effect.Wait)
        { Code = "RI_CREATE_ONE_LIMIT_BY_SYNC", IsTransient = true }),
        new(new RuleCard(
            "RI-43",
            "Attributes of an interface change while it is Idle, Active or Inactive; a change waits for the end of any other status.",
            "One operation on an interface runs at a time.",
            "Nothing has to be done: the change waits.",
            "ModifyRouterInterfaceAttribute",
            Moment.World,
            Effect.Wait)
        { Code = "IncorrectStatus.RouterInterface", IsTransient = true }),
        new(new RuleCard(
            "RI-46",
            "The size of an interface changes while it is Idle, Active or Inactive, and waits for the end of any other status; an Active one is Activating until the new size is in force.",
            "One operation on an interface runs at a time.",
            "Nothing has to be done: the change waits.",
            "ModifyRouterInterfaceSpec",
            Moment.World,
            Effect.Wait)
        { Code = "InvalidInstance.StatusError", Unverified = "what becomes of an Idle or Inactive interface; it keeps its status here", IsTransient = true }),
        new(new RuleCard(
            "RI-60",
            "A virtual border router with an interface on it is not deleted.",
            "The interfaces would lead to nowhere.",
            "VBR-74 refuses it, and names the interfaces.",
            "DeleteVirtualBorderRouter",
            Moment.Delete,
            Effect.Fact)
        { Code = "InvalidOperation.RouterInterfaceNotDeleted" }),
        new(new RuleCard(
            "RI-62",
            "Deleting one end of a link leaves the other: it shows oppositeInterfaceStatus Deleted, carries nothing and can be deleted.",
            "Each account deletes its own end.",
            "Delete the other end too, or keep nothing that depends on it.",
            "DeleteRouterInterface, DescribeRouterInterfaces",
            Moment.Delete,
            Effect.Fact)
        { Code = "OppositeRouterInterfaceIsDeleted" }),
        new(new RuleCard(
            "HC-10",
            "A dead line is noticed after hcRate times hcThreshold: 16 s with the defaults of 2000 ms and 8 packets.",
            "So many probes in a row must fail.",
            "Lower hcThreshold for a faster change to the other line.",
            "ModifyRouterInterfaceAttribute",
            Moment.Input,
            Effect.Fact)),
        new(new RuleCard(
            "HC-15",
            "Between two accounts, the owner of the VPC sets the health check: it belongs to the accepting interface.",
            "Probes come from an address of the VPC; only its owner has one to give.",
            "Let the program of the VPC's account set healthCheckSourceIp and healthCheckTargetIp.",
            "Express Connect user guide, Health checks",
            Moment.World,
            Effect.Fact)
        { Code = "Forbbiden" }),
        new(new RuleCard(
            "HC-16",
            "A health check is changed while its interface is Idle, Active or Inactive; a change waits for the end of any other status.",
            "One operation on an interface runs at a time.",
            "Nothing has to be done: the change waits.",
            "ModifyRouterInterfaceAttribute",
            Moment.World,
            Effect.Wait)
        { Code = "IncorrectStatus.RouterInterface", IsTransient = true }),
        new(new RuleCard(
            "FEE-01",
            "A link within one region is free for both ends.",
            "It uses no backbone between regions.",
            "Read charged of a VpcPeering: false. A virtual border router's line and outbound traffic are billed apart.",
            "Billing of peering connections",
            Moment.Input,
            Effect.Fact)),
        new(new RuleCard(
            "FEE-02",
            "A link between regions is charged to the account of its initiating interface, by bandwidth and distance; the accepting one is never charged.",
            "The initiating end has the size.",
            "Read charged and payer of a VpcPeering.",
            "Billing of peering connections",
            Moment.Input,
            Effect.Fact)),
    ];
}
