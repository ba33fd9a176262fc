using System.Collections.Immutable;
using ExpressConnect.Deployments.States;

namespace ExpressConnect.Deployments.Steps;

/// <summary>Whether two entries say the same: what need not be written again.</summary>
internal static class StateEquality
{
    public static bool AreSame(ResourceState one, ResourceState other) =>
        one.Inputs.Equals(other.Inputs)
        && one.Outputs.Equals(other.Outputs)
        && one.Dependencies.SequenceEqual(other.Dependencies)
        && one.InitErrors.SequenceEqual(other.InitErrors)
        && SameLists(one.PropertyDependencies, other.PropertyDependencies)
        && SameLists(one.Hooks, other.Hooks)
        && one.AdditionalSecretOutputs.SequenceEqual(other.AdditionalSecretOutputs)
        && one.Aliases.SequenceEqual(other.Aliases)
        && one.IgnoreChanges.SequenceEqual(other.IgnoreChanges)
        && one.ReplaceOnChanges.SequenceEqual(other.ReplaceOnChanges)
        && one.HideDiffs.SequenceEqual(other.HideDiffs)
        && one.ReplaceWith.SequenceEqual(other.ReplaceWith)
        && Bare(one) == Bare(other);

    private static ResourceState Bare(ResourceState state) => new ResourceState(state.Urn, state.Type) with
    {
        Custom = state.Custom,
        Delete = state.Delete,
        Id = state.Id,
        Parent = state.Parent,
        Protect = state.Protect,
        Taint = state.Taint,
        External = state.External,
        Provider = state.Provider,
        PendingReplacement = state.PendingReplacement,
        CustomTimeouts = state.CustomTimeouts,
        ImportId = state.ImportId,
        RetainOnDelete = state.RetainOnDelete,
        DeletedWith = state.DeletedWith,
        Created = state.Created,
        Modified = state.Modified,
        SourcePosition = state.SourcePosition,
        ReplacementTrigger = state.ReplacementTrigger,
        RefreshBeforeUpdate = state.RefreshBeforeUpdate,
    };

    private static bool SameLists(
        ImmutableSortedDictionary<string, ImmutableArray<string>> one,
        ImmutableSortedDictionary<string, ImmutableArray<string>> other) =>
        one.Count == other.Count && one.All(e => other.TryGetValue(e.Key, out var list) && e.Value.SequenceEqual(list));
}
