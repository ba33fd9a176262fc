using System.Diagnostics;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Journaling;
using ExpressConnect.Deployments.Providers;
using ExpressConnect.Deployments.States;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;

namespace ExpressConnect.Deployments.Steps;

/// <summary>Does single steps: calls the provider, records what came of it, and says so.</summary>
internal sealed class Executor(Phase phase)
{
    public async Task<Completed> SameAsync(Old old, ResourceState wanted)
    {
        var state = wanted with
        {
            Id = old.State.Id,
            Outputs = old.State.Outputs,
            InitErrors = old.State.InitErrors,
            Created = old.State.Created,
            Modified = old.State.Modified,
            ImportId = wanted.ImportId ?? old.State.ImportId,
            Taint = old.State.Taint,
            Others = old.State.Others,
        };
        var step = new StepInfo(StepKind.Same, state.Urn, old.State, state);
        phase.Begins(step);
        var entry = old.Entry;
        if (StateEquality.AreSame(old.State, state))
        {
            phase.Recorder.State.Keep(entry);
            state = old.State;
        }
        else
        {
            entry = await phase.Recorder.PutAsync(operation: null, state, old.Entry);
        }

        phase.Ended(step with { New = state, Duration = TimeSpan.Zero });
        return Complete(entry, state);
    }

    /// <param name="step">What is done: the new entry without id and outputs.</param>
    /// <param name="plugin">Who does it.</param>
    /// <param name="replaced">The entry that it comes in place of.</param>
    /// <param name="isGone">Whether the object of that entry is gone already.</param>
    public async Task<Completed> CreateAsync(StepInfo step, ProviderPlugin plugin, Old? replaced = null, bool isGone = false)
    {
        var state = step.New!;
        await BeginAsync(step);
        var operation = await phase.Recorder.BeginAsync(PendingOperationKind.Creating, state);
        return await RunAsync(step, operation, async () =>
        {
            var made = await phase.Hooks.RetryAsync(step, "create", () =>
                plugin.CreateAsync(UrnOf(step), state.Inputs, state.CustomTimeouts.Create ?? 0, phase.IsPreview, phase.Kill));
            if (made.Id.Length == 0 && !phase.IsPreview)
            {
                throw new DeploymentException($"The provider made {step.Urn} without giving it an id.");
            }

            return await KeepAsync(state with { Id = made.Id, Outputs = WithSecrets(made.Outputs, state) });
        }, partial => KeepAsync(state with { Id = partial.Id, Outputs = WithSecrets(partial.Outputs, state), InitErrors = [.. partial.Reasons] }));

        async Task<Completed> KeepAsync(ResourceState made)
        {
            var now = phase.Setup.Time.GetUtcNow();
            var kept = made with { Created = now, Modified = now };
            var entry = replaced is null || isGone
                ? await phase.Recorder.PutAsync(operation, kept, replaced?.Entry)
                : await phase.Recorder.PutAsync(operation, kept, instead: null, (replaced.Entry, replaced.State with { Delete = true }));
            if (replaced is not null && !isGone)
            {
                phase.Olds.Replace(replaced.Entry, replaced.State with { Delete = true });
            }

            return new Completed(entry, kept);
        }
    }

    /// <summary>Makes an object that exists a resource of the stack, as it is.</summary>
    /// <param name="state">The new entry without id, inputs and outputs.</param>
    /// <param name="id">Its id.</param>
    /// <param name="plugin">Who knows it.</param>
    /// <param name="old">What the entry held before: an object that was only looked up, or another one, which is deleted later.</param>
    /// <param name="check">Looks at the inputs that were found; null for nobody.</param>
    public async Task<Completed> ImportAsync(ResourceState state, string id, ProviderPlugin plugin, Old? old, Func<PropertyMap, Task>? check = null)
    {
        var replaces = old is { State.External: false };
        var step = new StepInfo(replaces ? StepKind.ImportReplacement : StepKind.Import, state.Urn, old?.State, state) { IsLogical = !replaces };
        await BeginAsync(step);
        var operation = await phase.Recorder.BeginAsync(PendingOperationKind.Importing, state with { Id = id });
        return await RunAsync(step, operation, async () =>
        {
            var read = await plugin.ReadAsync(UrnOf(step), id, inputs: null, outputs: null, state.CustomTimeouts.Read ?? 0, phase.Kill);
            if (read.Outputs is null || read.Id.Length == 0)
            {
                throw new DeploymentException($"resource '{id}' does not exist");
            }

            var inputs = read.Inputs
                ?? throw new DeploymentException($"provider does not support importing resources; please try updating the '{ProviderReference.Parse(state.Provider!).Package}' plugin");
            await (check?.Invoke(inputs) ?? Task.CompletedTask);
            var now = phase.Setup.Time.GetUtcNow();
            var found = state with { Id = read.Id, Inputs = inputs, Created = now, Modified = now };
            return await KeepAsync(found with { Outputs = WithSecrets(read.Outputs, found) });
        }, partial: null);

        async Task<Completed> KeepAsync(ResourceState found)
        {
            if (old is null || !replaces)
            {
                return new Completed(await phase.Recorder.PutAsync(operation, found, old?.Entry), found);
            }

            var replaced = old.State with { Delete = true };
            var entry = await phase.Recorder.PutAsync(operation, found, instead: null, (old.Entry, replaced));
            phase.Olds.Replace(old.Entry, replaced);
            return new Completed(entry, found);
        }
    }

    public async Task<Completed> UpdateAsync(StepInfo step, ProviderPlugin plugin, Old old)
    {
        var state = step.New! with { Id = old.State.Id, Created = old.State.Created, Modified = old.State.Modified, ImportId = step.New!.ImportId ?? old.State.ImportId };
        step = step with { New = state };
        await BeginAsync(step);
        var operation = await phase.Recorder.BeginAsync(PendingOperationKind.Updating, state);
        return await RunAsync(step, operation, async () =>
        {
            var outputs = await phase.Hooks.RetryAsync(step, "update", () => plugin.UpdateAsync(
                UrnOf(step), state.Id, old.State.Inputs, old.State.Outputs, state.Inputs, state.CustomTimeouts.Update ?? 0, state.IgnoreChanges, phase.IsPreview, phase.Kill));
            return await KeepAsync(state with { Outputs = WithSecrets(outputs, state) });
        }, partial => KeepAsync(state with { Inputs = old.State.Inputs, Outputs = WithSecrets(partial.Outputs, state), InitErrors = [.. partial.Reasons] }));

        async Task<Completed> KeepAsync(ResourceState updated)
        {
            var kept = updated with { Modified = phase.Setup.Time.GetUtcNow() };
            return new Completed(await phase.Recorder.PutAsync(operation, kept, old.Entry), kept);
        }
    }

    /// <param name="old">What goes.</param>
    /// <param name="kind">Why.</param>
    /// <param name="plugin">Who removes it; null where nobody has to.</param>
    /// <param name="staysPending">Whether its entry stays until its replacement is made.</param>
    public async Task DeleteAsync(Old old, StepKind kind, Func<Task<ProviderPlugin>>? plugin, bool staysPending)
    {
        var step = new StepInfo(kind, old.State.Urn, old.State, New: null) { IsLogical = kind is not (StepKind.DeleteReplaced or StepKind.DiscardReplaced) };
        await BeginAsync(step);
        if (phase.IsPreview && plugin is not null)
        {
            await plugin();
        }

        if (phase.IsPreview || plugin is null)
        {
            await RemoveAsync(operation: null);
            await phase.Hooks.AfterAsync(step);
            phase.Ended(step with { Duration = TimeSpan.Zero });
            return;
        }

        var operation = await phase.Recorder.BeginAsync(PendingOperationKind.Deleting, old.State);
        await RunAsync(step, operation, async () =>
        {
            var provider = await plugin();
            await phase.Hooks.RetryAsync(step, "delete", async () =>
            {
                await provider.DeleteAsync(UrnOf(step), old.State.Id, old.State.Inputs, old.State.Outputs, old.State.CustomTimeouts.Delete ?? 0, phase.Kill);
                return true;
            });
            await RemoveAsync(operation);
            return new Completed(old.Entry, old.State);
        }, partial: null, isNew: false);

        Task RemoveAsync(int? operation)
        {
            if (!staysPending)
            {
                phase.Olds.Remove(old.Entry);
                return phase.Recorder.RemoveAsync(operation, old.Entry);
            }

            var pending = old.State with { PendingReplacement = true };
            phase.Olds.Replace(old.Entry, pending);
            return phase.Recorder.WriteAsync(operation, old.Entry, pending);
        }
    }

    /// <summary>Records an entry for which no provider has to do anything.</summary>
    public async Task<Completed> RecordAsync(StepInfo step, ResourceState state, Old? old, bool isEnded = true)
    {
        await BeginAsync(step);
        var entry = await phase.Recorder.PutAsync(operation: null, state, old?.Entry);
        if (isEnded)
        {
            await phase.Hooks.AfterAsync(step with { New = state });
            phase.Ended(step with { New = state, Duration = TimeSpan.Zero });
        }
        else
        {
            phase.EndsLater(step);
        }

        return Complete(entry, state);
    }

    /// <summary>Outputs with the secrets that the engine knows of: those asked for, and those whose input is or holds one, unless the provider says itself what is.</summary>
    public static PropertyMap WithSecrets(PropertyMap outputs, ResourceState state) => outputs.Select((name, value) =>
        !value.IsSecret && (state.AdditionalSecretOutputs.Contains(name) || (!value.ContainsSecrets && state.Inputs.Find(name)?.ContainsSecrets == true))
            ? PropertyValue.SecretOf(value)
            : value);

    public Completed Complete(int entry, ResourceState state) => phase.Completes(new Completed(entry, state));

    private async Task BeginAsync(StepInfo step)
    {
        phase.Begins(step);
        var begun = Stopwatch.GetTimestamp();
        try
        {
            await phase.Hooks.BeforeAsync(step);
        }
        catch (DeploymentException refused)
        {
            Failed(step, begun, refused.Message);
            throw new StepFailedException(refused);
        }
    }

    private static ResourceUrn UrnOf(StepInfo step) => ResourceUrn.Parse(step.Urn);

    private async Task<Completed> RunAsync(
        StepInfo step, int operation, Func<Task<Completed>> run, Func<PartialFailure, Task<Completed>>? partial, bool isNew = true)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            var completed = await run();
            if (isNew)
            {
                phase.Completes(completed);
            }

            await phase.Hooks.AfterAsync(isNew ? step with { New = completed.State } : step);
            phase.Ended(step with { New = isNew ? completed.State : null, Duration = Stopwatch.GetElapsedTime(begun) });
            return completed;
        }
        catch (ProviderFailure failure)
        {
            phase.Kill.ThrowIfCancellationRequested();
            if (failure.Partial is { } planned && partial is not null && phase.IsPreview)
            {
                var completed = await partial(planned);
                phase.Completes(completed);
                phase.FailAndGoOn(step.Urn, failure.Message);
                return completed;
            }

            if (failure.Partial is { Id.Length: > 0 } exists && partial is not null && !phase.IsPreview)
            {
                phase.Completes(await partial(exists));
                Failed(step, begun, exists.Message);
            }
            else
            {
                await phase.Recorder.EndAsync(operation);
                Failed(step, begun, phase.IsPreview ? "Preview failed: " + failure.Message : failure.Message);
            }

            throw new StepFailedException(failure);
        }
        catch (NotRecordedException failure)
        {
            // It is done and cannot be recorded: it stays pending, so that the next run looks for it.
            Failed(step, begun, failure.Message);
            throw new StepFailedException(failure);
        }
        catch (DeploymentException failure)
        {
            await phase.Recorder.EndAsync(operation);
            Failed(step, begun, phase.IsPreview ? "Preview failed: " + failure.Message : failure.Message);
            throw new StepFailedException(failure);
        }
    }

    private void Failed(StepInfo step, long begun, string message) => phase.FailStep(
        step.Urn, message, phase.IsPreview ? null : new DeploymentEvent.ResourceFailed(step with { Duration = Stopwatch.GetElapsedTime(begun) }));
}

/// <summary>A step has failed and is reported.</summary>
internal sealed class StepFailedException(Exception inner) : Exception(inner.Message, inner);

/// <summary>Nothing was done to a resource, because it stands on one that failed.</summary>
internal sealed class StepSkippedException : Exception;
