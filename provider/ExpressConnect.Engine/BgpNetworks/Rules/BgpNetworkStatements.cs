namespace ExpressConnect.Engine;

/// <summary>What holds for BGP networks and nothing breaks.</summary>
internal static class BgpNetworkStatements
{
    private static readonly RuleCard[] Cards =
    [
        new("BGPN-08", "A BGP network is deleted while it is Available; a delete waits until it is, and one that is gone counts as deleted.", "The cloud does one thing to a network at a time.", "Nothing has to be done: the engine waits, and says so.", "DeleteBgpNetwork", Moment.Delete, Effect.Wait) { Code = "InvalidStatus.CannotOperate", IsTransient = true },
        new("BGPN-10", "A virtual border router goes after its BGP networks: VBR-77 says what is left.", "Nobody would announce them.", "Let networks name the router by its id.", "DeleteVirtualBorderRouter", Moment.Delete, Effect.Fact) { Code = "DependencyViolation.BgpNetwork" },
        new("RI-63", "A virtual border router announces a network only while it has an active router interface: BGPN-04 says so.", "What it announces it must be able to deliver.", "Let networks depend on both RouterInterfaceConnections.", "AddBgpNetwork", Moment.World, Effect.Fact) { Code = "OperationFailed.NoActiveRouterInterface" },
    ];

    public static IReadOnlyList<Statement> All { get; } = [.. Cards.Select(card => new Statement(card))];
}
