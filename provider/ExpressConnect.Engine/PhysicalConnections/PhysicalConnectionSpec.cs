namespace ExpressConnect.Engine;

/// <summary>What a user asks of a leased line.</summary>
public sealed record PhysicalConnectionSpec : ResourceSpec
{
    /// <summary>Alibaba access point where the line enters: <c>ap-…</c>.</summary>
    public Planned<string?> AccessPointId { get; init; }

    /// <summary>
    /// Name of the partner's access point that the line is built to; the partner carries it on to
    /// <see cref="AccessPointId"/>. Null: the line is built to Alibaba's access point itself.
    /// </summary>
    public Planned<string?> PartnerAccessPoint { get; init; }

    /// <summary>Who builds the line: <c>CT</c>, <c>CU</c>, <c>CM</c>, <c>CO</c>, <c>Equinix</c> or <c>Other</c>.</summary>
    public Planned<string?> LineOperator { get; init; }

    /// <summary><c>VPC</c>, also when null.</summary>
    public Planned<string?> Type { get; init; }

    /// <summary>Type of the port, such as <c>1000Base-LX</c>; null: the cloud chooses.</summary>
    public Planned<string?> PortType { get; init; }

    /// <summary>Mbit/s of the carrier's contract; null: 100.</summary>
    public Planned<int?> Bandwidth { get; init; }

    /// <summary>The carrier's number of the line.</summary>
    public Planned<string?> CircuitCode { get; init; }

    /// <summary>Where the data centre is: an address, or a city.</summary>
    public Planned<string?> PeerLocation { get; init; }

    /// <summary>The line that backs this one up: <c>pc-…</c> of the same account.</summary>
    public Planned<string?> RedundantPhysicalConnectionId { get; init; }

    /// <summary>Name, 2 to 128 characters.</summary>
    public Planned<string?> PhysicalConnectionName { get; init; }

    /// <summary>Description, 2 to 256 characters.</summary>
    public Planned<string?> Description { get; init; }

    /// <summary>Optical module of the port; null: the one for 10 km.</summary>
    public Planned<string?> OpticalModuleModel { get; init; }

    /// <summary>Delay before a port that is down is reported, 0 to 10000 ms in steps of 100; null: 0.</summary>
    public Planned<int?> DownDelayTime { get; init; }

    /// <summary>The letter of authorization that the carrier's engineers need; null: none is applied for.</summary>
    public Planned<LetterOfAuthorization?> Loa { get; init; }

    /// <summary>Wanted status: <c>Confirmed</c>, <c>Enabled</c>, <c>Canceled</c> or <c>Terminated</c>; null: as far as the application goes.</summary>
    public Planned<string?> Status { get; init; }

    /// <summary>How long the port is paid for: 1 to 9 months or 1 to 5 years. Needed to become <c>Enabled</c>.</summary>
    public Planned<int?> Period { get; init; }

    /// <summary><c>Month</c> (also when null) or <c>Year</c>.</summary>
    public Planned<string?> PricingCycle { get; init; }

    /// <summary>Whether deleting the line while it is <c>Enabled</c>, and so paid for, is meant.</summary>
    public Planned<bool> ForceDelete { get; init; }

    /// <summary>Resource group; null: the account's default group.</summary>
    public Planned<string?> ResourceGroupId { get; init; }

    /// <summary>Tags, at most 20.</summary>
    public Planned<IReadOnlyDictionary<string, string>?> Tags { get; init; }
}
