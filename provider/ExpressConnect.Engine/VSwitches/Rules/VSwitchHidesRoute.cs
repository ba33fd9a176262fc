namespace ExpressConnect.Engine;

/// <summary>VSW-04: a vSwitch does not swallow where a route leads.</summary>
internal sealed class VSwitchHidesRoute : Rule<VSwitchChange>
{
    public override RuleCard Card { get; } = new(
        "VSW-04",
        "A vSwitch is neither equal to nor contains the destination of a custom route of its VPC.",
        "Its addresses would be local and elsewhere at once.",
        "Remove the route first, or choose another range.",
        "CreateVSwitch",
        Moment.World,
        Effect.Refuse)
    { Code = "RouteConflict.AlreadyExist" };

    public override IEnumerable<Finding> Check(VSwitchChange change) =>
        change is not { Verb: Verb.Create, Range: { } range }
            ? []
            : from route in change.Routes
              where route.Destination is { } destination && range.Contains(destination)
              select Broken(
                  "vSwitch hides a route",
                  $"cidrBlock is {range}, and {route.AsParty()} of {change.Vpc?.AsParty()} leads to {route.Destination}.",
                  "cidrBlock",
                  route);
}
