namespace ExpressConnect.Engine;

/// <summary>VBR-13: a gateway is one IPv4 address.</summary>
internal sealed class GatewayIsNoAddress : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-13",
        "localGatewayIp and peerGatewayIp are IPv4 addresses.",
        "They are the two ends of the VLAN.",
        "Write four numbers from 0 to 255 with points between them, such as 192.168.110.1.",
        "CreateVirtualBorderRouter, ModifyVirtualBorderRouterAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "IllegalParam.IpAddress" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        from gateway in change.GatewayTexts
        where gateway.Text.TryGet(out _) && gateway.Address is null
        select Broken("gateway is no IPv4 address", $"{gateway.Property} is \"{gateway.Text}\".", gateway.Property);
}

/// <summary>VBR-14: the subnet of the gateways is a small one.</summary>
internal sealed class MaskNotAllowed : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-14",
        "peeringSubnetMask is a dotted mask from 255.255.255.0 to 255.255.255.252.",
        "The subnet holds the two ends of a VLAN, and must have room for both.",
        "Use 255.255.255.252 (/30), which has room for just the two.",
        "CreateVirtualBorderRouter, ModifyVirtualBorderRouterAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "IllegalParam.CidrBlock" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change.Spec.PeeringSubnetMask.TryGet(out var mask) && change.MaskLength is null
            ? [Broken("mask of the gateways is not allowed", $"peeringSubnetMask is \"{mask}\".", "peeringSubnetMask")]
            : [];
}

/// <summary>VBR-15: the two ends of a VLAN see each other.</summary>
internal sealed class GatewaysInTwoSubnets : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-15",
        "Both gateway addresses lie in one subnet under peeringSubnetMask.",
        "Else the two routers cannot reach each other.",
        "Choose two neighbouring addresses, or a mask that takes in both.",
        "CreateVirtualBorderRouter, ModifyVirtualBorderRouterAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidIp.NotSameSubnet" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is { GatewaySubnet: { } subnet, PeerGateway: { } peer } && !subnet.Contains(peer)
            ? [Broken(
                "gateways lie in two subnets",
                $"localGatewayIp {change.Spec.LocalGatewayIp} lies in {subnet} under {change.Spec.PeeringSubnetMask}, and peerGatewayIp {change.Spec.PeerGatewayIp} does not.",
                "peerGatewayIp")]
            : [];
}

/// <summary>VBR-16: the two ends of a VLAN are two.</summary>
internal sealed class GatewaysEqual : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-16",
        "localGatewayIp and peerGatewayIp differ.",
        "They belong to two routers.",
        "Give the customer's router another address of the subnet.",
        "Express Connect user guide, Create and manage a VBR",
        Moment.Input,
        Effect.Refuse)
    { Code = "IllegalParam.IpAddress", Unverified = "the code" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is { LocalGateway: { } local, PeerGateway: { } peer } && local == peer
            ? [Broken("both gateways have one address", $"localGatewayIp and peerGatewayIp are both {change.Spec.PeerGatewayIp}.", "peerGatewayIp")]
            : [];
}

/// <summary>VBR-17: a gateway is an address that a router can have.</summary>
internal sealed class GatewayIsNetworkOrBroadcast : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-17",
        "A gateway is neither the first nor the last address of its subnet.",
        "These name the subnet itself and all of its hosts.",
        "Choose an address between the two.",
        "this engine",
        Moment.Input,
        Effect.Refuse)
    { Code = "IllegalParam.IpAddress", Unverified = "the code" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        from gateway in change.GatewayTexts
        where gateway.Address is not null
        from subnet in GatewaySubnets.TryFind(gateway.Text.OrDefault, change.Spec.PeeringSubnetMask.OrDefault, out var found) ? [found] : Array.Empty<Cidr>()
        let place = gateway.Address - subnet.Network
        where place == 0 || place == subnet.Size - 1
        select Broken(
            "gateway is no address of a host",
            $"{gateway.Property} {gateway.Text} is the {(place == 0 ? "first" : "last")} address of {subnet}.",
            gateway.Property);
}

/// <summary>VBR-18: gateways are addresses of a private network.</summary>
internal sealed class GatewayIsPublic : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-18",
        "Gateway addresses are private ones.",
        "A public address that belongs to somebody else cannot be reached past the router.",
        "Use addresses of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16, unless the public ones are yours.",
        "Express Connect user guide, Create and manage a VBR",
        Moment.Input,
        Effect.Warn)
    { Unverified = "the guide asks for private addresses, and samples of the API show public ones" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        from gateway in change.GatewayTexts
        where change.GatewaysAreNew && gateway.Address is { } address && GatewayIsReserved.RangeOf(address) is null && !VpcRanges.Private.Any(range => range.Contains(address))
        select Broken("gateway is a public address", $"{gateway.Property} is {gateway.Text}.", gateway.Property);
}

/// <summary>VBR-19: a gateway is no address that has another use.</summary>
internal sealed class GatewayIsReserved : Rule<VirtualBorderRouterChange>
{
    private static readonly Cidr[] Reserved = [.. VpcRanges.Reserved, Cidr.Parse("0.0.0.0/8")];

    public override RuleCard Card { get; } = new(
        "VBR-19",
        "A gateway lies in none of 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16, 224.0.0.0/4 and 0.0.0.0/8.",
        "These have another use: the cloud's own services, the host itself, its link, groups, and no address at all.",
        "Use addresses of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.",
        "Express Connect user guide, Create and manage a VBR",
        Moment.Input,
        Effect.Refuse)
    { Code = "IllegalParam.IpAddress", Unverified = "the code" };

    /// <summary>The reserved range that an address lies in; null: none.</summary>
    public static Cidr? RangeOf(uint address) => Reserved.Where(range => range.Contains(address)).Select(range => (Cidr?)range).FirstOrDefault();

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        from gateway in change.GatewayTexts
        let range = gateway.Address is { } address ? RangeOf(address) : null
        where range is not null
        select Broken("gateway is a reserved address", $"{gateway.Property} {gateway.Text} lies in {range}.", gateway.Property);
}
