namespace ExpressConnect.Engine;

internal sealed class VpcKind() : Kind<VpcSpec, Vpc>(EngineJson.Default.Vpc, EngineJson.Default.VpcSpec)
{
    public static VpcKind Instance { get; } = new();

    public override string Name => "Vpc";

    public override string IdPrefix => "vpc-";

    public override string Words => "VPC";

    public override VpcSpec SpecOf(Vpc state) => state.Spec;

    public IndexEntry RouterEntry(string routerId) => Entry("router", routerId);

    public IndexEntry TableEntry(string routeTableId) => Entry("table", routeTableId);

    protected override IEnumerable<IndexEntry> Entries(Vpc state) => [RouterEntry(state.RouterId), TableEntry(state.RouteTableId)];
}
