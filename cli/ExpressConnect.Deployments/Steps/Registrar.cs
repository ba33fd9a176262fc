using System.Security.Cryptography;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Providers;
using ExpressConnect.Deployments.States;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.Steps;

/// <summary>
/// Turns what a program registers into steps. One registration at a time is worked out, so Check and Diff never overlap;
/// the steps of different registrations run at once.
/// </summary>
internal sealed partial class Registrar(Phase phase, Executor executor, ProviderRegistry providers, Deleter deleter) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private readonly HashSet<string> claimed = new(StringComparer.Ordinal);

    /// <summary>Brings a resource to what the program wants.</summary>
    /// <exception cref="RunEndedException">The run has ended before.</exception>
    /// <exception cref="StepFailedException">A step has failed and is reported.</exception>
    /// <exception cref="StepSkippedException">It stands on a resource that failed.</exception>
    public async Task<Completed> RegisterAsync(Goal goal)
    {
        var steps = await InTurnAsync(goal, () => PlanAsync(goal));
        await phase.Slots.WaitAsync(phase.Kill);
        try
        {
            // After the first Ctrl-C nothing begins; after a failure, what was worked out before is still done.
            return phase.Cancel.IsCancellationRequested ? throw new RunEndedException() : await steps();
        }
        catch (DeploymentException failure)
        {
            // What was about to begin could not be recorded, so it did not begin.
            phase.FailAtOnce(goal.Text, failure.Message);
            throw new RunEndedException();
        }
        finally
        {
            phase.Slots.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<T> InTurnAsync<T>(Goal goal, Func<Task<T>> plan)
    {
        await WaitAsync();
        try
        {
            return await plan();
        }
        catch (Exception failure) when (failure is ProviderFailure or DeploymentException)
        {
            phase.FailAtOnce(goal.Text, failure.Message);
            throw new RunEndedException();
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task WaitAsync()
    {
        try
        {
            await turn.WaitAsync(phase.CutOff);
        }
        catch (OperationCanceledException)
        {
            throw new RunEndedException();
        }

        if (phase.CutOff.IsCancellationRequested)
        {
            turn.Release();
            throw new RunEndedException();
        }
    }

    private async Task<Func<Task<Completed>>> PlanAsync(Goal goal)
    {
        if (!claimed.Add(goal.Text))
        {
            phase.FailAtOnce(goal.Text, $"Duplicate resource URN '{goal.Text}'; try giving it a unique name");
            throw new RunEndedException();
        }

        var old = await FindOldAsync(goal);
        if (old is not null)
        {
            phase.Olds.Handle(old.Entry);
        }

        var wanted = goal.ToState(goal.Inputs);
        if (!phase.Targets.Include(wanted) && !recreated.ContainsKey(goal.Text))
        {
            return PlanLeftOut(goal, old);
        }

        if (phase.Options.ContinueOnError && Dependants.StandsOn(wanted).Any(phase.IsLost))
        {
            phase.Lose(goal.Text);
            throw new StepSkippedException();
        }

        phase.Refuse(goal.Text, phase.Targets.AgainstMaking(wanted));

        return !goal.Custom ? PlanComponent(goal, old)
            : ProviderReference.IsProviderType(goal.Urn.Type) ? await new ProviderSteps(phase, executor, providers).PlanAsync(goal, old)
            : await PlanResourceAsync(goal, old);
    }

    // What is no target stays as it is; what is not there yet is not made, and all of it is unknown.
    private Func<Task<Completed>> PlanLeftOut(Goal goal, Old? old)
    {
        if (old is not null)
        {
            return () =>
            {
                KeepBelow(old.State);
                return executor.SameAsync(old, old.State with { Urn = goal.Text, Type = goal.Urn.Type, Parent = goal.Parent });
            };
        }

        phase.Targets.Skip(goal.Text);
        return () => Task.FromResult(executor.Complete(Completed.NotMade, goal.ToState(goal.Inputs)));
    }

    // What it stands on stays before it in the state, also where the program no longer has it.
    private void KeepBelow(ResourceState state)
    {
        foreach (var below in Dependants.StandsOn(state).Select(phase.Olds.Find).OfType<Old>().Where(o => !phase.Olds.IsHandled(o.Entry)))
        {
            KeepBelow(below.State);
            phase.Recorder.State.Keep(below.Entry);
        }
    }

    private Func<Task<Completed>> PlanComponent(Goal goal, Old? old)
    {
        var state = goal.ToState(goal.Inputs) with { Provider = null };
        if (old is null)
        {
            var now = phase.Setup.Time.GetUtcNow();
            var made = state with { Created = now, Modified = now };
            return () => executor.RecordAsync(new StepInfo(StepKind.Create, goal.Text, Old: null, made), made, old: null, isEnded: false);
        }

        var kept = state with { Outputs = old.State.Outputs, Created = old.State.Created, Modified = old.State.Modified };
        var kind = old.State.Inputs.WithoutSecrets().Equals(goal.Inputs.WithoutSecrets()) ? StepKind.Same : StepKind.Update;
        return () => executor.RecordAsync(new StepInfo(kind, goal.Text, old.State, kept), kept, old, isEnded: false);
    }

    private async Task<Func<Task<Completed>>> PlanResourceAsync(Goal goal, Old? old)
    {
        var plugin = await providers.GetAsync(goal.Provider!);
        if (IsToBeAdopted(goal, old))
        {
            return () => AdoptAsync(goal, old, plugin);
        }

        var news = old is null ? goal.Inputs : Options.WithoutIgnored(goal.Inputs, old.State.Inputs, goal.IgnoreChanges);
        var isRecreated = recreated.ContainsKey(goal.Text);
        var seed = RandomNumberGenerator.GetBytes(32);
        var olds = old is null || isRecreated || old.State.External || IsReplacedAnyway(old) ? PropertyMap.Empty : old.State.Inputs;
        var inputs = await CheckAsync(goal, plugin, olds, news, seed);
        var wanted = goal.ToState(inputs);
        if (old is null)
        {
            return () => executor.CreateAsync(new StepInfo(StepKind.Create, goal.Text, Old: null, wanted), plugin);
        }

        if (isRecreated)
        {
            return Recreate(goal, old, wanted, plugin, new DiffResult(Changes: true, recreated[goal.Text], DeleteBeforeReplace: false, [], Detailed: null));
        }

        if (old.State.External)
        {
            return CreateFirst(old, wanted, plugin, DiffResult.None);
        }

        var diff = await DiffAsync(goal, old, inputs, plugin);
        if (old.State.PendingReplacement)
        {
            return Recreate(goal, old, wanted, plugin, diff);
        }

        if (!diff.Replaces)
        {
            return !diff.Changes && old.State.InitErrors.IsEmpty
                ? () => executor.SameAsync(old, wanted)
                : () => executor.UpdateAsync(Step(StepKind.Update, old, wanted, diff), plugin, old);
        }

        if (!olds.Equals(PropertyMap.Empty) || old.State.Inputs.Count == 0)
        {
            inputs = await CheckAsync(goal, plugin, PropertyMap.Empty, news, seed);
            wanted = goal.ToState(inputs);
        }

        RefuseProtected(goal, old);
        if (IsHeldByImport(goal, old, inputs, diff))
        {
            throw new RunEndedException();
        }

        return goal.DeleteBeforeReplace ?? diff.DeleteBeforeReplace
            ? await PlanDeleteFirstAsync(goal, old, wanted, plugin, diff)
            : CreateFirst(old, wanted, plugin, diff);
    }

    private async Task<PropertyMap> CheckAsync(Goal goal, ProviderPlugin plugin, PropertyMap olds, PropertyMap news, byte[] seed)
    {
        var check = await plugin.CheckAsync(goal.Urn, olds, news, seed, phase.Kill);
        if (check.Failures.Count > 0)
        {
            phase.FailAtOnce(goal.Text, CheckFailures.Texts(goal.Urn, news, check.Failures));
            throw new RunEndedException();
        }

        return check.Inputs;
    }

    private static StepInfo Step(StepKind kind, Old old, ResourceState wanted, DiffResult diff) => new(kind, wanted.Urn, old.State, wanted)
    {
        Keys = diff.ReplaceKeys,
        Diffs = diff.Diffs,
        DetailedDiff = diff.Detailed,
    };
}
