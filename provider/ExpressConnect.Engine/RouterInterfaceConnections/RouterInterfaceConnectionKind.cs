namespace ExpressConnect.Engine;

internal sealed class RouterInterfaceConnectionKind()
    : Kind<RouterInterfaceConnectionSpec, RouterInterfaceConnection>(EngineJson.Default.RouterInterfaceConnection, EngineJson.Default.RouterInterfaceConnectionSpec)
{
    public static RouterInterfaceConnectionKind Instance { get; } = new();

    public override string Name => "RouterInterfaceConnection";

    public override string IdPrefix => RouterInterfaceKind.Instance.IdPrefix;

    public override string Words => "connection of router interface";

    public override RouterInterfaceConnectionSpec SpecOf(RouterInterfaceConnection state) => state.Spec;

    protected override IEnumerable<IndexEntry> Entries(RouterInterfaceConnection state) => [];
}
