using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>Which router interfaces are asked for.</summary>
[Described]
public sealed partial record GetRouterInterfacesArguments
{
    /// <summary>Account whose router interfaces are asked for. Default: the provider's `account`.</summary>
    public string? Account { get; init; }

    /// <summary>Region whose router interfaces are asked for. Default: the provider's `region`.</summary>
    public string? Region { get; init; }

    /// <summary>Only router interfaces of these ids.</summary>
    public IReadOnlyList<string>? Ids { get; init; }

    /// <summary>Only router interfaces whose name matches this regular expression.</summary>
    public string? NameRegex { get; init; }

    /// <summary>Only router interfaces of this status, such as `Active`.</summary>
    public string? Status { get; init; }

    /// <summary>Only interfaces on this router: `vrt-…` or `vbr-…`.</summary>
    public string? RouterId { get; init; }

    /// <summary>Only interfaces towards this router: `vrt-…` or `vbr-…`.</summary>
    public string? OppositeRouterId { get; init; }

    /// <summary>Only interfaces of this role.</summary>
    [ValuesOf(typeof(RouterInterfaceRole))]
    public string? Role { get; init; }
}

/// <summary>The router interfaces.</summary>
[Described]
public sealed partial record GetRouterInterfacesResult
{
    /// <summary>Ids of the router interfaces, sorted.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>The router interfaces, sorted by id.</summary>
    public IReadOnlyList<GetRouterInterfacesInterface> Interfaces { get; init; } = [];
}

/// <summary>A router interface: one end of a link between two routers.</summary>
[Described]
public sealed partial record GetRouterInterfacesInterface
{
    /// <summary>Id: `ri-…`.</summary>
    public string RouterInterfaceId { get; init; } = "";

    /// <summary>Account that owns it.</summary>
    public string Account { get; init; } = "";

    /// <summary>Region that it lies in.</summary>
    public string Region { get; init; } = "";

    /// <summary>Name.</summary>
    public string? RouterInterfaceName { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>`Idle`, `Connecting`, `AcceptingConnecting`, `Activating`, `Active`, `Deactivating` or `Inactive`.</summary>
    public string Status { get; init; } = "";

    /// <summary>`Normal`, `FinancialLocked` or `SecurityLocked`.</summary>
    public string BusinessStatus { get; init; } = "";

    /// <summary>Which end of the link this is.</summary>
    [ValuesOf(typeof(RouterInterfaceRole))]
    public string? Role { get; init; }

    /// <summary>Kind of the router that it sits on.</summary>
    [ValuesOf(typeof(RouterType))]
    public string? RouterType { get; init; }

    /// <summary>The router that it sits on: `vrt-…` or `vbr-…`.</summary>
    public string? RouterId { get; init; }

    /// <summary>Access point of the virtual border router that it sits on.</summary>
    public string? AccessPointId { get; init; }

    /// <summary>VPC of the router that it sits on; absent on a virtual border router.</summary>
    public string? VpcInstanceId { get; init; }

    /// <summary>Size.</summary>
    [ValuesOf(typeof(RouterInterfaceSpec))]
    public string? Spec { get; init; }

    /// <summary>Mbit/s of the size; 0 on the accepting side.</summary>
    public int Bandwidth { get; init; }

    /// <summary>Whether exactly one end is in mainland China.</summary>
    public bool CrossBorder { get; init; }

    /// <summary>Region of the other end.</summary>
    public string? OppositeRegionId { get; init; }

    /// <summary>Kind of the router at the other end.</summary>
    [ValuesOf(typeof(RouterType))]
    public string OppositeRouterType { get; init; } = "";

    /// <summary>The router at the other end, once it is named.</summary>
    public string? OppositeRouterId { get; init; }

    /// <summary>The interface at the other end, once it is named.</summary>
    public string? OppositeInterfaceId { get; init; }

    /// <summary>Account of the other end.</summary>
    public string? OppositeInterfaceOwnerId { get; init; }

    /// <summary>Status of the other end; `Deleted` when it is gone.</summary>
    public string? OppositeInterfaceStatus { get; init; }

    /// <summary>Source of health checks.</summary>
    public string? HealthCheckSourceIp { get; init; }

    /// <summary>Target of health checks.</summary>
    public string? HealthCheckTargetIp { get; init; }

    /// <summary>Time of creation, ISO 8601 in UTC.</summary>
    public string CreateTime { get; init; } = "";

    /// <summary>Time of the first connection, ISO 8601 in UTC; absent before it.</summary>
    public string? ConnectedTime { get; init; }
}

/// <summary>The router interfaces of one account in one region.</summary>
/// <remarks>A preview lists what it plans, too, as it would come about now; what is not known yet is absent.</remarks>
[Function("expressconnect:index:getRouterInterfaces")]
internal sealed partial class GetRouterInterfaces(Cloud cloud) : FunctionDefinition<GetRouterInterfacesArguments, GetRouterInterfacesResult>
{
    private static readonly string[] Statuses =
    [
        RouterInterfaceStatus.Idle,
        RouterInterfaceStatus.Connecting,
        RouterInterfaceStatus.AcceptingConnecting,
        RouterInterfaceStatus.Activating,
        RouterInterfaceStatus.Active,
        RouterInterfaceStatus.Deactivating,
        RouterInterfaceStatus.Inactive,
    ];

    public override async Task<GetRouterInterfacesResult> Invoke(GetRouterInterfacesArguments arguments, bool preview, CancellationToken stop)
    {
        Filters.OneOf("status", arguments.Status, Statuses);
        Filters.OneOf("role", arguments.Role, [.. RouterInterfaceSpecs.All.Select(size => size.Role).Distinct()]);
        var isNamed = Filters.Named(arguments.NameRegex);
        var all = await cloud.SessionForFunction(arguments.Account, arguments.Region, preview).RouterInterfaces.ListAsync(stop);
        var found = all.Narrow(arguments.Ids, arguments.Status)
            .Where(end => isNamed(end.Spec.RouterInterfaceName.OrDefault))
            .Where(end => arguments.RouterId is null || end.Spec.RouterId.OrDefault == arguments.RouterId)
            .Where(end => arguments.OppositeRouterId is null || end.OppositeRouterId == arguments.OppositeRouterId)
            .Where(end => arguments.Role is null || end.Spec.Role.OrDefault == arguments.Role)
            .Select(Of)
            .ToList();
        return new GetRouterInterfacesResult { Ids = [.. found.Select(end => end.RouterInterfaceId)], Interfaces = found };
    }

    private static GetRouterInterfacesInterface Of(RouterInterface end) => new()
    {
        RouterInterfaceId = end.Id,
        Account = end.Account,
        Region = end.Region,
        RouterInterfaceName = end.Spec.RouterInterfaceName.OrDefault,
        Description = end.Spec.Description.OrDefault,
        Status = end.Status,
        BusinessStatus = end.BusinessStatus,
        Role = end.Spec.Role.OrDefault,
        RouterType = end.Spec.RouterType.OrDefault,
        RouterId = end.Spec.RouterId.OrDefault,
        AccessPointId = end.Spec.AccessPointId.OrDefault,
        VpcInstanceId = end.VpcInstanceId,
        Spec = end.Spec.Spec.OrDefault,
        Bandwidth = end.Bandwidth,
        CrossBorder = end.CrossBorder,
        OppositeRegionId = end.Spec.OppositeRegionId.OrDefault,
        OppositeRouterType = end.OppositeRouterType,
        OppositeRouterId = end.OppositeRouterId,
        OppositeInterfaceId = end.OppositeInterfaceId,
        OppositeInterfaceOwnerId = end.OppositeInterfaceOwnerId,
        OppositeInterfaceStatus = end.OppositeInterfaceStatus,
        HealthCheckSourceIp = end.Spec.HealthCheckSourceIp.OrDefault,
        HealthCheckTargetIp = end.Spec.HealthCheckTargetIp.OrDefault,
        CreateTime = end.CreateTime.ToText(),
        ConnectedTime = end.ConnectedTime?.ToText(),
    };
}
