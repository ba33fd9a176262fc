namespace ExpressConnect.Engine;

/// <summary>The two accounts of a router on somebody else's line: the one that owns the line, and the one that owns the router.</summary>
internal static class TwoParties
{
    /// <summary>What is asked, with what the other party said where this one leaves it out: the program of one does not know it.</summary>
    public static VirtualBorderRouterSpec Joined(Caller caller, VirtualBorderRouter old, VirtualBorderRouterSpec spec)
    {
        if (!old.IsForeign)
        {
            return spec;
        }

        var said = old.Spec;
        if (!caller.ActsFor(old.Account))
        {
            spec = spec with
            {
                LocalGatewayIp = Or(spec.LocalGatewayIp, said.LocalGatewayIp),
                PeerGatewayIp = Or(spec.PeerGatewayIp, said.PeerGatewayIp),
                PeeringSubnetMask = Or(spec.PeeringSubnetMask, said.PeeringSubnetMask),
                EnableIpv6 = Or(spec.EnableIpv6, said.EnableIpv6),
                LocalIpv6GatewayIp = Or(spec.LocalIpv6GatewayIp, said.LocalIpv6GatewayIp),
                PeerIpv6GatewayIp = Or(spec.PeerIpv6GatewayIp, said.PeerIpv6GatewayIp),
                PeeringIpv6SubnetMask = Or(spec.PeeringIpv6SubnetMask, said.PeeringIpv6SubnetMask),
                VirtualBorderRouterName = Or(spec.VirtualBorderRouterName, said.VirtualBorderRouterName),
                Description = Or(spec.Description, said.Description),
                SitelinkEnable = Or(spec.SitelinkEnable, said.SitelinkEnable),
            };
        }

        if (!caller.ActsFor(old.PhysicalConnectionOwnerUid!))
        {
            spec = spec with
            {
                PhysicalConnectionId = Or(spec.PhysicalConnectionId, said.PhysicalConnectionId),
                VlanId = Or(spec.VlanId, said.VlanId),
                CircuitCode = Or(spec.CircuitCode, said.CircuitCode),
                Bandwidth = Or(spec.Bandwidth, said.Bandwidth),
                VbrOwnerId = Or(spec.VbrOwnerId, said.VbrOwnerId),
                Status = Or(spec.Status, said.Status),
            };
        }

        return spec;
    }

    private static Planned<T> Or<T>(Planned<T> asked, Planned<T> said) => asked == default ? said : asked;
}
