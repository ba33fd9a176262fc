namespace ExpressConnect.Engine;

/// <summary>Router interfaces, in one session.</summary>
internal sealed class RouterInterfaceSet(Session session)
    : ResourceSet<RouterInterfaceSpec, RouterInterface>(session, RouterInterfaceTransitions.Instance), IRouterInterfaces
{
    public Task<Outcome<RouterInterface>> ConnectAsync(string id, CancellationToken stop = default) => ChangeAsync(id, Link.ConnectAsync, stop);

    public Task<Outcome<RouterInterface>> ActivateAsync(string id, CancellationToken stop = default) => ChangeAsync(id, Link.ActivateAsync, stop);

    public Task<Outcome<RouterInterface>> DeactivateAsync(string id, CancellationToken stop = default) => ChangeAsync(id, Link.DeactivateAsync, stop);

    protected override async Task AddUnknownAsync(Work work, string id)
    {
        if (!await VlanInterface.IsNamedAsync(work, id))
        {
            await base.AddUnknownAsync(work, id);
        }
    }
}
