namespace ExpressConnect.Engine;

/// <summary>The interface of a virtual border router on its line, where an end of a link is meant.</summary>
/// <param name="Property">Wire name of the property that names it; null where a call is about it.</param>
/// <param name="Router">The router that has it.</param>
internal sealed record VlanInterface(string? Property, VirtualBorderRouter Router)
{
    public static IReadOnlyList<Rule<VlanInterface>> Rules { get; } = [new VlanInterfaceIsNoLink()];

    /// <summary>Whether the id is that of such an interface; then that is said.</summary>
    public static async Task<bool> IsNamedAsync(Work work, string? id, string? property = null)
    {
        if (await Surroundings.BorderRouterOfVlanInterfaceAsync(work, id) is not { } router)
        {
            return false;
        }

        work.Check(Rules, new VlanInterface(property, router));
        return true;
    }
}
