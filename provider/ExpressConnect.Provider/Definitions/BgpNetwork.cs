using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>What a program says of a BGP network.</summary>
[Described]
public sealed partial record BgpNetworkInputs
{
    /// <summary>Account that owns the virtual border router. Default: the provider's `account`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Account))]
    public Maybe<string> Account { get; init; }

    /// <summary>Region of the virtual border router. Default: the provider's `region`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Region))]
    public Maybe<string> Region { get; init; }

    /// <summary>The virtual border router that announces the prefix, `vbr-…`, with an active router interface.</summary>
    [Replaces]
    public Maybe<string> RouterId { get; init; }

    /// <summary>The prefix: an IPv4 or IPv6 range of a VPC or vSwitch that the router reaches.</summary>
    [Replaces]
    public Maybe<string> DstCidrBlock { get; init; }

    /// <summary>The VPC that the prefix lies in, `vpc-…`.</summary>
    [Replaces]
    public Maybe<string?> VpcId { get; init; }
}

/// <summary>What is added once the prefix is announced.</summary>
[Described]
public sealed partial record BgpNetworkOutputs
{
    /// <summary>`Pending` or `Available`.</summary>
    [Certain]
    public Maybe<string> Status { get; init; }
}

/// <summary>A BGP network: a prefix that a virtual border router announces to the data centre over its BGP sessions.</summary>
/// <remarks>
/// It is needed where VPCs are reached over router interfaces, one of which must be active: let it depend on both
/// <c>RouterInterfaceConnection</c>s. Its id is that of the router and the prefix, with a colon between. Its rules are BGPN-01
/// to BGPN-11.
/// </remarks>
[Resource("expressconnect:index:BgpNetwork", ImportId = "vbr-bp1example:10.0.0.0/16")]
internal sealed partial class BgpNetworkResource(Cloud cloud) : ResourceDefinition<BgpNetworkInputs, BgpNetworkOutputs>
{
    public override async Task<Created<BgpNetworkOutputs>> Create(CreateContext<BgpNetworkInputs> ask, CancellationToken stop) =>
        await ask.Operation.Created(await cloud.SessionFor(ask.Operation).BgpNetworks.CreateAsync(Asked(ask.Inputs), stop), Outputs);

    public override async Task<Found<BgpNetworkInputs, BgpNetworkOutputs>?> Read(ReadContext<BgpNetworkInputs> ask, CancellationToken stop) =>
        await cloud.SessionForRead(ask.Operation).BgpNetworks.GetAsync(ask.Id, stop) is { } network
            ? new Found<BgpNetworkInputs, BgpNetworkOutputs>(network.Id, Inputs(network), Outputs(network))
            : null;

    public override async Task<Updated<BgpNetworkOutputs>> Update(UpdateContext<BgpNetworkInputs> ask, CancellationToken stop)
    {
        var networks = cloud.SessionFor(ask.Operation).BgpNetworks;
        await networks.MentionAsync(ask.Id, stop);
        return await ask.Operation.Updated(await networks.UpdateAsync(ask.Id, Asked(ask.Inputs), stop), Outputs);
    }

    public override async Task Delete(DeleteContext<BgpNetworkInputs> ask, CancellationToken stop)
    {
        var networks = cloud.SessionFor(ask.Operation).BgpNetworks;
        await networks.MentionAsync(ask.Id, stop);
        await ask.Operation.Tell(await networks.DeleteAsync(ask.Id, stop));
    }

    /// <summary>A router announces a prefix once (BGPN-05), and both make the id.</summary>
    public override Task<bool> DeletesFirst(DiffContext<BgpNetworkInputs> ask, CancellationToken stop) => cloud.HearOfDiff(
        ask,
        session => session.BgpNetworks,
        ask.OldInputs.RouterId == ask.Inputs.RouterId && (!ask.Inputs.DstCidrBlock.IsKnown || ask.OldInputs.DstCidrBlock == ask.Inputs.DstCidrBlock),
        stop);

    private static BgpNetworkSpec Asked(BgpNetworkInputs inputs) => new()
    {
        Account = inputs.Account.ToPlanned(),
        Region = inputs.Region.ToPlanned(),
        RouterId = inputs.RouterId.ToPlanned(),
        DstCidrBlock = inputs.DstCidrBlock.ToPlanned(),
        VpcId = inputs.VpcId.ToPlanned(),
    };

    private static BgpNetworkInputs Inputs(BgpNetwork network) => new()
    {
        Account = network.Account,
        Region = network.Region,
        RouterId = network.Spec.RouterId.ToMaybe(""),
        DstCidrBlock = network.Spec.DstCidrBlock.ToMaybe(""),
        VpcId = network.Spec.VpcId.ToMaybe(),
    };

    private static BgpNetworkOutputs Outputs(BgpNetwork network) => new() { Status = network.Status };
}
