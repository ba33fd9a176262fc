using System.Security.Cryptography;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Providers;
using ExpressConnect.Deployments.States;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.Steps;

/// <content>The import option: an object that exists is adopted first, and then brought to what the program wants, as any other.</content>
internal sealed partial class Registrar
{
    private static bool IsToBeAdopted(Goal goal, Old? old) =>
        goal.ImportId is { } id && (old is null || old.State.External || (old.State.Id != id && old.State.ImportId != id));

    private async Task<Completed> AdoptAsync(Goal goal, Old? old, ProviderPlugin plugin)
    {
        var adopted = await executor.ImportAsync(goal.ToState(goal.Inputs), goal.ImportId!, plugin, old);
        if (old is { State.External: false })
        {
            Replaced(old, adopted.State, Blame("id"));
        }

        var steps = await InTurnAsync(goal, () => PlanAdoptedAsync(goal, new Old(adopted.Entry, adopted.State), plugin));
        return steps is null ? adopted : await steps();
    }

    /// <returns>What is left to do; null for nothing.</returns>
    private async Task<Func<Task<Completed>>?> PlanAdoptedAsync(Goal goal, Old adopted, ProviderPlugin plugin)
    {
        var news = Options.WithoutIgnored(goal.Inputs, adopted.State.Inputs, goal.IgnoreChanges);
        var seed = RandomNumberGenerator.GetBytes(32);
        var inputs = await CheckAsync(goal, plugin, adopted.State.Inputs, news, seed);
        var diff = await DiffAsync(goal, adopted, inputs, plugin);
        if (!diff.Replaces)
        {
            return diff.Changes ? () => executor.UpdateAsync(Step(StepKind.Update, adopted, goal.ToState(inputs), diff), plugin, adopted) : null;
        }

        // The program gets the adopted object; the run has failed.
        return IsHeldByImport(goal, adopted, inputs, diff)
            ? null
            : CreateFirst(adopted, goal.ToState(await CheckAsync(goal, plugin, PropertyMap.Empty, news, seed)), plugin, diff);
    }

    // A replacement has another id than the one that the program names.
    private bool IsHeldByImport(Goal goal, Old old, PropertyMap inputs, DiffResult diff)
    {
        if (goal.ImportId is null)
        {
            return false;
        }

        var message = "previously-imported resources that still specify an ID may not be replaced; please remove the `import` declaration from your program;"
            + string.Concat(diff.Diffs.Select(name => $"\n{name}: {CheckFailures.Value(old.State.Inputs, name)} => {CheckFailures.Value(inputs, name)}"));
        if (phase.IsPreview)
        {
            phase.Diagnose(goal.Text, Severity.Warning, message);
        }
        else
        {
            phase.FailAtOnce(goal.Text, message);
        }

        return !phase.IsPreview;
    }
}
