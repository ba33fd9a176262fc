using ExpressConnect.Deployments.Providers;

namespace ExpressConnect.Deployments.Steps;

/// <summary>Which of what could be deleted is deleted by a run that is limited to some resources.</summary>
internal sealed class LimitedDeletes(Phase phase, Executor executor, ProviderRegistry providers)
{
    /// <summary>Chooses; what stays is counted as unchanged.</summary>
    /// <param name="all">What could be deleted, what others stand on first.</param>
    /// <returns>What is deleted, and what stands against it.</returns>
    public async Task<(List<Old> Doomed, IReadOnlyList<(string Urn, string Message)> Left)> ChooseAsync(List<Old> all)
    {
        var isDoomed = phase.Targets.AreNamed ? await TargetedAsync(all) : NotExcluded();
        foreach (var kept in all.Where(o => !isDoomed(o.State.Urn) && !o.State.Delete))
        {
            await executor.SameAsync(kept, kept.State);
        }

        var doomed = all.Where(o => isDoomed(o.State.Urn)).ToList();
        return (doomed, phase.Targets.AreNamed && !phase.Options.TargetDependents
            ? [.. doomed.Select(o => o.State.Urn).Where(urn => !phase.Targets.Names(urn)).Distinct(StringComparer.Ordinal).Select(urn => (urn, Unnamed(urn)))]
            : []);
    }

    // Nothing is left standing on what is gone.
    private async Task<Func<string, bool>> TargetedAsync(List<Old> all)
    {
        // What a target's replacement would take along stands on it anyway. Pulumi asks providers of it all the same, and so do we.
        foreach (var target in all.Where(o => phase.Targets.Names(o.State.Urn) && !o.State.Delete))
        {
            await new Cascade(phase, providers).FindAsync(target);
        }

        return Dependants.WithAllOnThem(phase.Olds.All, phase.Targets.Names).Contains;
    }

    // Nothing goes that something excluded stands on.
    private Func<string, bool> NotExcluded()
    {
        var all = phase.Olds.All;
        var excluded = all.Where(o => phase.Targets.Names(o.State.Urn) || (phase.Options.ExcludeProtected && o.State is { Protect: true, Delete: false }))
            .Select(o => o.State.Urn).ToHashSet(StringComparer.Ordinal);
        var kept = Dependants.WithAllBelow(all, phase.Options.ExcludeDependents ? Dependants.WithAllOnThem(all, excluded.Contains).Contains : excluded.Contains);
        return urn => !kept.Contains(urn);
    }

    private static string Unnamed(string urn) =>
        $"Resource '{urn}' will be destroyed but was not specified in --target list.\nEither include resource in --target list or pass --target-dependents to proceed.";
}
