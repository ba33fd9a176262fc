namespace ExpressConnect.Engine;

/// <summary>ROUTE-36: a route leads to addresses that the other network has.</summary>
internal sealed class LeadsNowhere : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-36",
        "A route over a link leads to addresses of the network at its other end: of the VPC, or of the data centre behind a virtual border router.",
        "What is sent to other addresses is dropped there: links are not transitive.",
        "Choose a range of the other network as destination.",
        "this engine",
        Moment.World,
        Effect.Warn);

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        change is { Verb: Verb.Create, Destination: { } to } ? change.Hops.SelectMany(hop => Check(to, hop)) : [];

    private IEnumerable<Finding> Check(Cidr to, Hop hop) => hop switch
    {
        { FarNetwork: { } far } when !far.Vpc.Ranges.Any(r => r.Overlaps(to)) && !far.VSwitches.Any(v => v.Range?.Overlaps(to) == true) =>
            [Broken("route leads nowhere", $"{to} overlaps no range of {far.Vpc.AsParty()} at the other end.", "destinationCidrBlock", far.Vpc)],
        { FarBorderRouter: { } far } when IsNotBehind(to, far, hop.FarRoutes) =>
            [Broken("route leads nowhere", $"{far.AsParty()} at the other end sends nothing of {to} to its data centre.", "destinationCidrBlock", far)],
        _ => [],
    };

    // A virtual border router that sends nothing to the data centre yet may still get its routes, or learn them by BGP.
    private static bool IsNotBehind(Cidr to, VirtualBorderRouter far, IReadOnlyList<RouteEntry> routes)
    {
        var behind = routes.Where(r => r.NextHopIds.Contains(far.VlanInterfaceId)).Select(r => r.Destination).ToList();
        return behind.Count > 0 && behind.TrueForAll(range => range?.Overlaps(to) == false) && far.GatewaySubnet?.Overlaps(to) != true;
    }
}
