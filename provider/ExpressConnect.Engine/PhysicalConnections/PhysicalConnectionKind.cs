namespace ExpressConnect.Engine;

internal sealed class PhysicalConnectionKind()
    : Kind<PhysicalConnectionSpec, PhysicalConnection>(EngineJson.Default.PhysicalConnection, EngineJson.Default.PhysicalConnectionSpec)
{
    public static PhysicalConnectionKind Instance { get; } = new();

    public override string Name => "PhysicalConnection";

    public override string IdPrefix => "pc-";

    public override string Words => "physical connection";

    public override PhysicalConnectionSpec SpecOf(PhysicalConnection state) => state.Spec;

    /// <summary>Lines of one account at one access point.</summary>
    public IndexEntry PointEntry(string account, string accessPointId) => Entry("point", $"{account}|{accessPointId}");

    public IndexEntry RedundantEntry(string lineId) => Entry("redundant", lineId);

    protected override IEnumerable<IndexEntry> Entries(PhysicalConnection state)
    {
        if (state.AccessPointId is { } point)
        {
            yield return PointEntry(state.Account, point);
        }

        if (state.Spec.RedundantPhysicalConnectionId.TryGet(out var other))
        {
            yield return RedundantEntry(other);
        }
    }
}
