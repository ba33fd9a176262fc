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

    public IndexEntry VlanEntry(string lineId, int vlan) => Entry("vlan", $"{lineId}|{vlan}");

    public IndexEntry TableEntry(string routeTableId) => Entry("table", routeTableId);

    public IndexEntry VlanInterfaceEntry(string interfaceId) => Entry("vlanInterface", interfaceId);

    protected override IEnumerable<IndexEntry> Entries(VirtualBorderRouter state)
    {
        yield return TableEntry(state.RouteTableId);
        yield return VlanInterfaceEntry(state.VlanInterfaceId);
        if (state.LineId is { } line)
        {
            yield return LineEntry(line);
        }
    }

    // VBR-06
    protected override IEnumerable<IndexEntry> Unique(VirtualBorderRouter state) =>
        state is { LostVlan: false, LineId: { } line } && state.Spec.VlanId.TryGet(out var vlan) ? [VlanEntry(line, vlan.Value)] : [];
}
