using ExpressConnect.Deployments.Steps;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.States;

/// <summary>What must be true of a state that comes from outside.</summary>
internal static class StateIntegrity
{
    /// <summary>What is wrong with it, a line each.</summary>
    public static IEnumerable<string> Problems(Snapshot state, StackName stack)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var living = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in state.Resources)
        {
            if (!ResourceUrn.TryParse(resource.Urn, out var urn))
            {
                yield return $"'{resource.Urn}' is not a URN.";
                continue;
            }

            if (urn.Stack != stack.Stack)
            {
                yield return $"{resource.Urn} belongs to stack {urn.Stack}, not to {stack.Stack}.";
            }

            if (urn.Project != stack.Project)
            {
                // Pulumi takes it; the next up would then delete what another project has made.
                yield return $"{resource.Urn} belongs to project {urn.Project}, not to {stack.Project}.";
            }

            if (!resource.Custom && resource.Id.Length > 0)
            {
                yield return $"{resource.Urn} has an id and is no custom resource.";
            }

            var exempt = resource is { PendingReplacement: true, Provider: { } provider } ? ProviderReference.Parse(provider).Urn : null;
            foreach (var missing in Dependants.StandsOn(resource).Where(other => other != exempt && !known.Contains(other)).Distinct(StringComparer.Ordinal))
            {
                yield return $"{resource.Urn} refers to {missing}, which does not stand before it.";
            }

            known.Add(resource.Urn);
            if (!resource.Delete && !living.Add(resource.Urn))
            {
                yield return $"{resource.Urn} is there twice.";
            }
        }
    }
}
