namespace Pulumi.Serialization;

/// <summary>Dependencies as the engine wants them: URNs of what a provider manages.</summary>
internal static class Dependency
{
    /// <summary>
    /// The URNs of the resources; in place of a component of this program stand its children registered so far.
    /// </summary>
    /// <param name="resources">The resources.</param>
    /// <param name="except">The resource that waits for the answer, and would wait for itself.</param>
    public static async Task<HashSet<string>> UrnsAsync(IEnumerable<Resource> resources, Resource? except = null)
    {
        var urns = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in Expand(resources).Where(resource => !ReferenceEquals(resource, except)))
        {
            if (await resource.Urn.Data is { IsKnown: true, Value.Length: > 0 } urn)
            {
                urns.Add(urn.Value);
            }
        }

        return urns;
    }

    /// <summary>The resources, with the children of this program's components in place of the components.</summary>
    public static HashSet<Resource> Expand(IEnumerable<Resource> resources)
    {
        var seen = new HashSet<Resource>();
        var result = new HashSet<Resource>();
        var open = new Stack<Resource>(resources);
        while (open.TryPop(out var resource))
        {
            if (!seen.Add(resource))
            {
                continue;
            }

            if (resource is ComponentResource { IsRemote: false })
            {
                foreach (var child in resource.Children)
                {
                    open.Push(child);
                }
            }
            else
            {
                result.Add(resource);
            }
        }

        return result;
    }
}
