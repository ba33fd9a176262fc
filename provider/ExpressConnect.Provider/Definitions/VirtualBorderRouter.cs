using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>What a program says of a virtual border router.</summary>
[Described]
public sealed partial record VirtualBorderRouterInputs
{
    /// <summary>Account that owns the line. Default: the provider's `account`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Account))]
    public Maybe<string> Account { get; init; }

    /// <summary>Region of the line, which is that of its access point. Default: the provider's `region`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Region))]
    public Maybe<string> Region { get; init; }

    /// <summary>The line that it stands on: `pc-…`, `Enabled`.</summary>
    [Replaces]
    public Maybe<string> PhysicalConnectionId { get; init; }

    /// <summary>VLAN on the line, 0 to 2999, unique there. 0 means untagged: the router is then the only one on the line.</summary>
    public Maybe<int> VlanId { get; init; }

    /// <summary>IPv4 address of Alibaba's side. Absent only for a router that is made for another account.</summary>
    public Maybe<string?> LocalGatewayIp { get; init; }

    /// <summary>IPv4 address of the customer's side, in the same subnet.</summary>
    public Maybe<string?> PeerGatewayIp { get; init; }

    /// <summary>Mask of the two addresses, `255.255.255.0` to `255.255.255.252`.</summary>
    public Maybe<string?> PeeringSubnetMask { get; init; }

    /// <summary>Whether it speaks IPv6 too. It cannot be switched off again.</summary>
    [Default(false)]
    public Maybe<bool> EnableIpv6 { get; init; }

    /// <summary>IPv6 address of Alibaba's side; needed with `enableIpv6`.</summary>
    public Maybe<string?> LocalIpv6GatewayIp { get; init; }

    /// <summary>IPv6 address of the customer's side; needed with `enableIpv6`.</summary>
    public Maybe<string?> PeerIpv6GatewayIp { get; init; }

    /// <summary>Subnet of the two IPv6 addresses, such as `2408:4004:cc:400::/56`; needed with `enableIpv6`.</summary>
    public Maybe<string?> PeeringIpv6SubnetMask { get; init; }

    /// <summary>Limit of both directions in Mbit/s. Default: the line's own.</summary>
    [Computed]
    public Maybe<int?> Bandwidth { get; init; }

    /// <summary>The carrier's number of the line; said by the owner of the line.</summary>
    public Maybe<string?> CircuitCode { get; init; }

    /// <summary>Account that the router is made for. Default: the account of the line.</summary>
    [Replaces, Computed]
    public Maybe<string?> VbrOwnerId { get; init; }

    /// <summary>Name, 2 to 128 characters: a letter or Chinese character, then letters, digits, `.`, `_`, `-`.</summary>
    public Maybe<string?> VirtualBorderRouterName { get; init; }

    /// <summary>Description, 2 to 256 characters, beginning with a letter or Chinese character.</summary>
    public Maybe<string?> Description { get; init; }

    /// <summary>Time between BFD packets that are sent, 200 to 1000 ms. Default: 1000.</summary>
    [Computed]
    public Maybe<int?> MinTxInterval { get; init; }

    /// <summary>Time between BFD packets that are received, 200 to 1000 ms. Default: 1000.</summary>
    [Computed]
    public Maybe<int?> MinRxInterval { get; init; }

    /// <summary>Lost BFD packets in a row until a session counts as down, 3 to 10. Default: 3.</summary>
    [Computed]
    public Maybe<int?> DetectMultiplier { get; init; }

    /// <summary>Whether traffic between data centres may pass.</summary>
    [Default(false)]
    public Maybe<bool> SitelinkEnable { get; init; }

    /// <summary>Status that the router is to have: `active` or `terminated`. A router that is off keeps its VLAN for seven days.</summary>
    [Computed, ValuesOf(typeof(VirtualBorderRouterStatus))]
    public Maybe<string?> Status { get; init; }

    /// <summary>Resource group, `rg-…`. Default: the account's default group.</summary>
    [Computed]
    public Maybe<string?> ResourceGroupId { get; init; }

    /// <summary>Tags, at most 20; keys do not begin with `aliyun` or `acs:`.</summary>
    public Maybe<IReadOnlyDictionary<string, string>?> Tags { get; init; }
}

/// <summary>What is added once the router exists.</summary>
[Described]
public sealed partial record VirtualBorderRouterOutputs
{
    /// <summary>`unconfirmed`, `active`, `terminating`, `terminated` or `recovering`.</summary>
    public Maybe<string> Status { get; init; }

    /// <summary>Its one route table, `vtb-…`.</summary>
    [Certain]
    public Maybe<string> RouteTableId { get; init; }

    /// <summary>Its interface on the line, `ri-…`: the next hop of routes towards the data centre.</summary>
    [Certain]
    public Maybe<string> VlanInterfaceId { get; init; }

    /// <summary>Access point of the line; router interfaces on the router name it.</summary>
    [Certain]
    public Maybe<string?> AccessPointId { get; init; }

    /// <summary>Account that owns the line.</summary>
    [Certain]
    public Maybe<string?> PhysicalConnectionOwnerUid { get; init; }

    /// <summary>Status of the line.</summary>
    public Maybe<string?> PhysicalConnectionStatus { get; init; }

    /// <summary>Always `pconnVBR`.</summary>
    [Certain]
    public Maybe<string> Type { get; init; }

    /// <summary>Time of creation, ISO 8601 in UTC.</summary>
    public Maybe<string> CreateTime { get; init; }

    /// <summary>When it became active first, ISO 8601 in UTC; absent before that.</summary>
    public Maybe<string?> ActivationTime { get; init; }

    /// <summary>When it was switched off last, ISO 8601 in UTC; absent if never.</summary>
    public Maybe<string?> TerminationTime { get; init; }

    /// <summary>When it was switched on again last, ISO 8601 in UTC; absent if never.</summary>
    public Maybe<string?> RecoveryTime { get; init; }
}

/// <summary>
/// A virtual border router (VBR): the cloud's router on a leased line. It is one VLAN of the line with a pair of gateway
/// addresses and one route table; router interfaces on it lead to VPCs in any region.
/// </summary>
/// <remarks>
/// Several routers share a line without seeing each other. Made for another account (<c>vbrOwnerId</c>) it is <c>unconfirmed</c>
/// until its owner gives it addresses. It goes once nothing hangs on it: interfaces, routes, BGP groups and networks. Its rules
/// are VBR-01 to VBR-92.
/// </remarks>
[Resource("expressconnect:index:VirtualBorderRouter", ImportId = "vbr-bp1example")]
internal sealed partial class VirtualBorderRouterResource(Cloud cloud) : ResourceDefinition<VirtualBorderRouterInputs, VirtualBorderRouterOutputs>
{
    public override async Task<Created<VirtualBorderRouterOutputs>> Create(CreateContext<VirtualBorderRouterInputs> ask, CancellationToken stop) =>
        await ask.Operation.Created(await cloud.SessionFor(ask.Operation).VirtualBorderRouters.CreateAsync(Asked(ask.Inputs), stop), Outputs);

    public override async Task<Found<VirtualBorderRouterInputs, VirtualBorderRouterOutputs>?> Read(
        ReadContext<VirtualBorderRouterInputs> ask, CancellationToken stop) =>
        await cloud.SessionForRead(ask.Operation).VirtualBorderRouters.GetAsync(ask.Id, stop) is { } router
            ? new Found<VirtualBorderRouterInputs, VirtualBorderRouterOutputs>(router.Id, Inputs(router), Outputs(router))
            : null;

    public override async Task<Updated<VirtualBorderRouterOutputs>> Update(UpdateContext<VirtualBorderRouterInputs> ask, CancellationToken stop)
    {
        var routers = cloud.SessionFor(ask.Operation).VirtualBorderRouters;
        await routers.MentionAsync(ask.Id, stop);
        return await ask.Operation.Updated(await routers.UpdateAsync(ask.Id, Asked(ask.Inputs), stop), Outputs);
    }

    public override async Task Delete(DeleteContext<VirtualBorderRouterInputs> ask, CancellationToken stop)
    {
        var routers = cloud.SessionFor(ask.Operation).VirtualBorderRouters;
        await routers.MentionAsync(ask.Id, stop);
        await ask.Operation.Tell(await routers.DeleteAsync(ask.Id, stop));
    }

    /// <summary>A VLAN of a line is one router's (VBR-06): on the same line with the same VLAN the old router goes first.</summary>
    public override Task<bool> DeletesFirst(DiffContext<VirtualBorderRouterInputs> ask, CancellationToken stop) => cloud.HearOfDiff(
        ask,
        session => session.VirtualBorderRouters,
        ask.OldInputs.PhysicalConnectionId == ask.Inputs.PhysicalConnectionId && (!ask.Inputs.VlanId.IsKnown || ask.OldInputs.VlanId == ask.Inputs.VlanId),
        stop);

    private static VirtualBorderRouterSpec Asked(VirtualBorderRouterInputs inputs) => new()
    {
        Account = inputs.Account.ToPlanned(),
        Region = inputs.Region.ToPlanned(),
        PhysicalConnectionId = inputs.PhysicalConnectionId.ToPlanned(),
        VlanId = inputs.VlanId.Map(static vlan => (int?)vlan).ToPlanned(),
        LocalGatewayIp = inputs.LocalGatewayIp.ToPlanned(),
        PeerGatewayIp = inputs.PeerGatewayIp.ToPlanned(),
        PeeringSubnetMask = inputs.PeeringSubnetMask.ToPlanned(),
        EnableIpv6 = inputs.EnableIpv6.ToPlanned(),
        LocalIpv6GatewayIp = inputs.LocalIpv6GatewayIp.ToPlanned(),
        PeerIpv6GatewayIp = inputs.PeerIpv6GatewayIp.ToPlanned(),
        PeeringIpv6SubnetMask = inputs.PeeringIpv6SubnetMask.ToPlanned(),
        Bandwidth = inputs.Bandwidth.ToPlanned(),
        CircuitCode = inputs.CircuitCode.ToPlanned(),
        VbrOwnerId = inputs.VbrOwnerId.ToPlanned(),
        VirtualBorderRouterName = inputs.VirtualBorderRouterName.ToPlanned(),
        Description = inputs.Description.ToPlanned(),
        MinTxInterval = inputs.MinTxInterval.ToPlanned(),
        MinRxInterval = inputs.MinRxInterval.ToPlanned(),
        DetectMultiplier = inputs.DetectMultiplier.ToPlanned(),
        SitelinkEnable = inputs.SitelinkEnable.ToPlanned(),
        Status = inputs.Status.ToPlanned(),
        ResourceGroupId = inputs.ResourceGroupId.ToPlanned(),
        Tags = inputs.Tags.ToPlanned(),
    };

    private static VirtualBorderRouterInputs Inputs(VirtualBorderRouter router) => new()
    {
        Account = router.PhysicalConnectionOwnerUid ?? router.Account,
        Region = router.Region,
        PhysicalConnectionId = router.Spec.PhysicalConnectionId.ToMaybe(""),
        VlanId = router.Spec.VlanId.ToMaybe().Map(static vlan => vlan ?? 0),
        LocalGatewayIp = router.Spec.LocalGatewayIp.ToMaybe(),
        PeerGatewayIp = router.Spec.PeerGatewayIp.ToMaybe(),
        PeeringSubnetMask = router.Spec.PeeringSubnetMask.ToMaybe(),
        EnableIpv6 = router.Spec.EnableIpv6.ToMaybe(),
        LocalIpv6GatewayIp = router.Spec.LocalIpv6GatewayIp.ToMaybe(),
        PeerIpv6GatewayIp = router.Spec.PeerIpv6GatewayIp.ToMaybe(),
        PeeringIpv6SubnetMask = router.Spec.PeeringIpv6SubnetMask.ToMaybe(),
        Bandwidth = router.Spec.Bandwidth.ToMaybe(),
        CircuitCode = router.Spec.CircuitCode.ToMaybe(),
        VbrOwnerId = router.Spec.VbrOwnerId.ToMaybe(),
        VirtualBorderRouterName = router.Spec.VirtualBorderRouterName.ToMaybe(),
        Description = router.Spec.Description.ToMaybe(),
        MinTxInterval = router.Spec.MinTxInterval.ToMaybe(),
        MinRxInterval = router.Spec.MinRxInterval.ToMaybe(),
        DetectMultiplier = router.Spec.DetectMultiplier.ToMaybe(),
        SitelinkEnable = router.Spec.SitelinkEnable.ToMaybe(),
        Status = router.Spec.Status.ToMaybe(),
        ResourceGroupId = router.Spec.ResourceGroupId.ToMaybe(),
        Tags = router.Spec.Tags.ToMaybe(),
    };

    private static VirtualBorderRouterOutputs Outputs(VirtualBorderRouter router) => new()
    {
        Status = router.Status,
        RouteTableId = router.RouteTableId.OrUnknown(),
        VlanInterfaceId = router.VlanInterfaceId.OrUnknown(),
        AccessPointId = router.AccessPointId.Following(router.Spec.PhysicalConnectionId),
        PhysicalConnectionOwnerUid = router.PhysicalConnectionOwnerUid,
        PhysicalConnectionStatus = router.PhysicalConnectionStatus,
        Type = router.Type,
        CreateTime = router.CreateTime.ToText(),
        ActivationTime = router.ActivationTime?.ToText(),
        TerminationTime = router.TerminationTime?.ToText(),
        RecoveryTime = router.RecoveryTime?.ToText(),
    };
}
