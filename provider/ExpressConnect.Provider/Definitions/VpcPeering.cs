using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>What a program says of a peering.</summary>
[Described]
public sealed partial record VpcPeeringInputs
{
    /// <summary>Account of the initiating side. Default: the provider's `account`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Account))]
    public Maybe<string> Account { get; init; }

    /// <summary>Region of the initiating VPC. Default: the provider's `region`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Region))]
    public Maybe<string> Region { get; init; }

    /// <summary>The initiating VPC, `vpc-…`.</summary>
    [Replaces]
    public Maybe<string> VpcId { get; init; }

    /// <summary>The accepting VPC, `vpc-…`.</summary>
    [Replaces]
    public Maybe<string> AcceptingVpcId { get; init; }

    /// <summary>Region of the accepting VPC. Default: the region of the initiating one.</summary>
    [Replaces, Computed]
    public Maybe<string?> AcceptingRegionId { get; init; }

    /// <summary>Account of the accepting VPC. Default: the account of the initiating one. The provider must act for both.</summary>
    [Replaces, Computed]
    public Maybe<string?> AcceptingAccount { get; init; }

    /// <summary>Bandwidth of the link: the size of the initiating interface.</summary>
    [ValuesOf(typeof(RouterInterfaceSpec))]
    public Maybe<string> Spec { get; init; }

    /// <summary>Whether each VPC gets a route to the other's ranges.</summary>
    [Default(false)]
    public Maybe<bool> AddRoutes { get; init; }
}

/// <summary>What is added once the peering exists.</summary>
[Described]
public sealed partial record VpcPeeringOutputs
{
    /// <summary>Region of the accepting VPC.</summary>
    [Certain]
    public Maybe<string> AcceptingRegionId { get; init; }

    /// <summary>Account of the accepting VPC.</summary>
    [Certain]
    public Maybe<string> AcceptingAccount { get; init; }

    /// <summary>The initiating router interface, `ri-…`.</summary>
    [Certain]
    public Maybe<string> InterfaceId { get; init; }

    /// <summary>The accepting router interface, `ri-…`.</summary>
    [Certain]
    public Maybe<string> AcceptingInterfaceId { get; init; }

    /// <summary>Status of both interfaces: `Active` once the peering carries traffic.</summary>
    [Certain]
    public Maybe<string> Status { get; init; }

    /// <summary>Whether the link costs anything: free within a region, charged between regions.</summary>
    [Certain]
    public Maybe<bool> Charged { get; init; }

    /// <summary>Account that pays: the initiating side's. Absent when the link is free.</summary>
    [Certain]
    public Maybe<string?> Payer { get; init; }
}

/// <summary>
/// A peering of two VPCs, whatever their region or account: a router interface on the router of each, paired, activated and
/// routed in one step. When it cannot carry traffic, nothing of it is left behind.
/// </summary>
/// <remarks>
/// It is <c>Active</c> once made. Within a region it is free; between regions the initiating side pays. Peerings are not
/// transitive: each pair of VPCs that is to talk needs one of its own (PEER-32). For peers of two accounts this provider must
/// list both (<c>accounts</c>); where nobody acts for both, each side writes a <c>RouterInterface</c> and a
/// <c>RouterInterfaceConnection</c>. This is not the newer product that is called VPC peering connection. Its rules are
/// PEER-01 to PEER-46, and those of its parts.
/// </remarks>
[Resource("expressconnect:index:VpcPeering", ImportId = "peering-bp1example")]
internal sealed partial class VpcPeeringResource(Cloud cloud) : ResourceDefinition<VpcPeeringInputs, VpcPeeringOutputs>
{
    public override async Task<Created<VpcPeeringOutputs>> Create(CreateContext<VpcPeeringInputs> ask, CancellationToken stop) =>
        await ask.Operation.Created(await cloud.SessionFor(ask.Operation).VpcPeerings.CreateAsync(Spec(ask.Inputs), stop), Outputs);

    public override async Task<Found<VpcPeeringInputs, VpcPeeringOutputs>?> Read(ReadContext<VpcPeeringInputs> ask, CancellationToken stop) =>
        await cloud.SessionForRead(ask.Operation).VpcPeerings.GetAsync(ask.Id, stop) is { } peering
            ? new Found<VpcPeeringInputs, VpcPeeringOutputs>(peering.Id, Inputs(peering), Outputs(peering))
            : null;

    public override async Task<Updated<VpcPeeringOutputs>> Update(UpdateContext<VpcPeeringInputs> ask, CancellationToken stop)
    {
        var peerings = cloud.SessionFor(ask.Operation).VpcPeerings;
        await peerings.MentionAsync(ask.Id, stop);
        return await ask.Operation.Updated(await peerings.UpdateAsync(ask.Id, Spec(ask.Inputs), stop), Outputs);
    }

    public override async Task Delete(DeleteContext<VpcPeeringInputs> ask, CancellationToken stop)
    {
        var peerings = cloud.SessionFor(ask.Operation).VpcPeerings;
        await peerings.MentionAsync(ask.Id, stop);
        await ask.Operation.Tell(await peerings.DeleteAsync(ask.Id, stop));
    }

    /// <summary>
    /// Two routers are joined once (PEER-18), a table has one entry per destination (ROUTE-04), and what peers with one VPC may
    /// not overlap (PEER-22): a peering that keeps an end is refused beside its old self, so that goes first.
    /// </summary>
    public override Task<bool> DeletesFirst(DiffContext<VpcPeeringInputs> ask, CancellationToken stop) =>
        cloud.HearOfDiff(ask, session => session.VpcPeerings, KeepsAnEnd(ask.OldInputs, ask.Inputs), stop);

    private static bool KeepsAnEnd(VpcPeeringInputs old, VpcPeeringInputs wanted) =>
        old.VpcId == wanted.VpcId || old.VpcId == wanted.AcceptingVpcId
        || old.AcceptingVpcId == wanted.AcceptingVpcId || old.AcceptingVpcId == wanted.VpcId;

    private static VpcPeeringSpec Spec(VpcPeeringInputs inputs) => new()
    {
        Account = inputs.Account.ToPlanned(),
        Region = inputs.Region.ToPlanned(),
        VpcId = inputs.VpcId.ToPlanned(),
        AcceptingVpcId = inputs.AcceptingVpcId.ToPlanned(),
        AcceptingRegionId = inputs.AcceptingRegionId.ToPlanned(),
        AcceptingAccount = inputs.AcceptingAccount.ToPlanned(),
        Spec = inputs.Spec.ToPlanned(),
        AddRoutes = inputs.AddRoutes.ToPlanned(),
    };

    private static VpcPeeringInputs Inputs(VpcPeering peering) => new()
    {
        Account = peering.Account,
        Region = peering.Region,
        VpcId = peering.Spec.VpcId.ToMaybe(""),
        AcceptingVpcId = peering.Spec.AcceptingVpcId.ToMaybe(""),
        AcceptingRegionId = peering.Spec.AcceptingRegionId.IfAsked(peering.AcceptingRegionId),
        AcceptingAccount = peering.Spec.AcceptingAccount.IfAsked(peering.AcceptingAccount),
        Spec = peering.Spec.Spec.ToMaybe(""),
        AddRoutes = peering.Spec.AddRoutes.ToMaybe(),
    };

    private static VpcPeeringOutputs Outputs(VpcPeering peering) => new()
    {
        AcceptingRegionId = peering.AcceptingRegionId.OrUnknown(),
        AcceptingAccount = peering.AcceptingAccount.OrUnknown(),
        InterfaceId = peering.InterfaceId.OrUnknown(),
        AcceptingInterfaceId = peering.AcceptingInterfaceId.OrUnknown(),
        Status = peering.Status,
        Charged = IsPlaced(peering) ? peering.Charged : Maybe<bool>.Unknown,
        Payer = IsPlaced(peering) ? peering.Payer : Maybe<string?>.Unknown,
    };

    /// <summary>Whether it is known who joins which regions: what the classification follows from.</summary>
    private static bool IsPlaced(VpcPeering peering) => peering.Account.Length > 0 && peering.Region.Length > 0 && peering.AcceptingRegionId.Length > 0;
}
