using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>What a program says of a BGP peer.</summary>
[Described]
public sealed partial record BgpPeerInputs
{
    /// <summary>Account that owns the group. Default: the provider's `account`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Account))]
    public Maybe<string> Account { get; init; }

    /// <summary>Region of the group. Default: the provider's `region`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Region))]
    public Maybe<string> Region { get; init; }

    /// <summary>The group, `bgpg-…`.</summary>
    [Replaces]
    public Maybe<string> BgpGroupId { get; init; }

    /// <summary>Address of the data centre's router. Default: the customer's address of the virtual border router, if it has one line only.</summary>
    [Computed]
    public Maybe<string?> PeerIpAddress { get; init; }

    /// <summary>Version of IP. Default: that of the group, and it is no other.</summary>
    [Replaces, Computed, ValuesOf(typeof(IpVersion))]
    public Maybe<string?> IpVersion { get; init; }

    /// <summary>Whether BFD guards the session. Its timers belong to the virtual border router.</summary>
    [Default(false)]
    public Maybe<bool> EnableBfd { get; init; }

    /// <summary>Hops of the BFD session, 1 to 255; only with `enableBfd`. Default: 255. A router directly across the line is 1 hop away.</summary>
    public Maybe<int?> BfdMultiHop { get; init; }
}

/// <summary>What is added once the peer exists.</summary>
[Described]
public sealed partial record BgpPeerOutputs
{
    /// <summary>`Pending`, `Available` or `Modifying`.</summary>
    [Certain]
    public Maybe<string> Status { get; init; }

    /// <summary>`Established` while routes are exchanged, else `Idle`.</summary>
    public Maybe<string?> BgpStatus { get; init; }

    /// <summary>Name that the cloud gives it.</summary>
    [Certain]
    public Maybe<string> BgpPeerName { get; init; }

    /// <summary>Address of the data centre's router, given or found.</summary>
    public Maybe<string?> PeerIpAddress { get; init; }

    /// <summary>Routes that the virtual border router announces: its BGP networks.</summary>
    public Maybe<int> AdvertisedRouteCount { get; init; }

    /// <summary>Routes that the data centre's router announces.</summary>
    public Maybe<int> ReceivedRouteCount { get; init; }
}

/// <summary>A BGP peer: one BGP session between a virtual border router and a router of the data centre, guarded by BFD if wanted.</summary>
/// <remarks>
/// It is <c>Pending</c> for a moment, then <c>Available</c>; <c>bgpStatus</c> is the live session. A change of address or BFD
/// resets it. A virtual border router has at most 8 peers, one per address. Its rules are BGPP-01 to BGPP-20 and BFD-01 to
/// BFD-09.
/// </remarks>
[Resource("expressconnect:index:BgpPeer", ImportId = "bgp-bp1example")]
internal sealed partial class BgpPeerResource(Cloud cloud) : ResourceDefinition<BgpPeerInputs, BgpPeerOutputs>
{
    public override async Task<Created<BgpPeerOutputs>> Create(CreateContext<BgpPeerInputs> ask, CancellationToken stop) =>
        await ask.Operation.Created(await cloud.SessionFor(ask.Operation).BgpPeers.CreateAsync(Asked(ask.Inputs), stop), Outputs);

    public override async Task<Found<BgpPeerInputs, BgpPeerOutputs>?> Read(ReadContext<BgpPeerInputs> ask, CancellationToken stop) =>
        await cloud.SessionForRead(ask.Operation).BgpPeers.GetAsync(ask.Id, stop) is { } peer
            ? new Found<BgpPeerInputs, BgpPeerOutputs>(peer.Id, Inputs(peer), Outputs(peer))
            : null;

    public override async Task<Updated<BgpPeerOutputs>> Update(UpdateContext<BgpPeerInputs> ask, CancellationToken stop)
    {
        var peers = cloud.SessionFor(ask.Operation).BgpPeers;
        await peers.MentionAsync(ask.Id, stop);
        return await ask.Operation.Updated(await peers.UpdateAsync(ask.Id, Asked(ask.Inputs), stop), Outputs);
    }

    public override async Task Delete(DeleteContext<BgpPeerInputs> ask, CancellationToken stop)
    {
        var peers = cloud.SessionFor(ask.Operation).BgpPeers;
        await peers.MentionAsync(ask.Id, stop);
        await ask.Operation.Tell(await peers.DeleteAsync(ask.Id, stop));
    }

    /// <summary>A router has one peer per address (BGPP-08), and another group may be on the same router: with one address the old peer goes first.</summary>
    public override Task<bool> DeletesFirst(DiffContext<BgpPeerInputs> ask, CancellationToken stop) => cloud.HearOfDiff(
        ask,
        session => session.BgpPeers,
        !ask.Inputs.PeerIpAddress.IsKnown || ask.Inputs.PeerIpAddress.Value is null || ask.OldInputs.PeerIpAddress.Or(null) is not { } old
            || ask.Inputs.PeerIpAddress.Value == old,
        stop);

    private static BgpPeerSpec Asked(BgpPeerInputs inputs) => new()
    {
        Account = inputs.Account.ToPlanned(),
        Region = inputs.Region.ToPlanned(),
        BgpGroupId = inputs.BgpGroupId.ToPlanned(),
        PeerIpAddress = inputs.PeerIpAddress.ToPlanned(),
        IpVersion = inputs.IpVersion.ToPlanned(),
        EnableBfd = inputs.EnableBfd.ToPlanned(),
        BfdMultiHop = inputs.BfdMultiHop.ToPlanned(),
    };

    private static BgpPeerInputs Inputs(BgpPeer peer) => new()
    {
        Account = peer.Account,
        Region = peer.Region,
        BgpGroupId = peer.Spec.BgpGroupId.ToMaybe(""),
        PeerIpAddress = peer.Spec.PeerIpAddress.ToMaybe(),
        IpVersion = peer.Spec.IpVersion.ToMaybe(),
        EnableBfd = peer.Spec.EnableBfd.ToMaybe(),
        BfdMultiHop = peer.Spec.BfdMultiHop.ToMaybe(),
    };

    private static BgpPeerOutputs Outputs(BgpPeer peer) => new()
    {
        Status = peer.Status,
        BgpStatus = peer.BgpStatus,
        BgpPeerName = peer.BgpPeerName.OrUnknown(),
        PeerIpAddress = peer.PeerIpAddress,
        AdvertisedRouteCount = peer.AdvertisedRouteCount,
        ReceivedRouteCount = peer.ReceivedRouteCount,
    };
}
