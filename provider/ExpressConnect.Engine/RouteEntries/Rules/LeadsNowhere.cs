namespace ExpressConnect.Engine;

/// <summary>ROUTE-36: a route leads to addresses that the other network has.</summary>
internal sealed class LeadsNowhere : Rule<RouteEntryChange>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-36",
        "A route over a link leads to addresses of the network at its other end.",
        "What is sent to other addresses is dropped there: links are not transitive.",
        "Choose a range of the other VPC as destination.",
        "this engine",
        Moment.World,
        Effect.Warn);

    public override IEnumerable<Finding> Check(RouteEntryChange change) =>
        change.Verb == Verb.Create && change is { Destination: { } to, FarNetwork: { } far }
        && !far.Vpc.Ranges.Any(r => r.Overlaps(to)) && !far.VSwitches.Any(v => v.Range?.Overlaps(to) == true)
            ? [Broken("route leads nowhere", $"{to} overlaps no range of {far.Vpc.AsParty()} at the other end.", "destinationCidrBlock", far.Vpc)]
            : [];
}
