namespace ExpressConnect.Engine;

/// <summary>What a user asks of a virtual border router.</summary>
public sealed record VirtualBorderRouterSpec : ResourceSpec
{
    /// <summary>The line that it stands on: <c>pc-…</c>, enabled, in the same region.</summary>
    public Planned<string?> PhysicalConnectionId { get; init; }

    /// <summary>VLAN on the line, 0 to 2999; 0: untagged, and then it is the only router on the line.</summary>
    public Planned<int?> VlanId { get; init; }

    /// <summary>IPv4 address of Alibaba's side.</summary>
    public Planned<string?> LocalGatewayIp { get; init; }

    /// <summary>IPv4 address of the customer's side.</summary>
    public Planned<string?> PeerGatewayIp { get; init; }

    /// <summary>Mask of the two, 255.255.255.0 to 255.255.255.252.</summary>
    public Planned<string?> PeeringSubnetMask { get; init; }

    /// <summary>Whether it speaks IPv6 too; never switched off again.</summary>
    public Planned<bool> EnableIpv6 { get; init; }

    /// <summary>IPv6 address of Alibaba's side.</summary>
    public Planned<string?> LocalIpv6GatewayIp { get; init; }

    /// <summary>IPv6 address of the customer's side.</summary>
    public Planned<string?> PeerIpv6GatewayIp { get; init; }

    /// <summary>Subnet of the two IPv6 addresses, such as <c>2408:4004:cc:400::/56</c>.</summary>
    public Planned<string?> PeeringIpv6SubnetMask { get; init; }

    /// <summary>Limit of both directions in Mbit/s; null: the line's own.</summary>
    public Planned<int?> Bandwidth { get; init; }

    /// <summary>The carrier's number of the line; said by the owner of the line.</summary>
    public Planned<string?> CircuitCode { get; init; }

    /// <summary>Account that the router is made for; null: the account of the line.</summary>
    public Planned<string?> VbrOwnerId { get; init; }

    /// <summary>Name, 2 to 128 characters.</summary>
    public Planned<string?> VirtualBorderRouterName { get; init; }

    /// <summary>Description, 2 to 256 characters.</summary>
    public Planned<string?> Description { get; init; }

    /// <summary>Time between BFD packets that are sent, 200 to 1000 ms; null: 1000.</summary>
    public Planned<int?> MinTxInterval { get; init; }

    /// <summary>Time between BFD packets that are received, 200 to 1000 ms; null: 1000.</summary>
    public Planned<int?> MinRxInterval { get; init; }

    /// <summary>Lost BFD packets in a row until the session counts as down, 3 to 10; null: 3.</summary>
    public Planned<int?> DetectMultiplier { get; init; }

    /// <summary>Whether traffic between data centres may pass.</summary>
    public Planned<bool> SitelinkEnable { get; init; }

    /// <summary>Wanted status: <c>active</c> (also when null) or <c>terminated</c>.</summary>
    public Planned<string?> Status { get; init; }

    /// <summary>Resource group; null: the account's default group.</summary>
    public Planned<string?> ResourceGroupId { get; init; }

    /// <summary>Tags, at most 20.</summary>
    public Planned<IReadOnlyDictionary<string, string>?> Tags { get; init; }

    /// <summary>The subnet of the two gateways; null while it is not known, or is none.</summary>
    internal Cidr? GatewaySubnet => GatewaySubnets.TryFind(LocalGatewayIp.OrDefault, PeeringSubnetMask.OrDefault, out var subnet) ? subnet : null;
}
