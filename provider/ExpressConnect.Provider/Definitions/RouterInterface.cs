using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>What a program says of a router interface.</summary>
[Described]
public sealed partial record RouterInterfaceInputs
{
    /// <summary>Account that owns the interface. Default: the provider's `account`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Account))]
    public Maybe<string> Account { get; init; }

    /// <summary>Region of the router. Default: the provider's `region`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Region))]
    public Maybe<string> Region { get; init; }

    /// <summary>Which end of the link this is.</summary>
    [Replaces, ValuesOf(typeof(RouterInterfaceRole))]
    public Maybe<string> Role { get; init; }

    /// <summary>Kind of the router that the interface sits on.</summary>
    [Replaces, Default("VRouter"), ValuesOf(typeof(RouterType))]
    public Maybe<string> RouterType { get; init; }

    /// <summary>The router that the interface sits on: `vrt-…` or `vbr-…`.</summary>
    [Replaces]
    public Maybe<string> RouterId { get; init; }

    /// <summary>Access point of the virtual border router; only, and always, with router type `VBR`.</summary>
    [Replaces]
    public Maybe<string?> AccessPointId { get; init; }

    /// <summary>Size: a real one for the initiating side, `Negative` for the accepting side.</summary>
    [ValuesOf(typeof(RouterInterfaceSpec))]
    public Maybe<string> Spec { get; init; }

    /// <summary>Region of the other end.</summary>
    [Replaces]
    public Maybe<string> OppositeRegionId { get; init; }

    /// <summary>Kind of the router at the other end. Changes in place while the interface is `Idle`.</summary>
    [Default("VRouter"), ValuesOf(typeof(RouterType))]
    public Maybe<string> OppositeRouterType { get; init; }

    /// <summary>The router at the other end: `vrt-…` or `vbr-…`. Changes in place while the interface is `Idle`.</summary>
    [Computed]
    public Maybe<string?> OppositeRouterId { get; init; }

    /// <summary>The interface at the other end, `ri-…`. Usually given by a `RouterInterfaceConnection` instead.</summary>
    [Computed]
    public Maybe<string?> OppositeInterfaceId { get; init; }

    /// <summary>Account of the other end. Default: the account of this end.</summary>
    [Computed]
    public Maybe<string?> OppositeInterfaceOwnerId { get; init; }

    /// <summary>Access point of the virtual border router at the other end; only, and always, with opposite router type `VBR`.</summary>
    [Replaces]
    public Maybe<string?> OppositeAccessPointId { get; init; }

    /// <summary>Name, 2 to 128 characters: a letter or Chinese character, then letters, digits, `.`, `_`, `-`.</summary>
    public Maybe<string?> RouterInterfaceName { get; init; }

    /// <summary>Description, 2 to 256 characters, beginning with a letter or Chinese character.</summary>
    public Maybe<string?> Description { get; init; }

    /// <summary>Source of health checks: a free address of a vSwitch of the local VPC. Together with the target or not at all.</summary>
    public Maybe<string?> HealthCheckSourceIp { get; init; }

    /// <summary>Target of health checks: usually the customer-side address of the virtual border router.</summary>
    public Maybe<string?> HealthCheckTargetIp { get; init; }

    /// <summary>Failed probes in a row until the link counts as down, 3 to 8.</summary>
    [Computed]
    public Maybe<int?> HcThreshold { get; init; }

    /// <summary>Time between probes, 2000 to 3000 ms.</summary>
    [Computed]
    public Maybe<int?> HcRate { get; init; }

    /// <summary>How the interface is paid for.</summary>
    [Replaces, Default("PayAsYouGo"), ValuesOf(typeof(PaymentType))]
    public Maybe<string> PaymentType { get; init; }

    /// <summary>Resource group, `rg-…`. Default: the account's default group.</summary>
    [Computed]
    public Maybe<string?> ResourceGroupId { get; init; }

    /// <summary>Tags, at most 20; keys do not begin with `aliyun` or `acs:`.</summary>
    public Maybe<IReadOnlyDictionary<string, string>?> Tags { get; init; }
}

/// <summary>What is added once the interface exists.</summary>
[Described]
public sealed partial record RouterInterfaceOutputs
{
    /// <summary>`Idle`, `Connecting`, `AcceptingConnecting`, `Activating`, `Active`, `Modifying`, `Deactivating`, `Inactive` or `Deleting`.</summary>
    public Maybe<string> Status { get; init; }

    /// <summary>`Normal`, `FinancialLocked` or `SecurityLocked`.</summary>
    [Certain]
    public Maybe<string> BusinessStatus { get; init; }

    /// <summary>Mbit/s of the size; 0 on the accepting side.</summary>
    [Certain]
    public Maybe<int> Bandwidth { get; init; }

    /// <summary>Whether exactly one end is in mainland China.</summary>
    [Certain]
    public Maybe<bool> CrossBorder { get; init; }

    /// <summary>VPC of the local router; absent on a virtual border router.</summary>
    [Certain]
    public Maybe<string?> VpcInstanceId { get; init; }

    /// <summary>The router at the other end, once it is named.</summary>
    public Maybe<string?> OppositeRouterId { get; init; }

    /// <summary>The interface at the other end, once it is named.</summary>
    public Maybe<string?> OppositeInterfaceId { get; init; }

    /// <summary>Account of the other end.</summary>
    public Maybe<string?> OppositeInterfaceOwnerId { get; init; }

    /// <summary>Status of the other end; `Deleted` when it is gone.</summary>
    public Maybe<string?> OppositeInterfaceStatus { get; init; }

    /// <summary>What the health check says: `NoHealthCheckConfig`, `NoRedundantRoute`, `Normal` or `Abnormal`.</summary>
    public Maybe<string?> HealthCheckStatus { get; init; }

    /// <summary>Time of creation, ISO 8601 in UTC.</summary>
    public Maybe<string> CreateTime { get; init; }

    /// <summary>Time of the first connection, ISO 8601 in UTC; absent before it.</summary>
    public Maybe<string?> ConnectedTime { get; init; }
}

/// <summary>
/// A router interface: one end of a link between two routers. The initiating end asks for the connection, has the bandwidth
/// and pays; the accepting end accepts.
/// </summary>
/// <remarks>
/// It is <c>Idle</c> until a <c>RouterInterfaceConnection</c> on each side has paired it, <c>Active</c> while the link carries
/// traffic, <c>Inactive</c> while it is frozen, and goes from <c>Idle</c> or <c>Inactive</c> once no route uses it. Its rules
/// are RI-01 to RI-66. For two VPCs that one provider acts for, a <c>VpcPeering</c> makes both ends at once.
/// </remarks>
[Resource("expressconnect:index:RouterInterface", ImportId = "ri-bp1example")]
internal sealed partial class RouterInterfaceResource(Cloud cloud) : ResourceDefinition<RouterInterfaceInputs, RouterInterfaceOutputs>
{
    public override async Task<Created<RouterInterfaceOutputs>> Create(CreateContext<RouterInterfaceInputs> ask, CancellationToken stop) =>
        await ask.Operation.Created(await cloud.SessionFor(ask.Operation).RouterInterfaces.CreateAsync(Spec(ask.Inputs), stop), Outputs);

    public override async Task<Found<RouterInterfaceInputs, RouterInterfaceOutputs>?> Read(
        ReadContext<RouterInterfaceInputs> ask, CancellationToken stop) =>
        await cloud.SessionForRead(ask.Operation).RouterInterfaces.GetAsync(ask.Id, stop) is { } end
            ? new Found<RouterInterfaceInputs, RouterInterfaceOutputs>(end.Id, Inputs(end), Outputs(end))
            : null;

    public override async Task<Updated<RouterInterfaceOutputs>> Update(UpdateContext<RouterInterfaceInputs> ask, CancellationToken stop)
    {
        var ends = cloud.SessionFor(ask.Operation).RouterInterfaces;
        await ends.MentionAsync(ask.Id, stop);
        return await ask.Operation.Updated(await ends.UpdateAsync(ask.Id, Spec(ask.Inputs), stop), Outputs);
    }

    public override async Task Delete(DeleteContext<RouterInterfaceInputs> ask, CancellationToken stop)
    {
        var ends = cloud.SessionFor(ask.Operation).RouterInterfaces;
        await ends.MentionAsync(ask.Id, stop);
        await ask.Operation.Tell(await ends.DeleteAsync(ask.Id, stop));
    }

    /// <summary>Two routers are joined once (RI-34, PEER-18): on the same router the old end goes first.</summary>
    public override Task<bool> DeletesFirst(DiffContext<RouterInterfaceInputs> ask, CancellationToken stop) =>
        cloud.HearOfDiff(ask, session => session.RouterInterfaces, ask.OldInputs.RouterId == ask.Inputs.RouterId, stop);

    private static Engine.RouterInterfaceSpec Spec(RouterInterfaceInputs inputs) => new()
    {
        Account = inputs.Account.ToPlanned(),
        Region = inputs.Region.ToPlanned(),
        Role = inputs.Role.ToPlanned(),
        RouterType = inputs.RouterType.ToPlanned(),
        RouterId = inputs.RouterId.ToPlanned(),
        AccessPointId = inputs.AccessPointId.ToPlanned(),
        Spec = inputs.Spec.ToPlanned(),
        OppositeRegionId = inputs.OppositeRegionId.ToPlanned(),
        OppositeRouterType = inputs.OppositeRouterType.ToPlanned(),
        OppositeRouterId = inputs.OppositeRouterId.ToPlanned(),
        OppositeInterfaceId = inputs.OppositeInterfaceId.ToPlanned(),
        OppositeInterfaceOwnerId = inputs.OppositeInterfaceOwnerId.ToPlanned(),
        OppositeAccessPointId = inputs.OppositeAccessPointId.ToPlanned(),
        RouterInterfaceName = inputs.RouterInterfaceName.ToPlanned(),
        Description = inputs.Description.ToPlanned(),
        HealthCheckSourceIp = inputs.HealthCheckSourceIp.ToPlanned(),
        HealthCheckTargetIp = inputs.HealthCheckTargetIp.ToPlanned(),
        HcThreshold = inputs.HcThreshold.ToPlanned(),
        HcRate = inputs.HcRate.ToPlanned(),
        PaymentType = inputs.PaymentType.ToPlanned(),
        ResourceGroupId = inputs.ResourceGroupId.ToPlanned(),
        Tags = inputs.Tags.ToPlanned(),
    };

    private static RouterInterfaceInputs Inputs(RouterInterface end) => new()
    {
        Account = end.Account,
        Region = end.Region,
        Role = end.Spec.Role.ToMaybe(""),
        RouterType = end.Spec.RouterType.ToMaybe("VRouter"),
        RouterId = end.Spec.RouterId.ToMaybe(""),
        AccessPointId = end.Spec.AccessPointId.ToMaybe(),
        Spec = end.Spec.Spec.ToMaybe(""),
        OppositeRegionId = end.Spec.OppositeRegionId.ToMaybe(""),
        OppositeRouterType = end.OppositeRouterType,
        OppositeRouterId = end.Spec.OppositeRouterId.IfAsked(end.OppositeRouterId),
        OppositeInterfaceId = end.Spec.OppositeInterfaceId.IfAsked(end.OppositeInterfaceId),
        OppositeInterfaceOwnerId = end.Spec.OppositeInterfaceOwnerId.IfAsked(end.OppositeInterfaceOwnerId),
        OppositeAccessPointId = end.Spec.OppositeAccessPointId.ToMaybe(),
        RouterInterfaceName = end.Spec.RouterInterfaceName.ToMaybe(),
        Description = end.Spec.Description.ToMaybe(),
        HealthCheckSourceIp = end.Spec.HealthCheckSourceIp.ToMaybe(),
        HealthCheckTargetIp = end.Spec.HealthCheckTargetIp.ToMaybe(),
        HcThreshold = end.Spec.HcThreshold.ToMaybe(),
        HcRate = end.Spec.HcRate.ToMaybe(),
        PaymentType = end.Spec.PaymentType.ToMaybe("PayAsYouGo"),
        ResourceGroupId = end.Spec.ResourceGroupId.ToMaybe(),
        Tags = end.Spec.Tags.ToMaybe(),
    };

    private static RouterInterfaceOutputs Outputs(RouterInterface end) => new()
    {
        Status = end.Status,
        BusinessStatus = end.BusinessStatus,
        Bandwidth = end.Bandwidth.Following(end.Spec.Spec),
        CrossBorder = end.CrossBorder.Following(end.Spec.OppositeRegionId),
        VpcInstanceId = end.VpcInstanceId.Following(end.Spec.RouterId),
        OppositeRouterId = end.OppositeRouterId,
        OppositeInterfaceId = end.OppositeInterfaceId,
        OppositeInterfaceOwnerId = end.OppositeInterfaceOwnerId,
        OppositeInterfaceStatus = end.OppositeInterfaceStatus,
        HealthCheckStatus = end.HealthCheckStatus,
        CreateTime = end.CreateTime.ToText(),
        ConnectedTime = end.ConnectedTime?.ToText(),
    };
}
