using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>What a program says of a leased line.</summary>
[Described]
public sealed partial record PhysicalConnectionInputs
{
    /// <summary>Account that owns the line. Default: the provider's `account`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Account))]
    public Maybe<string> Account { get; init; }

    /// <summary>Region of the access point. Default: the provider's `region`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Region))]
    public Maybe<string> Region { get; init; }

    /// <summary>
    /// Alibaba access point where the line enters, `ap-…`: any one reaches VPCs in every region, so take the one nearest to the
    /// data centre (`getNearestAccessPoint`).
    /// </summary>
    [Replaces]
    public Maybe<string> AccessPointId { get; init; }

    /// <summary>
    /// Name of the partner's access point that the line is built to, such as `PCCW Tianjin`; the partner's own line carries it
    /// on to `accessPointId`. Absent: the line is built to Alibaba's access point itself.
    /// </summary>
    [Replaces]
    public Maybe<string?> PartnerAccessPoint { get; init; }

    /// <summary>Who builds the line.</summary>
    [ValuesOf(typeof(LineOperator))]
    public Maybe<string> LineOperator { get; init; }

    /// <summary>Always `VPC`.</summary>
    [Replaces, Default("VPC")]
    public Maybe<string> Type { get; init; }

    /// <summary>Type of the port. Default: the cloud chooses.</summary>
    [Replaces, Computed, ValuesOf(typeof(PortType))]
    public Maybe<string?> PortType { get; init; }

    /// <summary>Mbit/s of the carrier's contract, 2 to the speed of the port.</summary>
    [Computed]
    public Maybe<int?> Bandwidth { get; init; }

    /// <summary>The carrier's number of the line.</summary>
    public Maybe<string?> CircuitCode { get; init; }

    /// <summary>Where the data centre is: its address, or its city.</summary>
    public Maybe<string?> PeerLocation { get; init; }

    /// <summary>The line that backs this one up: `pc-…` of the same account.</summary>
    [Replaces]
    public Maybe<string?> RedundantPhysicalConnectionId { get; init; }

    /// <summary>Name, 2 to 128 characters: a letter or Chinese character, then letters, digits, `.`, `_`, `-`.</summary>
    public Maybe<string?> PhysicalConnectionName { get; init; }

    /// <summary>Description, 2 to 256 characters, beginning with a letter or Chinese character.</summary>
    public Maybe<string?> Description { get; init; }

    /// <summary>Optical module of the port. Default: the one for 10 km.</summary>
    [Replaces, Computed]
    public Maybe<string?> OpticalModuleModel { get; init; }

    /// <summary>Delay before a port that is down is reported, 0 to 10000 ms in steps of 100.</summary>
    [Computed]
    public Maybe<int?> DownDelayTime { get; init; }

    /// <summary>
    /// The letter of authorization that the carrier's engineers need where they build in Alibaba's building: the line waits for
    /// it after its port is reserved. Default: none is applied for.
    /// </summary>
    public Maybe<PhysicalConnectionLoa?> Loa { get; init; }

    /// <summary>
    /// Status that the line is to have. Routers need an `Enabled` one, and that needs a `period`: from then on the port is paid
    /// for. Default: the line is applied for, and nothing is ordered.
    /// </summary>
    [Computed, ValuesOf(typeof(PhysicalConnectionStatus))]
    public Maybe<string?> Status { get; init; }

    /// <summary>How long the port is paid for: 1 to 9 months, or 1 to 5 years.</summary>
    [Once]
    public Maybe<int?> Period { get; init; }

    /// <summary>Unit of `period`.</summary>
    [Once, Default("Month"), ValuesOf(typeof(PricingCycle))]
    public Maybe<string> PricingCycle { get; init; }

    /// <summary>Whether the line may be deleted while it is `Enabled`, and so paid for.</summary>
    [Default(false)]
    public Maybe<bool> ForceDelete { get; init; }

    /// <summary>Resource group, `rg-…`. Default: the account's default group.</summary>
    [Computed]
    public Maybe<string?> ResourceGroupId { get; init; }

    /// <summary>Tags, at most 20; keys do not begin with `aliyun` or `acs:`.</summary>
    public Maybe<IReadOnlyDictionary<string, string>?> Tags { get; init; }
}

/// <summary>What is added once the line is applied for.</summary>
[Described]
public sealed partial record PhysicalConnectionOutputs
{
    /// <summary>`Initial`, `Approved`, `Allocating`, `Allocated`, `Confirmed`, `Enabled`, `Rejected`, `Canceled`, `Allocation Failed`, `Terminating` or `Terminated`.</summary>
    public Maybe<string> Status { get; init; }

    /// <summary>Status of the letter of authorization: `Applying`, `Available`, `Rejected`, `Completing`, `Complete` or `Deleted`; absent while none was applied for.</summary>
    public Maybe<string?> LoaStatus { get; init; }

    /// <summary>`Normal`, `FinancialLocked` or `SecurityLocked`.</summary>
    [Certain]
    public Maybe<string> BusinessStatus { get; init; }

    /// <summary>Class of the port in prices: `1G and below`, `10G`, `40G` or `100G`.</summary>
    [Certain]
    public Maybe<string?> Spec { get; init; }

    /// <summary>Order of the port's fee; absent before it is paid.</summary>
    public Maybe<string?> OrderId { get; init; }

    /// <summary>Time of creation, ISO 8601 in UTC.</summary>
    public Maybe<string> CreateTime { get; init; }

    /// <summary>When the line was opened, ISO 8601 in UTC; absent before that.</summary>
    public Maybe<string?> EnabledTime { get; init; }

    /// <summary>Until when the port is paid for, ISO 8601 in UTC; absent before it is.</summary>
    public Maybe<string?> EndTime { get; init; }
}

/// <summary>
/// A physical connection (a leased line, an Express Connect circuit): one port at an access point, to which a carrier builds a
/// line from your data centre. It is the only part of a network that people must install.
/// </summary>
/// <remarks>
/// <para>
/// It is <c>Allocated</c> once the application is approved and a port is reserved; with a wanted status of <c>Enabled</c> it goes
/// on when the carrier has built it. While it waits for people, it is recorded as created and not ready, the message says what
/// it waits for, and the next <c>up</c> goes on from there.
/// </para>
/// <para>
/// A line lies in the region of its access point and names no VPC: virtual border routers on it, and router interfaces on
/// those, reach VPCs in every region. Deleting an open line loses a paid port, so it needs <c>forceDelete</c>. Its rules are
/// AP-01 to AP-16, PORT-01 to PORT-12, PC-01 to PC-54 and LOA-01 to LOA-16.
/// </para>
/// </remarks>
[Resource("expressconnect:index:PhysicalConnection", ImportId = "pc-bp1example")]
internal sealed partial class PhysicalConnectionResource(Cloud cloud) : ResourceDefinition<PhysicalConnectionInputs, PhysicalConnectionOutputs>
{
    public override async Task<Created<PhysicalConnectionOutputs>> Create(CreateContext<PhysicalConnectionInputs> ask, CancellationToken stop) =>
        await ask.Operation.Created(await cloud.SessionFor(ask.Operation).PhysicalConnections.CreateAsync(Asked(ask.Inputs), stop), Outputs);

    public override async Task<Found<PhysicalConnectionInputs, PhysicalConnectionOutputs>?> Read(
        ReadContext<PhysicalConnectionInputs> ask, CancellationToken stop) =>
        await cloud.SessionForRead(ask.Operation).PhysicalConnections.GetAsync(ask.Id, stop) is { } line
            ? new Found<PhysicalConnectionInputs, PhysicalConnectionOutputs>(line.Id, Inputs(line), Outputs(line)) { NotReady = Outcomes.Waiting(line) }
            : null;

    public override async Task<Updated<PhysicalConnectionOutputs>> Update(UpdateContext<PhysicalConnectionInputs> ask, CancellationToken stop)
    {
        var lines = cloud.SessionFor(ask.Operation).PhysicalConnections;
        await lines.MentionAsync(ask.Id, stop);

        // Where another letter is asked for, a preview knows nothing of it: that there was one is no promise.
        var letterIsNew = ask.OldInputs.Loa.Map(PhysicalConnectionLoa.Asked) != ask.Inputs.Loa.Map(PhysicalConnectionLoa.Asked);
        return await ask.Operation.Updated(
            await lines.UpdateAsync(ask.Id, Asked(ask.Inputs), stop),
            line => ask.Operation.Preview && letterIsNew ? Outputs(line) with { LoaStatus = Maybe<string?>.Unknown } : Outputs(line));
    }

    public override async Task Delete(DeleteContext<PhysicalConnectionInputs> ask, CancellationToken stop)
    {
        var lines = cloud.SessionFor(ask.Operation).PhysicalConnections;
        await lines.MentionAsync(ask.Id, stop);
        await ask.Operation.Tell(await lines.DeleteAsync(ask.Id, stop));
    }

    public override Task<bool> DeletesFirst(DiffContext<PhysicalConnectionInputs> ask, CancellationToken stop) =>
        cloud.HearOfDiff(ask, session => session.PhysicalConnections, deletesFirst: false, stop);

    private static PhysicalConnectionSpec Asked(PhysicalConnectionInputs inputs) => new()
    {
        Account = inputs.Account.ToPlanned(),
        Region = inputs.Region.ToPlanned(),
        AccessPointId = inputs.AccessPointId.ToPlanned(),
        PartnerAccessPoint = inputs.PartnerAccessPoint.ToPlanned(),
        LineOperator = inputs.LineOperator.ToPlanned(),
        Type = inputs.Type.ToPlanned(),
        PortType = inputs.PortType.ToPlanned(),
        Bandwidth = inputs.Bandwidth.ToPlanned(),
        CircuitCode = inputs.CircuitCode.ToPlanned(),
        PeerLocation = inputs.PeerLocation.ToPlanned(),
        RedundantPhysicalConnectionId = inputs.RedundantPhysicalConnectionId.ToPlanned(),
        PhysicalConnectionName = inputs.PhysicalConnectionName.ToPlanned(),
        Description = inputs.Description.ToPlanned(),
        OpticalModuleModel = inputs.OpticalModuleModel.ToPlanned(),
        DownDelayTime = inputs.DownDelayTime.ToPlanned(),
        Loa = inputs.Loa.Map(PhysicalConnectionLoa.Asked).ToPlanned(),
        Status = inputs.Status.ToPlanned(),
        Period = inputs.Period.ToPlanned(),
        PricingCycle = inputs.PricingCycle.ToPlanned(),
        ForceDelete = inputs.ForceDelete.ToPlanned(),
        ResourceGroupId = inputs.ResourceGroupId.ToPlanned(),
        Tags = inputs.Tags.ToPlanned(),
    };

    private static PhysicalConnectionInputs Inputs(PhysicalConnection line) => new()
    {
        Account = line.Account,
        Region = line.Region,
        AccessPointId = line.Spec.AccessPointId.ToMaybe(""),
        PartnerAccessPoint = line.Spec.PartnerAccessPoint.ToMaybe(),
        LineOperator = line.Spec.LineOperator.ToMaybe(""),
        Type = line.Spec.Type.ToMaybe("VPC"),
        PortType = line.Spec.PortType.ToMaybe(),
        Bandwidth = line.Spec.Bandwidth.ToMaybe(),
        CircuitCode = line.Spec.CircuitCode.ToMaybe(),
        PeerLocation = line.Spec.PeerLocation.ToMaybe(),
        RedundantPhysicalConnectionId = line.Spec.RedundantPhysicalConnectionId.ToMaybe(),
        PhysicalConnectionName = line.Spec.PhysicalConnectionName.ToMaybe(),
        Description = line.Spec.Description.ToMaybe(),
        OpticalModuleModel = line.Spec.OpticalModuleModel.ToMaybe(),
        DownDelayTime = line.Spec.DownDelayTime.ToMaybe(),
        Loa = line.Spec.Loa.ToMaybe().Map(PhysicalConnectionLoa.Inputs),
        Status = line.Spec.Status.ToMaybe(),
        Period = line.Spec.Period.ToMaybe(),
        PricingCycle = line.Spec.PricingCycle.ToMaybe("Month"),
        ForceDelete = line.Spec.ForceDelete.ToMaybe(),
        ResourceGroupId = line.Spec.ResourceGroupId.ToMaybe(),
        Tags = line.Spec.Tags.ToMaybe(),
    };

    private static PhysicalConnectionOutputs Outputs(PhysicalConnection line) => new()
    {
        Status = line.Status,
        LoaStatus = line.Letter?.Status,
        BusinessStatus = line.BusinessStatus,
        Spec = line.PortClass.Following(line.Spec.PortType),
        OrderId = line.OrderId,
        CreateTime = line.CreateTime.ToText(),
        EnabledTime = line.EnabledTime?.ToText(),
        EndTime = line.EndTime?.ToText(),
    };
}
