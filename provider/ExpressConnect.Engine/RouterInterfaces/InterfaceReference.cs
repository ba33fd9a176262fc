namespace ExpressConnect.Engine;

/// <summary>A property that names a router interface which is to be changed.</summary>
/// <param name="Property">Wire name of the property.</param>
/// <param name="Id">The id that it names.</param>
/// <param name="Interface">The interface; null when there is none.</param>
/// <param name="Caller">On whose behalf it is to be changed.</param>
internal sealed record InterfaceReference(string Property, string Id, RouterInterface? Interface, Caller Caller)
{
    public static async Task CheckAsync(Work work, string property, Planned<string?> id, RouterInterface? found)
    {
        if (id.TryGet(out var named) && (found is not null || !await VlanInterface.IsNamedAsync(work, named, property)))
        {
            work.Check(RouterInterfaceRules.References, new InterfaceReference(property, named, found, work.Caller));
        }
    }
}
