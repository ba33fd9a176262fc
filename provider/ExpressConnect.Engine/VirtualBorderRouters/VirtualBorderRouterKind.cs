namespace ExpressConnect.Engine;

internal sealed class VirtualBorderRouterKind()
    : Kind<VirtualBorderRouterSpec, VirtualBorderRouter>(EngineJson.Default.VirtualBorderRouter, EngineJson.Default.VirtualBorderRouterSpec)
{
    public static VirtualBorderRouterKind Instance { get; } = new();

    public override string Name => "VirtualBorderRouter";

    public override string IdPrefix => "vbr-";

    public override string Words => "virtual border router";

    public override VirtualBorderRouterSpec SpecOf(VirtualBorderRouter state) => state.Spec;

    public IndexEntry LineEntry(string lineId) => Entry("line", lineId);

    /// <summary>Routers on a line that belong to the account of the line.</summary>
    public IndexEntry OwnEntry(string lineId) => Entry("own", lineId);

    /// <summary>Routers on a line that have a limit of their own.</summary>
    public IndexEntry BandwidthEntry(string lineId) => Entry("bandwidth", lineId);

    /// <summary>Routers on a line whose gateways lie in the same /24: no subnet of gateways is larger.</summary>
    public IndexEntry GatewaysEntry(string lineId, Cidr subnet) => Entry("gateways", $"{lineId}|{subnet.Network >> 8}");

    /// <summary>Routers for others on lines of this account.</summary>
    public IndexEntry ForeignEntry(string lineOwner) => Entry("foreign", lineOwner);

    public IndexEntry VlanEntry(string lineId, int vlan) => Entry("vlan", $"{lineId}|{vlan}");

    public IndexEntry TableEntry(string routeTableId) => Entry("table", routeTableId);

    public IndexEntry VlanInterfaceEntry(string interfaceId) => Entry("vlanInterface", interfaceId);

    /// <summary>Routers at an access point whose side of the line has this address, of any account.</summary>
    public IndexEntry LocalAddressEntry(string accessPointId, string address) => Entry("local", $"{accessPointId}|{address}");

    protected override IEnumerable<IndexEntry> Entries(VirtualBorderRouter state)
    {
        yield return TableEntry(state.RouteTableId);
        yield return VlanInterfaceEntry(state.VlanInterfaceId);
        if (state is { IsForeign: true, PhysicalConnectionOwnerUid: { } owner })
        {
            yield return ForeignEntry(owner);
        }

        if (state.LineId is { } line)
        {
            yield return LineEntry(line);
            if (!state.IsForeign)
            {
                yield return OwnEntry(line);
            }

            if (state.Spec.Bandwidth.OrDefault is not null)
            {
                yield return BandwidthEntry(line);
            }

            if (state.GatewaySubnet is { } subnet)
            {
                yield return GatewaysEntry(line, subnet);
            }
        }

        if (HeldVlan(state) is { } vlan)
        {
            yield return vlan;
        }

        if (state.AccessPointId is { } point)
        {
            foreach (var side in new[] { IpVersions.Address(state.Spec.LocalGatewayIp.OrDefault, IpVersions.V4), IpVersions.Address(state.Spec.LocalIpv6GatewayIp.OrDefault, IpVersions.V6) })
            {
                if (side is not null)
                {
                    yield return LocalAddressEntry(point, side);
                }
            }
        }
    }

    // VBR-06
    protected override IEnumerable<IndexEntry> Unique(VirtualBorderRouter state) =>
        HeldVlan(state) is { } vlan ? [vlan] : [];

    private IndexEntry? HeldVlan(VirtualBorderRouter state) =>
        state is { LostVlan: false, LineId: { } line } && state.Spec.VlanId.TryGet(out var vlan) ? VlanEntry(line, vlan.Value) : null;
}
