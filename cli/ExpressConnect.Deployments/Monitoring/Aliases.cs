using System.Collections.Immutable;
using Pulumi.Protocol;
using Pulumirpc;

namespace ExpressConnect.Deployments.Monitoring;

/// <summary>Under which URNs a resource may have been recorded before.</summary>
internal static class Aliases
{
    /// <param name="request">The registration, with its aliases.</param>
    /// <param name="urn">Its URN.</param>
    /// <param name="renamed">Resources of this run that were recorded under another URN, and that URN.</param>
    /// <returns>URNs, the program's own aliases first; then those that follow from another URN of the parent.</returns>
    public static ImmutableArray<string> Of(RegisterResourceRequest request, ResourceUrn urn, IReadOnlyDictionary<string, string> renamed)
    {
        List<string> own =
        [
            .. request.AliasURNs,
            .. request.Aliases.Select(alias => alias.AliasCase == Alias.AliasOneofCase.Urn ? alias.Urn : Collapse(alias.Spec, request, urn, renamed)),
        ];
        if (!renamed.TryGetValue(request.Parent, out var before))
        {
            return [.. own];
        }

        var (parent, old) = (ResourceUrn.Parse(request.Parent), ResourceUrn.Parse(before));
        return
        [
            .. own
                .Append(Child(request.Type, request.Name))
                .Concat(own.Select(ResourceUrn.Parse).Select(alias => Child(alias.Type, alias.Name)))
                .Distinct(StringComparer.Ordinal),
        ];

        // A child that has its parent's name in front of its own had the parent's old name there.
        string Child(string type, string name) => ResourceUrn.Create(
            urn.Stack, urn.Project, old, type, name.StartsWith(parent.Name, StringComparison.Ordinal) ? old.Name + name[parent.Name.Length..] : name).ToString();
    }

    private static string Collapse(Alias.Types.Spec spec, RegisterResourceRequest request, ResourceUrn urn, IReadOnlyDictionary<string, string> renamed)
    {
        var parent = spec.NoParent ? "" : spec.ParentUrn is { Length: > 0 } given ? given : request.Parent;
        return ResourceUrn.Create(
            spec.Stack.Length > 0 ? spec.Stack : urn.Stack,
            spec.Project.Length > 0 ? spec.Project : urn.Project,
            parent.Length == 0 ? null : ResourceUrn.Parse(renamed.GetValueOrDefault(parent, parent)),
            spec.Type.Length > 0 ? spec.Type : request.Type,
            spec.Name.Length > 0 ? spec.Name : request.Name).ToString();
    }
}
