using System.Collections.Immutable;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Providers;
using ExpressConnect.Deployments.States;

namespace ExpressConnect.Deployments.Steps;

/// <content>Replacements: made first, or deleted first with what stands on it.</content>
internal sealed partial class Registrar
{
    // What is replaced, and the properties because of which; nothing there for what is replaced by itself.
    private readonly Dictionary<string, ImmutableArray<string>> recreated = new(StringComparer.Ordinal);

    private void RefuseProtected(Goal goal, Old old)
    {
        if (goal.Protect && old.State.Protect && !phase.Options.IgnoreProtect)
        {
            phase.Refuse(
                goal.Text,
                [$"unable to replace resource \"{goal.Text}\"\nas it is currently marked for protection. To unprotect the resource, remove the `protect` flag from the resource in your Pulumi program and run `pulumi up`"]);
        }
    }

    private Func<Task<Completed>> CreateFirst(Old old, ResourceState wanted, ProviderPlugin plugin, DiffResult diff)
    {
        MarkReplaced(wanted.Urn);
        return async () =>
        {
            var made = await executor.CreateAsync(Step(StepKind.CreateReplacement, old, wanted, diff) with { IsLogical = false }, plugin, old);
            if (!phase.CutOff.IsCancellationRequested)
            {
                Replaced(old, made.State, diff);
            }

            return made;
        };
    }

    private async Task<Func<Task<Completed>>> PlanDeleteFirstAsync(Goal goal, Old old, ResourceState wanted, ProviderPlugin plugin, DiffResult diff)
    {
        MarkReplaced(goal.Text);
        var taken = await new Cascade(phase, providers).FindAsync(old);
        phase.Refuse(goal.Text, [.. taken.Select(t => t.Old.State).Where(phase.Targets.Excludes).Select(dependant =>
            $"unable to replace resource \"{goal.Text}\": it takes along \"{dependant.Urn}\", which is excluded. Exclude both, or neither.")]);
        if (!phase.Options.IgnoreProtect)
        {
            phase.Refuse(goal.Text, [.. taken.Select(t => t.Old.State).Where(dependant => dependant.Protect).Select(dependant =>
                $"unable to replace resource \"{dependant.Urn}\" as part of replacing \"{goal.Text}\" as it is currently marked for protection. "
                    + "To unprotect the resource, remove the `protect` flag from the resource in your Pulumi program and run `pulumi up`, or use the command:\n"
                    + $"`pulumi state unprotect '{dependant.Urn}'`")]);
        }

        foreach (var (dependant, keys) in taken)
        {
            recreated[dependant.State.Urn] = keys;
            phase.Olds.Handle(dependant.Entry);
        }

        return async () =>
        {
            var doomed = taken.Select(t => t.Old).Reverse().Append(old).ToList();
            var urns = doomed.Select(o => o.State.Urn).ToHashSet(StringComparer.Ordinal);
            foreach (var gone in doomed)
            {
                await executor.DeleteAsync(gone, StepKind.DeleteReplaced, deleter.PluginFor(gone.State, urns), staysPending: true);
                if (phase.CutOff.IsCancellationRequested)
                {
                    // What is deleted stays marked, and is made by the next run.
                    throw new RunEndedException();
                }
            }

            Replaced(old, wanted, diff);
            return await executor.CreateAsync(Step(StepKind.CreateReplacement, old, wanted, diff) with { IsLogical = false }, plugin, old, isGone: true);
        };
    }

    private Func<Task<Completed>> Recreate(Goal goal, Old old, ResourceState wanted, ProviderPlugin plugin, DiffResult diff)
    {
        MarkReplaced(goal.Text);
        return async () =>
        {
            Replaced(old, wanted, diff);
            return await executor.CreateAsync(Step(StepKind.CreateReplacement, old, wanted, diff) with { IsLogical = false }, plugin, old, isGone: true);
        };
    }

    private void MarkReplaced(string urn) => recreated.TryAdd(urn, []);

    private void Replaced(Old old, ResourceState made, DiffResult diff)
    {
        var step = Step(StepKind.Replace, old, made, diff);
        phase.Begins(step);
        phase.Ended(step with { Duration = TimeSpan.Zero });
    }
}
