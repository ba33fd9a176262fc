namespace ExpressConnect.Engine;

/// <summary>A change of a virtual border router, with its line, its neighbours on it and what hangs on it.</summary>
internal sealed record VirtualBorderRouterChange : Change<VirtualBorderRouterSpec, VirtualBorderRouter>
{
    /// <summary>By the clock of the world.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>The line; null when it is not known, or there is none.</summary>
    public PhysicalConnection? Line { get; init; }

    /// <summary>Other routers on the line, of any account, that it may get in the way of.</summary>
    public IReadOnlyList<VirtualBorderRouter> Neighbours { get; init; } = [];

    /// <summary>A VLAN that is free on the line; null when none was found, or none was looked for.</summary>
    public int? FreeVlan { get; init; }

    /// <summary>Routers on the line; only for a create.</summary>
    public long Routers { get; init; }

    /// <summary>Those of them that belong to the account of the line; only for a create.</summary>
    public long OwnRouters { get; init; }

    /// <summary>Routers that the account of the line has made for others.</summary>
    public long ForeignRouters { get; init; }

    /// <summary>VPCs that it is connected to.</summary>
    public IReadOnlyList<Network> Reached { get; init; } = [];

    /// <summary>BGP peers on it; only for an update.</summary>
    public IReadOnlyList<BgpPeer> BgpPeers { get; init; } = [];

    /// <summary>Interfaces on it; only for a delete.</summary>
    public IReadOnlyList<RouterInterface> Interfaces { get; init; } = [];

    /// <summary>Routes of its table.</summary>
    public IReadOnlyList<RouteEntry> Routes { get; init; } = [];

    /// <summary>BGP groups on it; only for a delete.</summary>
    public IReadOnlyList<BgpGroup> BgpGroups { get; init; } = [];

    /// <summary>BGP networks that it announces; only for a delete.</summary>
    public IReadOnlyList<BgpNetwork> BgpNetworks { get; init; } = [];

    /// <summary>Facts of the account that the router is made for.</summary>
    public AccountFacts OwnerFacts { get; init; } = AccountFacts.Default;

    /// <summary>Account that owns the router, or is to; null when it is not known.</summary>
    public string? Owner => Old?.Account ?? (Spec.VbrOwnerId.IsKnown ? Spec.VbrOwnerId.Value ?? Account.OrDefault : null);

    /// <summary>Whether the router is of another account than its line; false while that is not known.</summary>
    public bool IsForeign => Owner is { } owner && (Old?.PhysicalConnectionOwnerUid ?? Account.OrDefault) is { } lineOwner && owner != lineOwner;

    /// <summary>The other account that it is to be made for; null when it is no other, or not known.</summary>
    public string? MadeFor => Verb == Verb.Create && IsForeign ? Owner : null;

    /// <summary>Whether the caller acts for the owner of the router, and not for that of the line.</summary>
    public bool IsByRouterOwnerOnly => Old is { IsForeign: true } old && Caller.ActsFor(old.Account) && !Caller.ActsFor(old.PhysicalConnectionOwnerUid!);

    /// <summary>Whether the caller acts for the owner of the line, and not for that of the router.</summary>
    public bool IsByLineOwnerOnly => Old is { IsForeign: true } old && !Caller.ActsFor(old.Account) && Caller.ActsFor(old.PhysicalConnectionOwnerUid!);

    /// <summary>The line, in words for people.</summary>
    public string LineWords => Line?.AsParty().ToString() ?? "its line";

    /// <summary>Highest bandwidth of the line's port, in Mbit/s; null while its type is not known.</summary>
    public int? PortBandwidth => PortType.Find(Line?.Spec.PortType.OrDefault)?.MostBandwidth;

    /// <summary>The status that is wanted; null while it is not known.</summary>
    public string? WantedStatus => Spec.Status.IsKnown ? Spec.Status.Value ?? VirtualBorderRouterStatus.Active : null;

    /// <summary>Whether it is off, and wanted on.</summary>
    public bool Recovers =>
        Verb == Verb.Update && Old?.Status == VirtualBorderRouterStatus.Terminated && WantedStatus == VirtualBorderRouterStatus.Active;

    /// <summary>The VLAN; null while it is not known.</summary>
    public int? Vlan => Spec.VlanId.OrDefault;

    /// <summary>Whether it asks for a VLAN that it has not had before.</summary>
    public bool WantsVlan => IsNew(s => s.VlanId, Old?.Spec);

    /// <summary>Neighbours that hold their VLAN now.</summary>
    public IEnumerable<VirtualBorderRouter> Holders => Neighbours.Where(router => router.HoldsVlan(Now));

    /// <summary>The neighbour that holds the VLAN; null when none does.</summary>
    public VirtualBorderRouter? VlanHolder => Vlan is { } vlan ? Holders.FirstOrDefault(router => router.Spec.VlanId.OrDefault == vlan) : null;

    /// <summary>Which of the three gateway values are left out.</summary>
    public IReadOnlyList<string> MissingGateways =>
    [
        .. from property in VirtualBorderRouterProperty.Gateways
           where property.IsMissing(Spec)
           select property.Name,
    ];

    /// <summary>Whether a gateway value is said anew.</summary>
    public bool GatewaysAreNew =>
        IsNew(s => s.LocalGatewayIp, Old?.Spec) || IsNew(s => s.PeerGatewayIp, Old?.Spec) || IsNew(s => s.PeeringSubnetMask, Old?.Spec);

    /// <summary>The two gateways that are given; the address is null where the text is none.</summary>
    public IEnumerable<(string Property, Planned<string?> Text, uint? Address)> GatewayTexts =>
    [
        ("localGatewayIp", Spec.LocalGatewayIp, LocalGateway),
        ("peerGatewayIp", Spec.PeerGatewayIp, PeerGateway),
    ];

    /// <summary>Address of Alibaba's side; null while it is not known, or is none.</summary>
    public uint? LocalGateway => Cidr.TryParseAddress(Spec.LocalGatewayIp.OrDefault, out var address) ? address : null;

    /// <summary>Address of the customer's side; null while it is not known, or is none.</summary>
    public uint? PeerGateway => Cidr.TryParseAddress(Spec.PeerGatewayIp.OrDefault, out var address) ? address : null;

    /// <summary>Length of the mask; null while it is not known, or is none that is allowed.</summary>
    public int? MaskLength => GatewaySubnets.TryParseMask(Spec.PeeringSubnetMask.OrDefault, out var length) ? length : null;

    /// <summary>The subnet that Alibaba's side lies in; null while it is not known, or is none.</summary>
    public Cidr? GatewaySubnet => Spec.GatewaySubnet;
}
