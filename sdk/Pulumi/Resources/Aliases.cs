using System.Collections.Immutable;
using Pulumi.Protocol;
using Rpc = Pulumirpc;

namespace Pulumi;

/// <summary>Earlier names of resources: as engines understand them, and as plain URNs for those that do not.</summary>
internal static class Aliases
{
    /// <summary>The earlier URNs that the options say.</summary>
    public static ImmutableArray<Output<string>> Collapse(List<Input<Alias>> aliases, string name, string type, Resource? parent) =>
        [.. aliases.Select(alias => alias.Apply(earlier => Collapse(earlier, name, type, parent)))];

    /// <summary>The earlier URNs of a resource, with those that follow from its parent's.</summary>
    public static async Task<ImmutableArray<string>> AllUrnsAsync(Resource resource, Resource? parent)
    {
        var own = await KnownAsync(resource.AliasUrns);
        var all = own.ToImmutableHashSet().ToBuilder();
        if (parent is not null)
        {
            (string Name, string Type)[] names =
            [
                (resource.GetResourceName(), resource.GetResourceType()),
                .. own.Select(ResourceUrn.Parse).Select(static urn => (urn.Name, urn.Type)),
            ];
            foreach (var earlierParent in (await KnownAsync(parent.AliasUrns)).Select(ResourceUrn.Parse))
            {
                all.UnionWith(names.Select(child => Inherited(child.Name, child.Type, parent.GetResourceName(), earlierParent)));
            }
        }

        return [.. all.Order(StringComparer.Ordinal)];
    }

    /// <summary>What the options say, for engines that work the rest out; an alias that is not known yet is left out.</summary>
    public static async Task<List<Rpc.Alias>> SpecsAsync(List<Input<Alias>> aliases)
    {
        var specs = new List<Rpc.Alias>();
        foreach (var alias in aliases)
        {
            if (await alias.ToOutput().Data is { IsKnown: true, Value: { } earlier } && await SpecAsync(earlier) is { } spec)
            {
                specs.Add(spec);
            }
        }

        return specs;
    }

    /// <summary>An alias as the engine says it.</summary>
    public static Alias Read(Rpc.Alias alias)
    {
        return alias is not { Spec: { } spec } ? new Alias { Urn = alias.Urn } : new Alias
        {
            Name = Text(spec.Name),
            Type = Text(spec.Type),
            Stack = Text(spec.Stack),
            Project = Text(spec.Project),
            Parent = spec.ParentUrn.Length == 0 ? null : new DependencyResource(spec.ParentUrn),
            NoParent = spec.NoParent,
        };

        static Input<string>? Text(string text) => text.Length == 0 ? null : (Input<string>)text;
    }

    private static Output<string> Collapse(Alias alias, string name, string type, Resource? parent)
    {
        alias.Check();
        if (alias.Urn is { } urn)
        {
            return Output.Create(urn);
        }

        var earlierParent = alias.NoParent || alias.ParentUrn is not null ? null : alias.Parent ?? parent;
        return Urn.Create(alias.Name ?? name, alias.Type ?? type, earlierParent, alias.ParentUrn, alias.Project, alias.Stack);
    }

    // A child that was named after its parent was named after the parent's earlier name.
    private static string Inherited(string name, string type, string parentName, ResourceUrn earlierParent)
    {
        var earlierName = name.StartsWith(parentName, StringComparison.Ordinal) ? earlierParent.Name + name[parentName.Length..] : name;
        return ResourceUrn.Create(earlierParent.Stack, earlierParent.Project, earlierParent, type, earlierName).ToString();
    }

    private static async Task<Rpc.Alias?> SpecAsync(Alias alias)
    {
        alias.Check();
        if (alias.Urn is { } urn)
        {
            return new Rpc.Alias { Urn = urn };
        }

        // Below the types of the program every part is only set if it is said: the engine fills in the rest.
        var (name, type, stack, project) = (
            await alias.Name.ToOutput().Data, await alias.Type.ToOutput().Data,
            await alias.Stack.ToOutput().Data, await alias.Project.ToOutput().Data);
        var parentUrn = await (alias.Parent?.Urn ?? alias.ParentUrn.ToOutput()).Data;
        if (!(name.IsKnown && type.IsKnown && stack.IsKnown && project.IsKnown && parentUrn.IsKnown))
        {
            return null;
        }

        var spec = new Rpc.Alias.Types.Spec
        {
            Name = name.Value ?? "",
            Type = type.Value ?? "",
            Stack = stack.Value ?? "",
            Project = project.Value ?? "",
        };
        if (alias.NoParent)
        {
            spec.NoParent = true;
        }
        else if (parentUrn.Value is { } above)
        {
            spec.ParentUrn = above;
        }

        return new Rpc.Alias { Spec = spec };
    }

    private static async Task<ImmutableArray<string>> KnownAsync(ImmutableArray<Output<string>> urns)
    {
        var known = ImmutableArray.CreateBuilder<string>();
        foreach (var urn in urns)
        {
            if (await urn.Data is { IsKnown: true } data)
            {
                known.Add(data.Value);
            }
        }

        return known.ToImmutable();
    }
}
