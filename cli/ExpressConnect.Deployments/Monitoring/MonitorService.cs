using System.Collections.Concurrent;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Providers;
using ExpressConnect.Deployments.States;
using ExpressConnect.Deployments.Steps;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ExpressConnect.Deployments.Monitoring;

/// <summary>The monitor: what a program asks of the engine.</summary>
internal sealed partial class MonitorService(
    Phase phase, Registrar registrar, Reader reader, ProviderRegistry providers, ProviderChoice choice, CallbackClients callbacks, Func<string> address)
    : ResourceMonitor.ResourceMonitorBase
{
    private readonly RemoteComponents components = new(phase, providers, address);
    private readonly ConcurrentDictionary<Task, bool> underWay = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource signalled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The outputs that the program registered for its stack; null if it registered none.</summary>
    public PropertyMap? StackOutputs { get; private set; }

    /// <summary>The program has registered all that it will register, and waits for the end of the work.</summary>
    public Task Signalled => signalled.Task;

    /// <summary>Ends when no call is worked on any more.</summary>
    public async Task IdleAsync()
    {
        while (!underWay.IsEmpty)
        {
            await Task.WhenAll(underWay.Keys).ContinueWith(static _ => { }, TaskScheduler.Default);
            await Task.Yield();
        }
    }

    /// <summary>The work is done: a program that waits for it may end.</summary>
    public void End() => ended.TrySetResult();

    public override Task<DeploymentInfo> GetDeploymentInfo(Empty request, ServerCallContext context)
    {
        var info = new DeploymentInfo
        {
            Project = phase.Setup.Stack.Project,
            Stack = phase.Setup.Stack.Stack,
            Organization = StackName.Organization,
            DryRun = phase.IsPreview,
            Parallel = phase.Options.Parallel,
        };
        foreach (var (key, value) in phase.Setup.Config)
        {
            info.Config[key] = value.Value;
        }

        info.ConfigSecretKeys.AddRange(phase.Setup.Config.Where(c => c.Value.IsSecret).Select(c => c.Key));
        info.SupportedFeatures.AddRange(Features.All);
        return Task.FromResult(info);
    }

    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context) =>
        Task.FromResult(new SupportsFeatureResponse { HasSupport = Features.Has(request.Id) });

    public override Task<RegisterPackageResponse> RegisterPackage(RegisterPackageRequest request, ServerCallContext context) => request.Extension is null
        ? Task.FromResult(new RegisterPackageResponse { Ref = choice.Add(request) })
        : throw new RpcException(new Status(StatusCode.Unimplemented, "this engine extends no providers by parameters"));

    public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context) => Answer(context, async () =>
    {
        var parent = Parent(request.Parent);
        var own = await transforms.ApplyAsync(request, phase.CutOff);
        var urn = ResourceUrn.Create(phase.Setup.Stack.Stack, phase.Setup.Stack.Project, parent is null ? null : ResourceUrn.Parse(parent.Urn), request.Type, request.Name);
        phase.Diagnose(urn: null, Severity.Debug, $"Registering resource [{request.Name}]");
        if (!request.Custom)
        {
            choice.Inherit(request.Providers, parent);
            choice.Remember(urn.ToString(), request.Providers);
        }

        transforms.Remember(urn.ToString(), request.Parent, own);
        var isProvider = ProviderReference.IsProviderType(request.Type);
        var plugin = choice.PluginOf(
            isProvider ? ProviderReference.PackageOf(request.Type) : PackageOf(request.Type), request.PackageRef, request.Version, request.PluginDownloadURL);
        var provider = request.Remote || (request.Custom && !isProvider)
            ? await choice.ChooseAsync(plugin, request.Provider, parent, request.Providers)
            : null;
        if (request.Remote)
        {
            return await components.ConstructAsync(request, urn, parent, provider!);
        }

        var goal = Goal(request, urn, parent, provider);
        goal = goal with { Dependencies = WithChildren(goal.Dependencies) };
        if (isProvider)
        {
            goal = goal with { Inputs = ProviderInputs.Put(goal.Inputs, plugin with { EnvironmentMappings = request.EnvVarMappings }) };
        }

        try
        {
            var completed = await registrar.RegisterAsync(goal);
            var state = completed.State;
            return new RegisterResourceResponse
            {
                Urn = state.Urn,
                Id = state.Id,
                Unknown = !completed.IsMade,
                Object = state.Custom ? Sent.Values(state.Outputs, request.AcceptSecrets, request.AcceptResources, request.SupportsPartialValues) : new Struct(),
            };
        }
        catch (Exception lost) when (lost is StepFailedException or StepSkippedException && phase.Options.ContinueOnError && request.SupportsResultReporting)
        {
            return new RegisterResourceResponse { Urn = urn.ToString(), Object = new Struct(), Result = lost is StepFailedException ? Result.Fail : Result.Skip };
        }
    });

    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context) => Answer(context, async () =>
    {
        var parent = Parent(request.Parent);
        var urn = ResourceUrn.Create(phase.Setup.Stack.Stack, phase.Setup.Stack.Project, parent is null ? null : ResourceUrn.Parse(parent.Urn), request.Type, request.Name);
        var plugin = choice.PluginOf(PackageOf(request.Type), request.PackageRef, request.Version, request.PluginDownloadURL);
        var provider = await choice.ChooseAsync(plugin, request.Provider, parent);
        var inputs = request.Properties.ToPropertyMap(WireOptions.All).WithoutOutputs();
        var state = await reader.ReadAsync(
            new ResourceState(urn.ToString(), request.Type)
            {
                Custom = true,
                External = true,
                Id = request.Id,
                Inputs = inputs,
                Parent = request.Parent.Length == 0 ? null : request.Parent,
                Dependencies = [.. request.Dependencies.Order(StringComparer.Ordinal)],
                AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
                Provider = provider,
                SourcePosition = GoalReader.Position(request.SourcePosition, phase.Setup.RootDirectory),
            },
            provider);
        return new ReadResourceResponse { Urn = state.Urn, Properties = Sent.Values(state.Outputs, request.AcceptSecrets, request.AcceptResources, partial: true) };
    });

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context) => Answer(context, async () =>
    {
        var outputs = request.Outputs.ToPropertyMap(WireOptions.All).WithoutOutputs();
        if (!phase.News.TryGetValue(request.Urn, out var completed))
        {
            throw new RpcException(new Status(StatusCode.NotFound, $"there is no resource {request.Urn} of which outputs could be registered"));
        }

        if (!completed.IsMade)
        {
            return new Empty();
        }

        if (request.Urn == phase.StackUrn)
        {
            // Written at the end of the run: until then it may still fail.
            StackOutputs = outputs;
            return new Empty();
        }

        var state = completed.State with { Outputs = outputs };
        if (!state.Outputs.Equals(completed.State.Outputs))
        {
            await phase.Recorder.WriteAsync(operation: null, completed.Entry, state);
            phase.News[request.Urn] = completed with { State = state };
        }

        await phase.EndNowAsync(state);
        return new Empty();
    });

    public override async Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context)
    {
        signalled.TrySetResult();
        await ended.Task.WaitAsync(context.CancellationToken);
        return new Empty();
    }

    private Goal Goal(RegisterResourceRequest request, ResourceUrn urn, ResourceState? parent, string? provider)
    {
        try
        {
            return GoalReader.Read(request, urn, parent, provider, phase.Renamed, phase.Setup.RootDirectory);
        }
        catch (DeploymentException unreadable)
        {
            phase.FailAtOnce(urn.ToString(), unreadable.Message);
            throw new RunEndedException();
        }
    }

    private static string PackageOf(string token) => token.Split(':')[0];

    private ResourceState? Parent(string urn) => urn.Length == 0 ? null
        : phase.News.TryGetValue(urn, out var parent) ? parent.State
        : throw new RpcException(new Status(StatusCode.InvalidArgument, $"could not find parent resource {urn}"));

    // Who depends on a component depends on what is in it.
    private System.Collections.Immutable.ImmutableArray<string> WithChildren(System.Collections.Immutable.ImmutableArray<string> dependencies)
    {
        var all = new SortedSet<string>(dependencies, StringComparer.Ordinal);
        foreach (var urn in dependencies)
        {
            if (phase.News.TryGetValue(urn, out var on) && !on.State.Custom)
            {
                all.UnionWith(phase.Children.GetValueOrDefault(urn, []));
            }
        }

        return [.. all];
    }

    private async Task<T> Answer<T>(ServerCallContext context, Func<Task<T>> work)
    {
        if (ended.Task.IsCompleted)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, "resource monitor shut down"));
        }

        try
        {
            var running = work();
            underWay[running] = true;
            try
            {
                return await running;
            }
            finally
            {
                underWay.TryRemove(running, out _);
            }
        }
        catch (Exception lost) when (lost is StepFailedException or StepSkippedException && phase.Options.ContinueOnError)
        {
            throw new RpcException(new Status(StatusCode.Internal, "resource registration failed"));
        }
        catch (Exception exception) when (exception is RunEndedException or StepFailedException or DeploymentException)
        {
            if (exception is DeploymentException)
            {
                phase.FailAtOnce(phase.StackUrn, exception.Message);
            }

            // The first error ends the run: what waits never gets an answer, and the program is cut off.
            await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
            throw;
        }
        catch (FormatException exception)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, exception.Message));
        }
    }
}
