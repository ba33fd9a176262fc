using ExpressConnect.Deployments.Providers;

namespace ExpressConnect.Deployments.Steps;

/// <summary>Which of what could be deleted a run with targets deletes.</summary>
internal sealed class TargetedDeletes(Phase phase, Executor executor, ProviderRegistry providers)
{
    /// <summary>Chooses; in a destroy, what stays is counted as unchanged.</summary>
    /// <param name="all">What could be deleted, what others stand on first.</param>
    /// <returns>What is deleted, and what stands against it.</returns>
    public async Task<(List<Old> Doomed, IReadOnlyList<(string Urn, string Message)> Left)> ChooseAsync(List<Old> all)
    {
        var chosen = all.Where(o => phase.Targets.Names(o.State.Urn)).ToList();
        var entries = chosen.Select(o => o.Entry).ToHashSet();
        var left = new List<(string, string)>();
        foreach (var target in chosen.Where(o => !o.State.Delete).ToList())
        {
            foreach (var (dependant, _) in await new Cascade(phase, providers).FindAsync(target))
            {
                if (entries.Add(dependant.Entry) && !phase.Options.TargetDependents)
                {
                    left.Add((
                        dependant.State.Urn,
                        $"Resource '{dependant.State.Urn}' will be destroyed but was not specified in --target list.\nEither include resource in --target list or pass --target-dependents to proceed."));
                }
            }
        }

        var urns = all.Where(o => entries.Contains(o.Entry) && !o.State.Delete).Select(o => o.State.Urn).ToHashSet(StringComparer.Ordinal);
        foreach (var child in phase.Olds.All.Where(o => o.State.Parent is { } parent && urns.Contains(parent) && !entries.Contains(o.Entry)))
        {
            left.Add((child.State.Parent!, $"Cannot delete parent resource '{child.State.Parent}' without also deleting child '{child.State.Urn}'."));
        }

        if (phase.Kind == OperationKind.Destroy)
        {
            foreach (var kept in all.Where(o => !entries.Contains(o.Entry) && !o.State.Delete))
            {
                await executor.SameAsync(kept, kept.State);
            }
        }

        return (all.Where(o => entries.Contains(o.Entry)).ToList(), left);
    }
}
