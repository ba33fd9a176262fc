namespace ExpressConnect.Engine;

/// <summary>VBR-22: IPv6 needs a gateway of its own.</summary>
internal sealed class Ipv6GatewayMissing : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-22",
        "With enableIpv6 a virtual border router has localIpv6GatewayIp, peerIpv6GatewayIp and peeringIpv6SubnetMask.",
        "IPv6 packets need two ends of the VLAN as well.",
        "Give all three, such as fd00:0:1030:3f41::1, fd00:0:1030:3f41::2 and fd00:0:1030:3f41::/126.",
        "CreateVirtualBorderRouter, ModifyVirtualBorderRouterAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "MissingParameter", Unverified = "the code" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change)
    {
        var missing = VirtualBorderRouterProperty.Ipv6Gateways.Where(p => p.IsMissing(change.Spec)).Select(p => p.Name).ToList();
        return change.Spec.EnableIpv6.OrDefault && missing.Count > 0
            ? [Broken("IPv6 gateway is not complete", $"enableIpv6 is true. Not given: {string.Join(", ", missing)}.", missing[0])]
            : [];
    }
}

/// <summary>VBR-23: the two ends see each other by IPv6.</summary>
internal sealed class Ipv6GatewaysDoNotFit : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-23",
        "Both IPv6 gateways are addresses of the subnet peeringIpv6SubnetMask, and differ.",
        "Else the two routers cannot reach each other.",
        "Choose two addresses of the subnet.",
        "CreateVirtualBorderRouter, ModifyVirtualBorderRouterAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "InvalidIp.NotSameSubnet", Unverified = "the code for IPv6" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change)
    {
        var addresses = new List<UInt128>();
        foreach (var property in VirtualBorderRouterProperty.Ipv6Gateways.Take(2))
        {
            if (property.IsMissing(change.Spec) || !property.Of(change.Spec).TryGet(out var text))
            {
                continue;
            }

            if (!Ipv6Cidr.TryParseAddress(text, out var address))
            {
                yield return Broken("gateway is no IPv6 address", $"{property.Name} is \"{text}\".", property.Name);
                continue;
            }

            addresses.Add(address);
            if (Ipv6Cidr.TryParseAround(change.Spec.PeeringIpv6SubnetMask.OrDefault, out var subnet) && !subnet.Contains(address))
            {
                yield return Broken("IPv6 gateway lies outside its subnet", $"{property.Name} {text} does not lie in {change.Spec.PeeringIpv6SubnetMask}.", property.Name);
            }
        }

        if (addresses is [var local, var peer] && local == peer)
        {
            yield return Broken("both IPv6 gateways have one address", $"localIpv6GatewayIp and peerIpv6GatewayIp are both {change.Spec.PeerIpv6GatewayIp}.", "peerIpv6GatewayIp");
        }
    }
}

/// <summary>VBR-24: an IPv6 subnet is written as a prefix.</summary>
internal sealed class Ipv6MaskIsNoPrefix : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-24",
        "peeringIpv6SubnetMask is an IPv6 address and the length of a prefix.",
        "IPv6 has no dotted masks.",
        "Write it like fd00:0:1030:3f41::/126.",
        "CreateVirtualBorderRouter, ModifyVirtualBorderRouterAttribute",
        Moment.Input,
        Effect.Refuse)
    { Code = "IllegalParam.CidrBlock", Unverified = "which lengths are allowed: samples have 56 and 126" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change.Spec.PeeringIpv6SubnetMask.TryGet(out var text) && text.Length > 0 && !Ipv6Cidr.TryParseAround(text, out _)
            ? [Broken("IPv6 subnet is no prefix", $"peeringIpv6SubnetMask is \"{text}\".", "peeringIpv6SubnetMask")]
            : [];
}

/// <summary>VBR-25: who gives an IPv6 gateway wants IPv6.</summary>
internal sealed class Ipv6GatewayWithoutIpv6 : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-25",
        "IPv6 gateways are given only with enableIpv6.",
        "Without it the router does not speak IPv6, and what is given would do nothing.",
        "Set enableIpv6 to true, or leave the IPv6 values out.",
        "this engine",
        Moment.Input,
        Effect.Refuse)
    { Unverified = "the cloud may ignore them" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change.Spec.EnableIpv6 is not { IsKnown: true, Value: false }
            ? []
            : from property in VirtualBorderRouterProperty.Ipv6Gateways
              where property.Of(change.Spec).TryGet(out var text) && text.Length > 0
              select Broken("IPv6 gateway without IPv6", $"{property.Name} is {property.Of(change.Spec)}, and enableIpv6 is false.", property.Name);
}

/// <summary>VBR-56: a router goes on speaking IPv6.</summary>
internal sealed class Ipv6SwitchedOff : Rule<VirtualBorderRouterChange>
{
    public override RuleCard Card { get; } = new(
        "VBR-56",
        "enableIpv6 of a virtual border router is never taken back.",
        "The cloud switches IPv6 on, and not off again.",
        "Leave enableIpv6 true, or replace the router.",
        "ModifyVirtualBorderRouterAttribute",
        Moment.World,
        Effect.Refuse)
    { Code = "OperationUnsupported.VirtualBorderRouterEnableIPv6", Unverified = "the code" };

    public override IEnumerable<Finding> Check(VirtualBorderRouterChange change) =>
        change is { Verb: Verb.Update, Old: { Spec.EnableIpv6: { IsKnown: true, Value: true } } old, Spec.EnableIpv6: { IsKnown: true, Value: false } }
            ? [Broken("IPv6 cannot be switched off", $"enableIpv6 of {old.AsParty()} is true, and false now.", "enableIpv6")]
            : [];
}
