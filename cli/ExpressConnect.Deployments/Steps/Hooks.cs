using System.Collections.Concurrent;
using System.Collections.Immutable;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Providers;
using ExpressConnect.Deployments.States;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ExpressConnect.Deployments.Steps;

/// <summary>A hook of the program, run before or after something happens to a resource.</summary>
/// <param name="RunAsync">Calls it.</param>
/// <param name="OnDryRun">Whether it runs in previews too.</param>
/// <param name="IgnoreErrors">Whether its failure is only a warning.</param>
internal sealed record Hook(Func<ResourceHookRequest, CancellationToken, Task<ResourceHookResponse>> RunAsync, bool OnDryRun, bool IgnoreErrors);

/// <summary>Hooks that the program has registered by name, and their calls around steps.</summary>
internal sealed class Hooks(Phase phase)
{
    private const int MostRetries = 100;

    private readonly ConcurrentDictionary<string, Hook> hooks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Func<ErrorHookRequest, CancellationToken, Task<ErrorHookResponse>>> onError = new(StringComparer.Ordinal);

    /// <returns>Whether the name was free.</returns>
    public bool Add(string name, Hook hook) => !onError.ContainsKey(name) && hooks.TryAdd(name, hook);

    /// <returns>Whether the name was free.</returns>
    public bool Add(string name, Func<ErrorHookRequest, CancellationToken, Task<ErrorHookResponse>> hook) =>
        !hooks.ContainsKey(name) && onError.TryAdd(name, hook);

    /// <summary>Runs what is to run before a step.</summary>
    /// <exception cref="DeploymentException">A hook refuses: the step must not be done.</exception>
    public Task BeforeAsync(StepInfo step) => step.Kind switch
    {
        StepKind.Create or StepKind.CreateReplacement => RunAsync(HookKind.BeforeCreate, step.Urn, old: null, step.New),
        StepKind.Update => RunAsync(HookKind.BeforeUpdate, step.Urn, step.Old, step.New),
        StepKind.Delete or StepKind.DeleteReplaced => RunAsync(HookKind.BeforeDelete, step.Urn, step.Old, now: null),
        _ => Task.CompletedTask,
    };

    /// <summary>
    /// Runs what is to run after a step. What is done stays done: a hook that fails here makes the run fail, not the step.
    /// </summary>
    public async Task AfterAsync(StepInfo step)
    {
        try
        {
            await (step.Kind switch
            {
                StepKind.Create or StepKind.CreateReplacement => RunAsync(HookKind.AfterCreate, step.Urn, old: null, step.New),
                StepKind.Update => RunAsync(HookKind.AfterUpdate, step.Urn, step.Old, step.New),
                StepKind.Delete or StepKind.DeleteReplaced => RunAsync(HookKind.AfterDelete, step.Urn, step.Old, now: null),
                _ => Task.CompletedTask,
            });
        }
        catch (DeploymentException failure)
        {
            phase.FailStep(step.Urn, failure.Message);
        }
    }

    /// <summary>Calls a provider, and calls it again as long as a hook wants that after a failure.</summary>
    public async Task<T> RetryAsync<T>(StepInfo step, string operation, Func<Task<T>> call)
    {
        var failures = new List<string>();
        while (true)
        {
            try
            {
                return await call();
            }
            catch (ProviderFailure failure) when (Names(HookKind.OnError, step).Length > 0 && !phase.Kill.IsCancellationRequested)
            {
                // The newest first.
                failures.Insert(0, failure.Partial?.Message ?? failure.Message);
                if (failures.Count > MostRetries)
                {
                    phase.Diagnose(step.Urn, Severity.Warning, $"maximum number of error hook retries ({MostRetries}) reached");
                    throw;
                }

                if (!await WantsRetryAsync(step, operation, failures))
                {
                    throw;
                }

                phase.Diagnose(step.Urn, Severity.Warning, $"retrying {operation} due to on-error hook request ({failures.Count}/{MostRetries})");
            }
        }
    }

    private async Task<bool> WantsRetryAsync(StepInfo step, string operation, IEnumerable<string> failures)
    {
        var (old, now) = step.Kind == StepKind.CreateReplacement ? (null, step.New) : (step.Old, step.New);
        var request = new ErrorHookRequest
        {
            Urn = step.Urn,
            Id = (now ?? old)!.Id,
            Name = ResourceUrn.Parse(step.Urn).Name,
            Type = (now ?? old)!.Type,
            NewInputs = now?.Inputs.ToStruct(WireOptions.Resource),
            OldInputs = old?.Inputs.ToStruct(WireOptions.Resource),
            OldOutputs = old?.Outputs.ToStruct(WireOptions.Resource),
            FailedOperation = operation,
            OldOptions = RecordedOptions.Of(old),
            NewOptions = RecordedOptions.Of(now),
        };
        request.Errors.AddRange(failures);
        var retry = false;
        foreach (var name in Names(HookKind.OnError, step))
        {
            if (!onError.TryGetValue(name, out var hook))
            {
                throw Failed(NotRegistered("error hook", name));
            }

            var (response, error) = await CallAsync(() => hook(request, phase.Kill));
            if ((error ?? response!.Error) is { Length: > 0 } failure)
            {
                throw Failed($"error hooks execution failed: error hook \"{name}\" failed: {failure}");
            }

            retry |= response!.Retry;
        }

        return retry;
    }

    private async Task RunAsync(HookKind kind, string urn, ResourceState? old, ResourceState? now)
    {
        var isBefore = kind is HookKind.BeforeCreate or HookKind.BeforeUpdate or HookKind.BeforeDelete;
        foreach (var name in (now ?? old)!.Hooks.GetValueOrDefault(kind.ToString(), []))
        {
            if (!hooks.TryGetValue(name, out var hook))
            {
                throw Failed(NotRegistered("hook", name));
            }

            if (phase.IsPreview && !hook.OnDryRun)
            {
                continue;
            }

            var request = new ResourceHookRequest
            {
                Urn = urn,
                Id = (now ?? old)!.Id,
                Name = ResourceUrn.Parse(urn).Name,
                Type = (now ?? old)!.Type,
                NewInputs = now?.Inputs.ToStruct(WireOptions.Resource),
                OldInputs = old?.Inputs.ToStruct(WireOptions.Resource),
                NewOutputs = isBefore ? null : now?.Outputs.ToStruct(WireOptions.Resource),
                OldOutputs = old?.Outputs.ToStruct(WireOptions.Resource),
                OldOptions = RecordedOptions.Of(old),
                NewOptions = RecordedOptions.Of(now),
            };
            var (response, error) = await CallAsync(() => hook.RunAsync(request, phase.Kill));
            if ((error ?? response!.Error) is not { Length: > 0 } failure)
            {
                continue;
            }

            if (!hook.IgnoreErrors)
            {
                throw Failed($"{(isBefore ? "before" : "after")} hook \"{name}\" failed: {failure}");
            }

            phase.Diagnose(urn, Severity.Warning, $"{kind} hook \"{name}\" failed: {failure}");
        }
    }

    private static async Task<(T? Response, string? Error)> CallAsync<T>(Func<Task<T>> call)
        where T : class
    {
        try
        {
            return (await call(), null);
        }
        catch (RpcException failure)
        {
            return (null, failure.Status.Detail);
        }
    }

    private static ImmutableArray<string> Names(HookKind kind, StepInfo step) => (step.New ?? step.Old)!.Hooks.GetValueOrDefault(kind.ToString(), []);

    private string NotRegistered(string what, string name) => $"{what} \"{name}\" was not registered"
        + (phase.Kind == OperationKind.Update ? "" : ". It belongs to the program: run this operation with the program (--run-program).");

    private DeploymentException Failed(string message) => new((phase.IsPreview ? "Preview failed: " : "") + message);
}
