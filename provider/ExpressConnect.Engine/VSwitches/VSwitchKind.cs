namespace ExpressConnect.Engine;

internal sealed class VSwitchKind() : Kind<VSwitchSpec, VSwitch>(EngineJson.Default.VSwitch, EngineJson.Default.VSwitchSpec)
{
    public static VSwitchKind Instance { get; } = new();

    public override string Name => "VSwitch";

    public override string IdPrefix => "vsw-";

    public override string Words => "vSwitch";

    public override VSwitchSpec SpecOf(VSwitch state) => state.Spec;

    public IndexEntry VpcEntry(string vpcId) => Entry("vpc", vpcId);

    protected override IEnumerable<IndexEntry> Entries(VSwitch state) => state.Spec.VpcId.TryGet(out var vpc) ? [VpcEntry(vpc)] : [];
}
