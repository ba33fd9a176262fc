namespace ExpressConnect.Engine;

/// <summary>ROUTE-35: what is sent over a link is answered over it.</summary>
internal sealed class OneWayRoutes : Rule<RedundancyQuestion>
{
    public override RuleCard Card { get; } = new(
        "ROUTE-35",
        "Where one router has routes over a link, the other one has a route back over it.",
        "Answers have no way back. Of two routes the first is one-way until the second exists, so the report of `expressconnect redundancy` says it, not the plan.",
        "Add a RouteEntry at the other end, or set addRoutes of a VpcPeering.",
        "this engine",
        Moment.World,
        Effect.Warn);

    public override IEnumerable<Finding> Check(RedundancyQuestion change)
    {
        foreach (var link in change.Links)
        {
            foreach (var end in new[] { link.Initiator, link.Acceptor })
            {
                var back = link.Opposite(end);
                if (change.Index.RoutesOver(end).FirstOrDefault() is { } route && !change.Index.RoutesOver(back).Any())
                {
                    yield return Broken(
                        "one-way routes",
                        $"Route {MapWords.Of(route)} of {change.Index.Router(end.RouterId)} leads over link \"{link.Label}\"; {change.Index.Router(back.RouterId)} has no route over it.",
                        remedy: $"Add a RouteEntry to the table of {change.Index.Router(back.RouterId)}, next hop {MapWords.Of(back)}.");
                }
            }
        }
    }
}
