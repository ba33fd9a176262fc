namespace ExpressConnect.Engine;

/// <summary>What holds for virtual border routers and nothing breaks.</summary>
internal static class VirtualBorderRouterStatements
{
    private const string Create = "CreateVirtualBorderRouter";
    private const string Modify = "ModifyVirtualBorderRouterAttribute";
    private const string Delete = "DeleteVirtualBorderRouter";
    private const string Guide = "Express Connect user guide, Create and manage a VBR";

    private static readonly RuleCard[] Cards =
    [
        Fact("VBR-38", "A virtual border router made for another account is unconfirmed until that account accepts it, by giving it a gateway.", "Nobody gets a router that he did not want.", "Leave the gateway out when the router is made; the other account's program gives it.", Create)
            with { Unverified = "how acceptance is said to the API: the console does it" },
        Wait("VBR-45", "Virtual border routers of one line are made one after the other.", Create, "TaskConflict"),
        Fact("VBR-46", "circuitCode is said by the owner of the line: when it makes the router, and VBR-51 says it of changes.", "It is the number that the carrier gave the line.", "Set circuitCode in the program that has the line.", Create)
            with { Code = "Forbidden.CircuitCodeNotAllowedByCaller" },
        Fact("VBR-47", "A virtual border router needs outbound-traffic billing of the line's account: COM-08 refuses it.", "What leaves through the line is billed apart.", "Switch the billing on before anything is made.", Create)
            with { Code = "OperationFailed.PconnTrafficNotEnable" },
        Fact("VBR-54", "What holds for VLAN and gateway of a new router (VBR-05 to VBR-09, VBR-13 to VBR-25) holds when they change.", "A changed router is checked like a new one.", "Findings of an update name those rules.", Modify)
            with { Code = "InvalidIp.Malformed" },
        Fact("VBR-64", "A changed bandwidth is checked like a new one: VBR-28 to VBR-30.", "The port stays what it is.", "Findings of an update name those rules.", "UpdateVirtualBorderBandwidth")
            with { Code = "IllegalParam.Bandwidth" },
        Fact("VBR-66", "A change of bandwidth names a router that exists: VBR-49 says it.", "Bandwidth is a property like the others here.", "Refresh the stack if the router was removed elsewhere.", "UpdateVirtualBorderBandwidth")
            with { Code = "InvalidInstanceId.NotFound" },
        Wait("VBR-72", "A virtual border router is deleted while it is unconfirmed, active or terminated; a delete waits for the end of any other status.", Delete, "InvalidOperation.OperationNotAllowedInState", Moment.Delete),
        Fact("VBR-83", "A virtual border router has exactly one interface on its line.", "It is made with the router and goes with it.", "Use vlanInterfaceId as the next hop of routes to the data centre.", Delete)
            with { Code = "Forbidden.NoRiFound" },
        new RuleCard("VBR-85", "Deleting a virtual border router that is gone is no mistake.", "What is wanted is so already.", "Nothing has to be done.", Delete, Moment.Delete, Effect.Permit) { Code = "InvalidVbrId.NotFound" },
        Fact("VBR-86", "A virtual border router carries traffic while it is active, and its line is Enabled and not locked.", "It is a part of the line.", "Look at status, physicalConnectionStatus and physicalConnectionBusinessStatus.", "this engine"),
        Fact("VBR-87", "A virtual border router has one route table, and routes by destination only.", "It knows no policies.", "Use routeTableId for all its routes.", Guide),
        Fact("VBR-88", "Virtual border routers of one line do not see each other.", "Each is a VLAN of its own, with a table of its own.", "Join networks behind them through VPCs, or with the cloud's features for that.", Guide),
        Fact("VBR-89", "A virtual border router does not lead 100.64.0.0/10 to the data centre, and parts of it only with care: ROUTE-09 says it.", "The cloud's own services have these addresses.", "Use other addresses in the data centre.", Guide),
        Fact("VBR-91", "A virtual border router has at most 10 router interfaces: RI-28 refuses the next.", "Each takes a place on the router.", $"Have the quota raised and tell the engine: expressconnect quota set {Quota.InterfacesPerVbr} N.", "Express Connect user guide, Quotas and limits"),
    ];

    public static IReadOnlyList<Statement> All { get; } = [.. Cards.Select(card => new Statement(card))];

    private static RuleCard Fact(string id, string statement, string why, string meaning, string source) =>
        new(id, statement, why, meaning, source, Moment.World, Effect.Fact);

    private static RuleCard Wait(string id, string statement, string source, string code, Moment when = Moment.World) => new(
        id, statement, "One operation on a router runs at a time.", "Nothing has to be done: what comes meanwhile waits.", source, when, Effect.Wait)
        { Code = code, IsTransient = true };
}
