using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>Which physical connections are asked for.</summary>
[Described]
public sealed partial record GetPhysicalConnectionsArguments
{
    /// <summary>Account whose physical connections are asked for. Default: the provider's `account`.</summary>
    public string? Account { get; init; }

    /// <summary>Region whose physical connections are asked for. Default: the provider's `region`.</summary>
    public string? Region { get; init; }

    /// <summary>Only physical connections of these ids.</summary>
    public IReadOnlyList<string>? Ids { get; init; }

    /// <summary>Only physical connections whose name matches this regular expression.</summary>
    public string? NameRegex { get; init; }

    /// <summary>Only physical connections of this status, such as `Enabled`.</summary>
    public string? Status { get; init; }

    /// <summary>Only physical connections at this access point.</summary>
    public string? AccessPointId { get; init; }
}

/// <summary>The physical connections.</summary>
[Described]
public sealed partial record GetPhysicalConnectionsResult
{
    /// <summary>Ids of the physical connections, sorted.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>The physical connections, sorted by id.</summary>
    public IReadOnlyList<GetPhysicalConnectionsConnection> Connections { get; init; } = [];
}

/// <summary>A physical connection: a leased line between a data centre and an access point.</summary>
[Described]
public sealed partial record GetPhysicalConnectionsConnection
{
    /// <summary>Id: `pc-…`.</summary>
    public string PhysicalConnectionId { get; init; } = "";

    /// <summary>Account that owns it.</summary>
    public string Account { get; init; } = "";

    /// <summary>Region that it lies in.</summary>
    public string Region { get; init; } = "";

    /// <summary>Name.</summary>
    public string? PhysicalConnectionName { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>`Initial`, `Approved`, `Rejected`, `Allocating`, `Allocated`, `Allocation Failed`, `Confirmed`, `Enabled`, `Canceled`, `Terminating` or `Terminated`.</summary>
    public string Status { get; init; } = "";

    /// <summary>Status of the letter of authorization; absent while none was applied for.</summary>
    public string? LoaStatus { get; init; }

    /// <summary>`Normal`, `FinancialLocked` or `SecurityLocked`.</summary>
    public string BusinessStatus { get; init; } = "";

    /// <summary>Access point where the line enters.</summary>
    public string? AccessPointId { get; init; }

    /// <summary>Name of the partner's access point that the line is built to; absent where it is built to Alibaba's.</summary>
    public string? PartnerAccessPoint { get; init; }

    /// <summary>Who builds the line, such as `CT`.</summary>
    [ValuesOf(typeof(LineOperator))]
    public string? LineOperator { get; init; }

    /// <summary>Type of the port, such as `1000Base-LX`.</summary>
    [ValuesOf(typeof(PortType))]
    public string? PortType { get; init; }

    /// <summary>Class of the port: `1G and below`, `10G`, `40G` or `100G`.</summary>
    public string? Spec { get; init; }

    /// <summary>Mbit/s of the carrier's contract.</summary>
    public int? Bandwidth { get; init; }

    /// <summary>The carrier's number of the line.</summary>
    public string? CircuitCode { get; init; }

    /// <summary>Where the data centre is.</summary>
    public string? PeerLocation { get; init; }

    /// <summary>The line that backs this one up.</summary>
    public string? RedundantPhysicalConnectionId { get; init; }

    /// <summary>Time of creation, ISO 8601 in UTC.</summary>
    public string CreateTime { get; init; } = "";

    /// <summary>Time when it was opened, ISO 8601 in UTC; absent before it.</summary>
    public string? EnabledTime { get; init; }

    /// <summary>Until when the port is paid for, ISO 8601 in UTC; absent before it is.</summary>
    public string? EndTime { get; init; }
}

/// <summary>The physical connections of one account in one region.</summary>
/// <remarks>A preview lists what it plans, too, as it would come about now; what is not known yet is absent.</remarks>
[Function("expressconnect:index:getPhysicalConnections")]
internal sealed partial class GetPhysicalConnections(Cloud cloud) : FunctionDefinition<GetPhysicalConnectionsArguments, GetPhysicalConnectionsResult>
{
    private static readonly string[] Statuses =
    [
        Engine.PhysicalConnectionStatus.Initial,
        Engine.PhysicalConnectionStatus.Approved,
        Engine.PhysicalConnectionStatus.Rejected,
        Engine.PhysicalConnectionStatus.Allocating,
        Engine.PhysicalConnectionStatus.Allocated,
        Engine.PhysicalConnectionStatus.AllocationFailed,
        Engine.PhysicalConnectionStatus.Confirmed,
        Engine.PhysicalConnectionStatus.Enabled,
        Engine.PhysicalConnectionStatus.Canceled,
        Engine.PhysicalConnectionStatus.Terminating,
        Engine.PhysicalConnectionStatus.Terminated,
    ];

    public override async Task<GetPhysicalConnectionsResult> Invoke(GetPhysicalConnectionsArguments arguments, bool preview, CancellationToken stop)
    {
        Filters.OneOf("status", arguments.Status, Statuses);
        var isNamed = Filters.Named(arguments.NameRegex);
        var all = await cloud.SessionForFunction(arguments.Account, arguments.Region, preview).PhysicalConnections.ListAsync(stop);
        var found = all.Narrow(arguments.Ids, arguments.Status)
            .Where(line => isNamed(line.Spec.PhysicalConnectionName.OrDefault))
            .Where(line => arguments.AccessPointId is null || line.Spec.AccessPointId.OrDefault == arguments.AccessPointId)
            .Select(Of)
            .ToList();
        return new GetPhysicalConnectionsResult { Ids = [.. found.Select(line => line.PhysicalConnectionId)], Connections = found };
    }

    private static GetPhysicalConnectionsConnection Of(PhysicalConnection line) => new()
    {
        PhysicalConnectionId = line.Id,
        Account = line.Account,
        Region = line.Region,
        PhysicalConnectionName = line.Spec.PhysicalConnectionName.OrDefault,
        Description = line.Spec.Description.OrDefault,
        Status = line.Status,
        LoaStatus = line.Letter?.Status,
        BusinessStatus = line.BusinessStatus,
        AccessPointId = line.Spec.AccessPointId.OrDefault,
        PartnerAccessPoint = line.Spec.PartnerAccessPoint.OrDefault,
        LineOperator = line.Spec.LineOperator.OrDefault,
        PortType = line.Spec.PortType.OrDefault,
        Spec = line.PortClass,
        Bandwidth = line.Spec.Bandwidth.OrDefault,
        CircuitCode = line.Spec.CircuitCode.OrDefault,
        PeerLocation = line.Spec.PeerLocation.OrDefault,
        RedundantPhysicalConnectionId = line.Spec.RedundantPhysicalConnectionId.OrDefault,
        CreateTime = line.CreateTime.ToText(),
        EnabledTime = line.EnabledTime?.ToText(),
        EndTime = line.EndTime?.ToText(),
    };
}
