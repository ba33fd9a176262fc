namespace ExpressConnect.Engine;

/// <summary>VBR-67: new gateways end the BGP sessions between the old ones.</summary>
internal sealed class GatewaysUnderBgp : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-67",
        "The gateways of a virtual border router stay while BGP peers are on it.",
        "Sessions run between the two addresses, and break with them.",
        "Change the peers right after it; until then the routes that they brought are gone.",
        "Express Connect user guide, Configure BGP",
        Moment.World,
        Effect.Warn);

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is { Verb: Verb.Update, GatewaysAreNew: true, Old: { } old, BgpPeers: [var peer, ..] }
            ? [Broken("BGP sessions break", $"Gateways of {old.AsParty()} change, and {peer.AsParty()} is on it.", "peerGatewayIp", peer)]
            : [];
}
