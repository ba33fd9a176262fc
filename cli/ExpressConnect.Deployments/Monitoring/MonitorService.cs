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
internal sealed class MonitorService(Phase phase, Registrar registrar, Reader reader, ProviderRegistry providers, DefaultProviders defaults)
    : ResourceMonitor.ResourceMonitorBase
{
    private static readonly Dictionary<string, ResourceMonitorFeature> Features = new(StringComparer.Ordinal)
    {
        ["secrets"] = ResourceMonitorFeature.Secrets,
        ["resourceReferences"] = ResourceMonitorFeature.ResourceReferences,
        ["outputValues"] = ResourceMonitorFeature.OutputValues,
        ["aliasSpecs"] = ResourceMonitorFeature.AliasSpecs,
        ["deletedWith"] = ResourceMonitorFeature.DeletedWith,
        ["replaceWith"] = ResourceMonitorFeature.ReplaceWith,
        ["replacementTrigger"] = ResourceMonitorFeature.ReplacementTrigger,
    };

    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> providersOf = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PluginRequest> packages = new(StringComparer.Ordinal);
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
        info.SupportedFeatures.AddRange(Features.Values);
        info.SupportedFeatures.AddRange([ResourceMonitorFeature.ByteString, ResourceMonitorFeature.InvokeDependsOn, ResourceMonitorFeature.InvokeParent]);
        return Task.FromResult(info);
    }

    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context) =>
        Task.FromResult(new SupportsFeatureResponse { HasSupport = Features.ContainsKey(request.Id) });

    public override Task<RegisterPackageResponse> RegisterPackage(RegisterPackageRequest request, ServerCallContext context)
    {
        if (request.Parameterization is not null)
        {
            throw new RpcException(new Status(StatusCode.Unimplemented, "this engine runs no parameterized providers"));
        }

        var reference = Guid.NewGuid().ToString();
        packages[reference] = new PluginRequest(request.Name, request.Version) { DownloadUrl = request.DownloadUrl };
        return Task.FromResult(new RegisterPackageResponse { Ref = reference });
    }

    public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context) => Answer(context, async () =>
    {
        if (request.Remote)
        {
            throw new RpcException(new Status(StatusCode.Unimplemented, "this engine builds no remote components"));
        }

        var parent = Parent(request.Parent);
        var urn = ResourceUrn.Create(phase.Setup.Stack.Stack, phase.Setup.Stack.Project, parent is null ? null : ResourceUrn.Parse(parent.Urn), request.Type, request.Name);
        phase.Diagnose(urn: null, Severity.Debug, $"Registering resource [{request.Name}]");
        if (request.Providers.Count > 0)
        {
            providersOf[urn.ToString()] = request.Providers;
        }

        var needsProvider = request.Custom && !ProviderReference.IsProviderType(request.Type);
        var provider = needsProvider
            ? await ProviderAsync(PackageOf(request.Type), request.Provider, request.Providers, parent, request.PackageRef, request.Version, request.PluginDownloadURL)
            : null;
        var goal = GoalReader.Read(request, urn, parent, provider, phase.Setup.RootDirectory);
        goal = goal with { Dependencies = WithChildren(goal.Dependencies) };
        try
        {
            var completed = await registrar.RegisterAsync(goal);
            var state = completed.State;
            return new RegisterResourceResponse
            {
                Urn = state.Urn,
                Id = state.Id,
                Object = state.Custom ? Values(state.Outputs, request.AcceptSecrets, request.AcceptResources, request.SupportsPartialValues) : new Struct(),
            };
        }
        catch (StepFailedException) when (phase.Options.ContinueOnError && request.SupportsResultReporting)
        {
            return new RegisterResourceResponse { Urn = urn.ToString(), Object = new Struct(), Result = Result.Fail };
        }
        catch (StepFailedException)
        {
            throw new RunEndedException();
        }
    });

    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context) => Answer(context, async () =>
    {
        var parent = Parent(request.Parent);
        var urn = ResourceUrn.Create(phase.Setup.Stack.Stack, phase.Setup.Stack.Project, parent is null ? null : ResourceUrn.Parse(parent.Urn), request.Type, request.Name);
        var provider = await ProviderAsync(PackageOf(request.Type), request.Provider, EmptyProviders, parent, request.PackageRef, request.Version, request.PluginDownloadURL);
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
        return new ReadResourceResponse { Urn = state.Urn, Properties = Values(state.Outputs, request.AcceptSecrets, request.AcceptResources, partial: true) };
    });

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context) => Answer(context, async () =>
    {
        var outputs = request.Outputs.ToPropertyMap(WireOptions.All).WithoutOutputs();
        if (!phase.News.TryGetValue(request.Urn, out var completed))
        {
            throw new RpcException(new Status(StatusCode.NotFound, $"there is no resource {request.Urn} of which outputs could be registered"));
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

        phase.EndsNow(state);
        return new Empty();
    });

    public override Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context) => Answer(context, async () =>
    {
        if (request.DependsOn.Any(urn => phase.News.TryGetValue(urn, out var on) && on.State is { Custom: true, Id.Length: 0 }))
        {
            return new ResourceInvokeResponse { Unknown = true };
        }

        var provider = await ProviderAsync(PackageOf(request.Tok), request.Provider, EmptyProviders, Parent(request.Parent), request.PackageRef, request.Version, request.PluginDownloadURL);
        var plugin = await providers.GetAsync(provider);
        try
        {
            var answer = await plugin.InvokeAsync(request.Tok, request.Args.ToPropertyMap(WireOptions.All).WithoutOutputs(), phase.IsPreview, phase.Kill);
            var response = new ResourceInvokeResponse { Return = answer.Return ?? new Struct() };
            response.Failures.AddRange(answer.Failures);
            return response;
        }
        catch (ProviderFailure failure)
        {
            throw new RpcException(new Status(StatusCode.Unknown, $"invocation of {request.Tok} returned an error: {failure.Message}"));
        }
    });

    public override async Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context)
    {
        signalled.TrySetResult();
        await ended.Task.WaitAsync(context.CancellationToken);
        return new Empty();
    }

    private static readonly IReadOnlyDictionary<string, string> EmptyProviders = new Dictionary<string, string>(StringComparer.Ordinal);

    private static string PackageOf(string token) => token.Split(':')[0];

    private static Struct Values(PropertyMap outputs, bool secrets, bool resources, bool partial)
    {
        var sent = partial ? outputs : outputs.Where((_, value) => !value.ContainsUnknowns);
        return sent.ToStruct(WireOptions.Resource with { KeepSecrets = secrets, KeepResources = resources });
    }

    private ResourceState? Parent(string urn) => urn.Length == 0 ? null
        : phase.News.TryGetValue(urn, out var parent) ? parent.State
        : throw new RpcException(new Status(StatusCode.InvalidArgument, $"could not find parent resource {urn}"));

    private async Task<string> ProviderAsync(
        string package, string given, IReadOnlyDictionary<string, string> own, ResourceState? parent, string packageRef, string version, string url)
    {
        if (given.Length > 0)
        {
            return given;
        }

        if (own.TryGetValue(package, out var named))
        {
            return named;
        }

        for (var above = parent; above is not null; above = above.Parent is { } urn && phase.News.TryGetValue(urn, out var next) ? next.State : null)
        {
            if (above.Provider is { } inherited && ProviderReference.Parse(inherited).Package == package)
            {
                return inherited;
            }

            if (providersOf.TryGetValue(above.Urn, out var of) && of.TryGetValue(package, out var found))
            {
                return found;
            }
        }

        return packages.TryGetValue(packageRef, out var registered)
            ? await defaults.GetAsync(registered.Package, registered.Version ?? "", registered.DownloadUrl ?? "")
            : await defaults.GetAsync(package, version, url);
    }

    // Who depends on a component depends on what is in it.
    private System.Collections.Immutable.ImmutableArray<string> WithChildren(System.Collections.Immutable.ImmutableArray<string> dependencies)
    {
        var all = new SortedSet<string>(dependencies, StringComparer.Ordinal);
        foreach (var urn in dependencies)
        {
            if (phase.News.TryGetValue(urn, out var on) && !on.State.Custom)
            {
                all.UnionWith(phase.News.Values.Where(n => n.State.Parent == urn).Select(n => n.State.Urn));
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
        catch (RunEndedException)
        {
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
