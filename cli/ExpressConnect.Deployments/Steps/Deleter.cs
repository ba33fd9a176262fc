using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Providers;
using ExpressConnect.Deployments.States;

namespace ExpressConnect.Deployments.Steps;

/// <summary>Removes what is no longer wanted, dependants before what they stand on.</summary>
internal sealed class Deleter(Phase phase, Executor executor, ProviderRegistry providers)
{
    /// <summary>Removes everything that the run has not dealt with.</summary>
    public async Task DeleteTheRestAsync()
    {
        var doomed = phase.Olds.All.Where(o => o.State.Delete || !phase.Olds.IsHandled(o.Entry)).ToList();
        IReadOnlyList<(string Urn, string Message)> left = [];
        if (!phase.Targets.AreAll)
        {
            (doomed, left) = await new LimitedDeletes(phase, executor, providers).ChooseAsync(doomed);
        }

        var refused = doomed.Where(IsRefused).ToList();
        if (refused.Count + left.Count > 0 && !phase.IsPreview)
        {
            Refuse(refused, left);
            return;
        }

        var kept = refused.Select(o => o.State.Urn).ToHashSet(StringComparer.Ordinal);
        var urns = doomed.Select(o => o.State.Urn).ToHashSet(StringComparer.Ordinal);
        foreach (var level in Dependants.Levels(doomed))
        {
            if (phase.CutOff.IsCancellationRequested)
            {
                return;
            }

            // What is refused, or could not be deleted, keeps what it stands on.
            var stays = kept.Count > 0 || phase.HasFailed ? Dependants.WithAllBelow(doomed, urn => kept.Contains(urn) || phase.IsLost(urn)) : [];
            await Task.WhenAll(level.Where(old => !stays.Contains(old.State.Urn)).Select(old => DeleteAsync(old, urns)));
        }

        if (!phase.Targets.AreAll && !phase.CutOff.IsCancellationRequested)
        {
            await new Dangling(phase).RemoveFromTheRestAsync([.. urns.Where(urn => phase.Olds.Find(urn) is null && !phase.News.ContainsKey(urn))]);
        }

        // A plan is shown whole, and then refused.
        Refuse(refused, left);
    }

    /// <summary>Who removes the object of an entry; null where nobody has to.</summary>
    public Func<Task<ProviderPlugin>>? PluginFor(ResourceState state, IReadOnlySet<string> alsoDeleted) =>
        !state.Custom || state.IsProvider || state.External || state.PendingReplacement || state.RetainOnDelete || state.Provider is null
            || (state.DeletedWith is { } with && alsoDeleted.Contains(with))
            ? null
            : () => providers.GetAsync(state.Provider);

    private async Task DeleteAsync(Old old, IReadOnlySet<string> alsoDeleted)
    {
        await phase.Slots.WaitAsync(phase.Kill);
        try
        {
            if (phase.CutOff.IsCancellationRequested)
            {
                return;
            }

            var kind = old.State switch
            {
                { External: true, Delete: true } => StepKind.DiscardReplaced,
                { External: true } => StepKind.Discard,
                { Delete: true } => StepKind.DeleteReplaced,
                { PendingReplacement: true } => StepKind.RemovePendingReplace,
                _ => StepKind.Delete,
            };
            await executor.DeleteAsync(old, kind, PluginFor(old.State, alsoDeleted), staysPending: false);
        }
        catch (StepFailedException)
        {
            // Reported.
        }
        finally
        {
            phase.Slots.Release();
        }
    }

    private bool IsRefused(Old old) => old.State is { Protect: true, Delete: false, PendingReplacement: false } && !phase.Options.IgnoreProtect;

    private void Refuse(IEnumerable<Old> refused, IEnumerable<(string Urn, string Message)> left)
    {
        foreach (var (urn, message) in left)
        {
            phase.FailStep(urn, message);
        }

        foreach (var old in refused)
        {
            phase.Begins(new StepInfo(StepKind.Delete, old.State.Urn, old.State, New: null));
            phase.FailStep(
                old.State.Urn,
                (phase.IsPreview ? "Preview failed: " : "")
                    + $"resource \"{old.State.Urn}\" cannot be deleted\n"
                    + "because it is protected. To unprotect the resource, either remove the `protect` flag from the resource in your Pulumi program and run `pulumi up`, or use the command:\n"
                    + $"`pulumi state unprotect '{old.State.Urn}'`");
        }
    }
}
