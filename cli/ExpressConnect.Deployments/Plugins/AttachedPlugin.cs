namespace ExpressConnect.Deployments.Plugins;

/// <summary>A plugin that somebody else has started, to debug it. It outlives the deployment.</summary>
internal sealed class AttachedPlugin(string package, string address) : ProviderInstance
{
    public override string Address => address;

    public override bool IsAttached => true;

    public override string Name => $"{package} at {address}";

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
