using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>Which virtual border routers are asked for.</summary>
[Described]
public sealed partial record GetVirtualBorderRoutersArguments
{
    /// <summary>Account whose virtual border routers are asked for. Default: the provider's `account`.</summary>
    public string? Account { get; init; }

    /// <summary>Region whose virtual border routers are asked for. Default: the provider's `region`.</summary>
    public string? Region { get; init; }

    /// <summary>Only virtual border routers of these ids.</summary>
    public IReadOnlyList<string>? Ids { get; init; }

    /// <summary>Only virtual border routers whose name matches this regular expression.</summary>
    public string? NameRegex { get; init; }

    /// <summary>Only virtual border routers of this status, such as `active`.</summary>
    public string? Status { get; init; }

    /// <summary>Only routers on this line: `pc-…`.</summary>
    public string? PhysicalConnectionId { get; init; }
}

/// <summary>The virtual border routers.</summary>
[Described]
public sealed partial record GetVirtualBorderRoutersResult
{
    /// <summary>Ids of the virtual border routers, sorted.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>The virtual border routers, sorted by id.</summary>
    public IReadOnlyList<GetVirtualBorderRoutersRouter> Routers { get; init; } = [];
}

/// <summary>A virtual border router: the cloud's end of a leased line.</summary>
[Described]
public sealed partial record GetVirtualBorderRoutersRouter
{
    /// <summary>Id: `vbr-…`.</summary>
    public string VirtualBorderRouterId { get; init; } = "";

    /// <summary>Account that owns it.</summary>
    public string Account { get; init; } = "";

    /// <summary>Region that it lies in.</summary>
    public string Region { get; init; } = "";

    /// <summary>Name.</summary>
    public string? VirtualBorderRouterName { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>`unconfirmed`, `active`, `terminating`, `terminated` or `recovering`.</summary>
    public string Status { get; init; } = "";

    /// <summary>The line that it stands on: `pc-…`.</summary>
    public string? PhysicalConnectionId { get; init; }

    /// <summary>Account that owns the line.</summary>
    public string? PhysicalConnectionOwnerUid { get; init; }

    /// <summary>Status of the line.</summary>
    public string? PhysicalConnectionStatus { get; init; }

    /// <summary>Access point of the line.</summary>
    public string? AccessPointId { get; init; }

    /// <summary>VLAN on the line.</summary>
    public int? VlanId { get; init; }

    /// <summary>Its interface on the line, `ri-…`: the next hop towards the data centre.</summary>
    public string VlanInterfaceId { get; init; } = "";

    /// <summary>Its route table: `vtb-…`.</summary>
    public string RouteTableId { get; init; } = "";

    /// <summary>IPv4 address of Alibaba's side.</summary>
    public string? LocalGatewayIp { get; init; }

    /// <summary>IPv4 address of the customer's side.</summary>
    public string? PeerGatewayIp { get; init; }

    /// <summary>Mask of the two.</summary>
    public string? PeeringSubnetMask { get; init; }

    /// <summary>Limit of both directions in Mbit/s; absent: the line's own.</summary>
    public int? Bandwidth { get; init; }

    /// <summary>The carrier's number of the line.</summary>
    public string? CircuitCode { get; init; }

    /// <summary>Time of creation, ISO 8601 in UTC.</summary>
    public string CreateTime { get; init; } = "";

    /// <summary>Time when it became active first, ISO 8601 in UTC; absent before it.</summary>
    public string? ActivationTime { get; init; }
}

/// <summary>The virtual border routers of one account in one region.</summary>
/// <remarks>A preview lists what it plans, too, as it would come about now; what is not known yet is absent.</remarks>
[Function("expressconnect:index:getVirtualBorderRouters")]
internal sealed partial class GetVirtualBorderRouters(Cloud cloud) : FunctionDefinition<GetVirtualBorderRoutersArguments, GetVirtualBorderRoutersResult>
{
    private static readonly string[] Statuses =
    [
        Engine.VirtualBorderRouterStatus.Unconfirmed,
        Engine.VirtualBorderRouterStatus.Active,
        Engine.VirtualBorderRouterStatus.Terminating,
        Engine.VirtualBorderRouterStatus.Terminated,
        Engine.VirtualBorderRouterStatus.Recovering,
    ];

    public override async Task<GetVirtualBorderRoutersResult> Invoke(GetVirtualBorderRoutersArguments arguments, bool preview, CancellationToken stop)
    {
        Filters.OneOf("status", arguments.Status, Statuses);
        var isNamed = Filters.Named(arguments.NameRegex);
        var all = await cloud.SessionForFunction(arguments.Account, arguments.Region, preview).VirtualBorderRouters.ListAsync(stop);
        var found = all.Narrow(arguments.Ids, arguments.Status)
            .Where(router => isNamed(router.Spec.VirtualBorderRouterName.OrDefault))
            .Where(router => arguments.PhysicalConnectionId is null || router.Spec.PhysicalConnectionId.OrDefault == arguments.PhysicalConnectionId)
            .Select(Of)
            .ToList();
        return new GetVirtualBorderRoutersResult { Ids = [.. found.Select(router => router.VirtualBorderRouterId)], Routers = found };
    }

    private static GetVirtualBorderRoutersRouter Of(VirtualBorderRouter router) => new()
    {
        VirtualBorderRouterId = router.Id,
        Account = router.Account,
        Region = router.Region,
        VirtualBorderRouterName = router.Spec.VirtualBorderRouterName.OrDefault,
        Description = router.Spec.Description.OrDefault,
        Status = router.Status,
        PhysicalConnectionId = router.Spec.PhysicalConnectionId.OrDefault,
        PhysicalConnectionOwnerUid = router.PhysicalConnectionOwnerUid,
        PhysicalConnectionStatus = router.PhysicalConnectionStatus,
        AccessPointId = router.AccessPointId,
        VlanId = router.Spec.VlanId.OrDefault,
        VlanInterfaceId = router.VlanInterfaceId,
        RouteTableId = router.RouteTableId,
        LocalGatewayIp = router.Spec.LocalGatewayIp.OrDefault,
        PeerGatewayIp = router.Spec.PeerGatewayIp.OrDefault,
        PeeringSubnetMask = router.Spec.PeeringSubnetMask.OrDefault,
        Bandwidth = router.Spec.Bandwidth.OrDefault,
        CircuitCode = router.Spec.CircuitCode.OrDefault,
        CreateTime = router.CreateTime.ToText(),
        ActivationTime = router.ActivationTime?.ToText(),
    };
}
