using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>What a program says of a BGP group.</summary>
[Described]
public sealed partial record BgpGroupInputs
{
    /// <summary>Account that owns the virtual border router. Default: the provider's `account`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Account))]
    public Maybe<string> Account { get; init; }

    /// <summary>Region of the virtual border router. Default: the provider's `region`.</summary>
    [Replaces, DefaultFromSetting(nameof(ExpressConnectSettings.Region))]
    public Maybe<string> Region { get; init; }

    /// <summary>The virtual border router, `vbr-…`, `active`.</summary>
    [Replaces]
    public Maybe<string> RouterId { get; init; }

    /// <summary>AS number of the data centre, 1 to 4294967295 and not 45104.</summary>
    public Maybe<long> PeerAsn { get; init; }

    /// <summary>AS number of the cloud's side: 45104, 64512 to 65534 without 65025, or 4200000000 to 4294967294.</summary>
    [Default(45104)]
    public Maybe<long> LocalAsn { get; init; }

    /// <summary>Whether the cloud's side may show another AS number than its own.</summary>
    [Default(false)]
    public Maybe<bool> IsFakeAsn { get; init; }

    /// <summary>MD5 key of the sessions, the same on the data centre's router; at most 80 printable characters. Absent or empty: none.</summary>
    [Secret]
    public Maybe<string?> AuthKey { get; init; }

    /// <summary>Takes the key away; not together with `authKey`. Leaving `authKey` out does the same.</summary>
    [Default(false)]
    public Maybe<bool> ClearAuthKey { get; init; }

    /// <summary>Version of IP of the sessions. `IPv6` needs `enableIpv6` of the virtual border router.</summary>
    [Replaces, Default("IPv4"), ValuesOf(typeof(IpVersion))]
    public Maybe<string> IpVersion { get; init; }

    /// <summary>Most routes that a session takes, 1 to 110 unless the quota says more; others are dropped.</summary>
    [Default(110)]
    public Maybe<int> RouteLimit { get; init; }

    /// <summary>Name, 2 to 128 characters: a letter or Chinese character, then letters, digits, `.`, `_`, `-`.</summary>
    public Maybe<string?> BgpGroupName { get; init; }

    /// <summary>Description, 2 to 256 characters.</summary>
    public Maybe<string?> Description { get; init; }
}

/// <summary>What is added once the group exists.</summary>
[Described]
public sealed partial record BgpGroupOutputs
{
    /// <summary>`Pending` or `Available`.</summary>
    [Certain]
    public Maybe<string> Status { get; init; }

    /// <summary>Seconds without a message until a session counts as down.</summary>
    [Certain]
    public Maybe<string> Hold { get; init; }

    /// <summary>Seconds between messages that keep a session alive.</summary>
    [Certain]
    public Maybe<string> Keepalive { get; init; }
}

/// <summary>A BGP group: what several BGP sessions of one virtual border router have in common: AS numbers, key, version of IP.</summary>
/// <remarks>
/// A <c>BgpPeer</c> in it is one session. A change of AS numbers or key resets all of them. It goes after its peers, and the
/// virtual border router after it. Its rules are BGPG-01 to BGPG-25.
/// </remarks>
[Resource("expressconnect:index:BgpGroup", ImportId = "bgpg-bp1example")]
internal sealed partial class BgpGroupResource(Cloud cloud) : ResourceDefinition<BgpGroupInputs, BgpGroupOutputs>
{
    public override async Task<Created<BgpGroupOutputs>> Create(CreateContext<BgpGroupInputs> ask, CancellationToken stop) =>
        await ask.Operation.Created(await cloud.SessionFor(ask.Operation).BgpGroups.CreateAsync(Asked(ask.Inputs), stop), Outputs);

    public override async Task<Found<BgpGroupInputs, BgpGroupOutputs>?> Read(ReadContext<BgpGroupInputs> ask, CancellationToken stop) =>
        await cloud.SessionForRead(ask.Operation).BgpGroups.GetAsync(ask.Id, stop) is { } group
            ? new Found<BgpGroupInputs, BgpGroupOutputs>(group.Id, Inputs(group), Outputs(group))
            : null;

    public override async Task<Updated<BgpGroupOutputs>> Update(UpdateContext<BgpGroupInputs> ask, CancellationToken stop)
    {
        var groups = cloud.SessionFor(ask.Operation).BgpGroups;
        await groups.MentionAsync(ask.Id, stop);
        return await ask.Operation.Updated(await groups.UpdateAsync(ask.Id, Asked(ask.Inputs), stop), Outputs);
    }

    public override async Task Delete(DeleteContext<BgpGroupInputs> ask, CancellationToken stop)
    {
        var groups = cloud.SessionFor(ask.Operation).BgpGroups;
        await groups.MentionAsync(ask.Id, stop);
        await ask.Operation.Tell(await groups.DeleteAsync(ask.Id, stop));
    }

    /// <summary>A router has several groups: the new one may come first.</summary>
    public override Task<bool> DeletesFirst(DiffContext<BgpGroupInputs> ask, CancellationToken stop) =>
        cloud.HearOfDiff(ask, session => session.BgpGroups, deletesFirst: false, stop);

    private static BgpGroupSpec Asked(BgpGroupInputs inputs) => new()
    {
        Account = inputs.Account.ToPlanned(),
        Region = inputs.Region.ToPlanned(),
        RouterId = inputs.RouterId.ToPlanned(),
        PeerAsn = inputs.PeerAsn.Map(static asn => (long?)asn).ToPlanned(),
        LocalAsn = inputs.LocalAsn.Map(static asn => (long?)asn).ToPlanned(),
        IsFakeAsn = inputs.IsFakeAsn.ToPlanned(),
        AuthKey = inputs.AuthKey.Map(static key => key is null ? null : new Secret(key)).ToPlanned(),
        ClearAuthKey = inputs.ClearAuthKey.ToPlanned(),
        IpVersion = inputs.IpVersion.ToPlanned(),
        RouteLimit = inputs.RouteLimit.Map(static limit => (int?)limit).ToPlanned(),
        BgpGroupName = inputs.BgpGroupName.ToPlanned(),
        Description = inputs.Description.ToPlanned(),
    };

    private static BgpGroupInputs Inputs(BgpGroup group) => new()
    {
        Account = group.Account,
        Region = group.Region,
        RouterId = group.Spec.RouterId.ToMaybe(""),
        PeerAsn = group.Spec.PeerAsn.ToMaybe().Map(static asn => asn ?? 0),
        LocalAsn = group.Spec.LocalAsn.ToMaybe().Map(static asn => asn ?? BgpGroup.AlibabaAsn),
        IsFakeAsn = group.Spec.IsFakeAsn.ToMaybe(),
        AuthKey = group.Spec.AuthKey.ToMaybe().Map(static key => key?.Value),
        ClearAuthKey = group.Spec.ClearAuthKey.ToMaybe(),
        IpVersion = group.Spec.IpVersion.ToMaybe("IPv4"),
        RouteLimit = group.Spec.RouteLimit.ToMaybe().Map(static limit => limit ?? BgpGroup.DefaultRouteLimit),
        BgpGroupName = group.Spec.BgpGroupName.ToMaybe(),
        Description = group.Spec.Description.ToMaybe(),
    };

    private static BgpGroupOutputs Outputs(BgpGroup group) => new()
    {
        Status = group.Status,
        Hold = group.Hold,
        Keepalive = group.Keepalive,
    };
}
