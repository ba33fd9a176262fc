namespace ExpressConnect.Engine;

/// <summary>What a user asks of a BGP group.</summary>
public sealed record BgpGroupSpec : ResourceSpec
{
    /// <summary>The virtual border router, <c>vbr-…</c>.</summary>
    public Planned<string?> RouterId { get; init; }

    /// <summary>AS number of the customer's side, 1 to 4294967295 and not 45104.</summary>
    public Planned<long?> PeerAsn { get; init; }

    /// <summary>AS number of Alibaba's side: 45104 (also when null), 64512 to 65534 without 65025, or 4200000000 to 4294967294.</summary>
    public Planned<long?> LocalAsn { get; init; }

    /// <summary>Whether the customer's side may see another AS number than that of the VPC.</summary>
    public Planned<bool> IsFakeAsn { get; init; }

    /// <summary>MD5 key of the sessions; null or empty: none.</summary>
    public Planned<Secret?> AuthKey { get; init; }

    /// <summary>Takes the key away; not together with one.</summary>
    public Planned<bool> ClearAuthKey { get; init; }

    /// <summary><c>IPv4</c> (also when null) or <c>IPv6</c>.</summary>
    public Planned<string?> IpVersion { get; init; }

    /// <summary>Most routes that a session takes; null: 110.</summary>
    public Planned<int?> RouteLimit { get; init; }

    /// <summary>Name, 2 to 128 characters.</summary>
    public Planned<string?> BgpGroupName { get; init; }

    /// <summary>Description, 2 to 256 characters.</summary>
    public Planned<string?> Description { get; init; }

    /// <summary>The key that sessions use; null: none, or not known yet.</summary>
    internal Secret? Key => !ClearAuthKey.OrDefault && AuthKey.TryGet(out var key) && key.Value.Length > 0 ? key : null;

    /// <summary>AS number of Alibaba's side; null while it is not known.</summary>
    internal long? OwnAsn => LocalAsn.IsKnown ? LocalAsn.Value ?? BgpGroup.AlibabaAsn : null;

    /// <summary>Whether Alibaba's side has another AS number than its own one; false while that is not known.</summary>
    internal bool HasCustomAsn => OwnAsn is { } asn && asn != BgpGroup.AlibabaAsn;

    /// <summary>Version of its sessions; null while it is not known, or is none.</summary>
    internal string? Version => IpVersion.IsKnown ? IpVersions.Of(IpVersion.Value ?? IpVersions.V4) : null;
}
