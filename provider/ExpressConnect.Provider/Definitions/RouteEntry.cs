using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>One of several next hops of a route.</summary>
[Described]
public sealed partial record RouteEntryNextHop
{
    /// <summary>Kind of the next hop. Default, and all that may share a route: `RouterInterface`.</summary>
    [ValuesOf(typeof(NextHopType))]
    public Maybe<string?> NexthopType { get; init; }

    /// <summary>The router interface towards a virtual border router, `ri-…`.</summary>
    public Maybe<string> NexthopId { get; init; }

    /// <summary>0 to 255. All equal: the next hops share the traffic. 100 and 0: primary and standby.</summary>
    public Maybe<int> Weight { get; init; }
}

/// <summary>What a program says of a route.</summary>
[Described]
public sealed partial record RouteEntryInputs
{
    /// <summary>Account that owns the route table. Default: the provider's `account`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Account))]
    public Maybe<string> Account { get; init; }

    /// <summary>Region of the route table. Default: the provider's `region`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Region))]
    public Maybe<string> Region { get; init; }

    /// <summary>The route table, `vtb-…`.</summary>
    [Replaces]
    public Maybe<string> RouteTableId { get; init; }

    /// <summary>Where the route leads: an IPv4 range; a bare address means /32.</summary>
    [Replaces]
    public Maybe<string> DestinationCidrBlock { get; init; }

    /// <summary>Kind of the next hop; `RouterInterface` for a link.</summary>
    [Replaces, Default("Instance"), ValuesOf(typeof(NextHopType))]
    public Maybe<string> NexthopType { get; init; }

    /// <summary>The next hop, such as `ri-…`. Either this or `nextHops`.</summary>
    [Replaces]
    public Maybe<string?> NexthopId { get; init; }

    /// <summary>
    /// Several next hops, 2 to 16: router interfaces of the VPC towards virtual border routers, which share the traffic or
    /// stand by for each other. Either these or `nexthopId`.
    /// </summary>
    [Replaces]
    public Maybe<IReadOnlyList<RouteEntryNextHop>?> NextHops { get; init; }

    /// <summary>Name, 1 to 128 characters, not beginning with `http://` or `https://`.</summary>
    public Maybe<string?> RouteEntryName { get; init; }

    /// <summary>Description, 1 to 256 characters, not beginning with `http://` or `https://`.</summary>
    public Maybe<string?> Description { get; init; }
}

/// <summary>What is added once the route exists.</summary>
[Described]
public sealed partial record RouteEntryOutputs
{
    /// <summary>Id of the entry, `rte-…`.</summary>
    [Certain]
    public Maybe<string> RouteEntryId { get; init; }

    /// <summary>`Pending`, `Available` or `Modifying`.</summary>
    [Certain]
    public Maybe<string> Status { get; init; }

    /// <summary>`Custom` for every route that a program makes.</summary>
    [Certain]
    public Maybe<string> Type { get; init; }

    /// <summary>`IPv4` or `IPv6`.</summary>
    [Certain]
    public Maybe<string> IpVersion { get; init; }

    /// <summary>`CustomCreate`, `SystemCreate` or `RoutePropagation`.</summary>
    [Certain]
    public Maybe<string> Origin { get; init; }
}

/// <summary>A custom route in the table of a VPC's router or of a virtual border router. A link carries nothing until both routers have routes to each other.</summary>
/// <remarks>
/// It is <c>Pending</c> for a moment, then <c>Available</c>. A router interface cannot go before the routes that use it. Its
/// rules are ROUTE-01 to ROUTE-45, and ECMP-01 to ECMP-16 for several next hops. A <c>VpcPeering</c> makes the routes itself when asked to.
/// </remarks>
[Resource("expressconnect:index:RouteEntry", ImportId = "rte-bp1example")]
internal sealed partial class RouteEntryResource(Cloud cloud) : ResourceDefinition<RouteEntryInputs, RouteEntryOutputs>
{
    public override async Task<Created<RouteEntryOutputs>> Create(CreateContext<RouteEntryInputs> ask, CancellationToken stop) =>
        await ask.Operation.Created(await cloud.SessionFor(ask.Operation).RouteEntries.CreateAsync(Spec(ask.Inputs), stop), Outputs);

    public override async Task<Found<RouteEntryInputs, RouteEntryOutputs>?> Read(ReadContext<RouteEntryInputs> ask, CancellationToken stop) =>
        await cloud.SessionForRead(ask.Operation).RouteEntries.GetAsync(ask.Id, stop) is { } route
            ? new Found<RouteEntryInputs, RouteEntryOutputs>(route.Id, Inputs(route), Outputs(route))
            : null;

    public override async Task<Updated<RouteEntryOutputs>> Update(UpdateContext<RouteEntryInputs> ask, CancellationToken stop)
    {
        var routes = cloud.SessionFor(ask.Operation).RouteEntries;
        await routes.MentionAsync(ask.Id, stop);
        return await ask.Operation.Updated(await routes.UpdateAsync(ask.Id, Spec(ask.Inputs), stop), Outputs);
    }

    public override async Task Delete(DeleteContext<RouteEntryInputs> ask, CancellationToken stop)
    {
        var routes = cloud.SessionFor(ask.Operation).RouteEntries;
        await routes.MentionAsync(ask.Id, stop);
        await ask.Operation.Tell(await routes.DeleteAsync(ask.Id, stop));
    }

    /// <summary>A table has one entry per destination (ROUTE-04).</summary>
    public override Task<bool> DeletesFirst(DiffContext<RouteEntryInputs> ask, CancellationToken stop) => cloud.HearOfDiff(
        ask,
        session => session.RouteEntries,
        ask.OldInputs.RouteTableId == ask.Inputs.RouteTableId && MayBeSame(ask.OldInputs.DestinationCidrBlock, ask.Inputs.DestinationCidrBlock),
        stop);

    private static bool MayBeSame(Maybe<string> old, Maybe<string> wanted) =>
        !wanted.IsKnown || Whole(old.Or("")) == Whole(wanted.Value);

    private static string Whole(string destination) => destination.Contains('/') ? destination : destination + "/32";

    private static RouteEntrySpec Spec(RouteEntryInputs inputs) => new()
    {
        Account = inputs.Account.ToPlanned(),
        Region = inputs.Region.ToPlanned(),
        RouteTableId = inputs.RouteTableId.ToPlanned(),
        DestinationCidrBlock = inputs.DestinationCidrBlock.ToPlanned(),
        NexthopType = inputs.NexthopType.ToPlanned(),
        NexthopId = inputs.NexthopId.ToPlanned(),
        NextHops = inputs.NextHops.ToPlanned(hop => new NextHop { NexthopType = hop.NexthopType.ToPlanned(), NexthopId = hop.NexthopId.ToPlanned(), Weight = hop.Weight.Map<int?>(weight => weight).ToPlanned() }),
        RouteEntryName = inputs.RouteEntryName.ToPlanned(),
        Description = inputs.Description.ToPlanned(),
    };

    private static RouteEntryInputs Inputs(RouteEntry route) => new()
    {
        Account = route.Account,
        Region = route.Region,
        RouteTableId = route.Spec.RouteTableId.ToMaybe(""),
        DestinationCidrBlock = route.Spec.DestinationCidrBlock.ToMaybe(""),
        NexthopType = route.Spec.NexthopType.ToMaybe("Instance"),
        NexthopId = route.Spec.NexthopId.ToMaybe(),
        NextHops = route.Spec.NextHops.ToMaybe(
            hop => new RouteEntryNextHop { NexthopType = hop.NexthopType.ToMaybe(), NexthopId = hop.NexthopId.ToMaybe(""), Weight = hop.Weight.ToMaybe().Map(weight => weight ?? 0) }),
        RouteEntryName = route.Spec.RouteEntryName.ToMaybe(),
        Description = route.Spec.Description.ToMaybe(),
    };

    private static RouteEntryOutputs Outputs(RouteEntry route) => new()
    {
        RouteEntryId = route.Id.OrUnknown(),
        Status = route.Status,
        Type = route.Type,
        IpVersion = route.IpVersion,
        Origin = route.RouteOrigin,
    };
}
