namespace ExpressConnect.Engine;

/// <summary>VBR-20: gateways of different VLANs of a line have different subnets.</summary>
internal sealed class SubnetOnLineTwice : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-20",
        "Virtual border routers of one line have gateways of different subnets.",
        "VLANs are apart, so the cloud allows it; but one customer's router cannot have a subnet on two interfaces, and a BGP session would not know which it belongs to.",
        "Choose another subnet, unless the VLANs end at different routers of the customer.",
        "this engine",
        Moment.World,
        Effect.Warn);

    // Of the router that has the same VLAN, VBR-06 says more.
    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is { GatewaysAreNew: true, GatewaySubnet: { } subnet }
        && change.Neighbours.FirstOrDefault(router => router.Id != change.VlanHolder?.Id && router.GatewaySubnet?.Overlaps(subnet) == true) is { } other
            ? [Broken(
                "another router of the line has this subnet",
                $"Gateways lie in {subnet}, and those of {other.AsParty()} on the same line in {other.GatewaySubnet}.",
                "localGatewayIp",
                other)]
            : [];
}

/// <summary>VBR-21: the subnet of the gateways is in no network that they join.</summary>
internal sealed class SubnetInNetwork : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-21",
        "The subnet of the gateways overlaps neither the VPCs that the router reaches nor the ranges of the data centre.",
        "Hosts there would look for the gateways among themselves.",
        "Choose a subnet that neither side uses.",
        "this engine",
        Moment.World,
        Effect.Warn);

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change)
    {
        if (change is not { GatewaysAreNew: true, GatewaySubnet: { } subnet })
        {
            yield break;
        }

        foreach (var vpc in change.Reached.Select(network => network.Vpc).Where(vpc => vpc.Ranges.Any(range => range.Overlaps(subnet))))
        {
            yield return Broken(
                "gateways lie in a VPC", $"Gateways lie in {subnet}, which overlaps {vpc.Ranges.First(range => range.Overlaps(subnet))} of {vpc.AsParty()}.", "localGatewayIp", vpc);
        }

        foreach (var route in change.Routes.Where(route => route.Spec.NexthopId.OrDefault == change.Old?.VlanInterfaceId))
        {
            // The default route takes in everything.
            if (route.Destination is { Length: > 0 } range && range.Overlaps(subnet))
            {
                yield return Broken("gateways lie in the data centre", $"Gateways lie in {subnet}, and {route.AsParty()} sends {range} to the data centre.", "localGatewayIp", route);
            }
        }
    }
}
