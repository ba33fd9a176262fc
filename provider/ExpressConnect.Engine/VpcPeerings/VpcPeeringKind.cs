namespace ExpressConnect.Engine;

internal sealed class VpcPeeringKind() : Kind<VpcPeeringSpec, VpcPeering>(EngineJson.Default.VpcPeering, EngineJson.Default.VpcPeeringSpec)
{
    public static VpcPeeringKind Instance { get; } = new();

    public override string Name => "VpcPeering";

    public override string IdPrefix => "peering-";

    public override string Words => "peering";

    public override VpcPeeringSpec SpecOf(VpcPeering state) => state.Spec;

    protected override IEnumerable<IndexEntry> Entries(VpcPeering state) => [];
}
