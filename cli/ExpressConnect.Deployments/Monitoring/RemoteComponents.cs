using System.Collections.Immutable;
using ExpressConnect.Deployments.Providers;
using ExpressConnect.Deployments.States;
using ExpressConnect.Deployments.Steps;
using Google.Protobuf;
using Google.Protobuf.Collections;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ExpressConnect.Deployments.Monitoring;

/// <summary>Components that a provider builds: it registers them, and what they are made of, with this engine's monitor.</summary>
internal sealed class RemoteComponents(Phase phase, ProviderRegistry providers, Func<string> address)
{
    /// <summary>Lets the provider build the component of a registration.</summary>
    /// <exception cref="RunEndedException">It could not; the reason is reported, and the run has ended.</exception>
    public async Task<RegisterResourceResponse> ConstructAsync(RegisterResourceRequest request, ResourceUrn urn, ResourceState? parent, string provider)
    {
        var inputs = request.Object.ToPropertyMap(WireOptions.All);
        ConstructResponse built;
        try
        {
            built = await (await providers.GetAsync(provider)).ConstructAsync(Request(request, parent, inputs), inputs, phase.CutOff);
        }
        catch (Exception failure) when (failure is ProviderFailure or DeploymentException)
        {
            throw Ended(urn.ToString(), $"{request.Type} resource '{request.Name}' has a problem: {failure.Message}");
        }

        var state = built.State.ToPropertyMap(WireOptions.All);
        var response = new RegisterResourceResponse
        {
            Urn = built.Urn,
            Object = Sent.Values(state.WithoutOutputs(), request.AcceptSecrets, request.AcceptResources, request.SupportsPartialValues),
        };
        foreach (var (name, value) in state)
        {
            var urns = value.AllDependencies().Union(built.StateDependencies.TryGetValue(name, out var own) ? own.Urns : []);
            response.PropertyDependencies[name] = new RegisterResourceResponse.Types.PropertyDependencies { Urns = { urns } };
        }

        return response;
    }

    /// <summary>Calls a method of a component.</summary>
    public async Task<CallResponse> CallAsync(ResourceCallRequest request, string provider)
    {
        var arguments = request.Args.ToPropertyMap(WireOptions.All);
        var call = new CallRequest
        {
            Tok = request.Tok,
            Project = phase.Setup.Stack.Project,
            Stack = phase.Setup.Stack.Stack,
            Organization = StackName.Organization,
            DryRun = phase.IsPreview,
            Parallel = phase.Options.Parallel,
            MonitorEndpoint = address(),
        };
        AddConfig(call.Config, call.ConfigSecretKeys);
        foreach (var (name, value) in arguments)
        {
            var urns = value.AllDependencies().Union(request.ArgDependencies.TryGetValue(name, out var own) ? own.Urns : []);
            call.ArgDependencies[name] = new CallRequest.Types.ArgumentDependencies { Urns = { urns } };
        }

        CallResponse answer;
        try
        {
            answer = await (await providers.GetAsync(provider)).CallAsync(call, arguments, phase.CutOff);
        }
        catch (Exception failure) when (failure is ProviderFailure or DeploymentException)
        {
            throw Ended(phase.StackUrn, $"call to function '{request.Tok}' failed: {failure.Message}");
        }

        var result = answer.Return.ToPropertyMap(WireOptions.All);
        var response = new CallResponse { Return = result.WithoutOutputs().ToStruct(WireOptions.Resource) };
        response.Failures.AddRange(answer.Failures);
        foreach (var (name, value) in result)
        {
            var urns = value.AllDependencies().Union(answer.ReturnDependencies.TryGetValue(name, out var own) ? own.Urns : []);
            response.ReturnDependencies[name] = new CallResponse.Types.ReturnDependencies { Urns = { urns } };
        }

        return response;
    }

    // A call that was given up because the run is at its end has nothing to say.
    private RunEndedException Ended(string urn, string message)
    {
        if (!phase.CutOff.IsCancellationRequested)
        {
            phase.FailAtOnce(urn, message);
        }

        return new RunEndedException();
    }

    private ConstructRequest Request(RegisterResourceRequest request, ResourceState? parent, PropertyMap inputs)
    {
        var construct = new ConstructRequest
        {
            Project = phase.Setup.Stack.Project,
            Stack = phase.Setup.Stack.Stack,
            Organization = StackName.Organization,
            DryRun = phase.IsPreview,
            Parallel = phase.Options.Parallel,
            MonitorEndpoint = address(),
            Type = request.Type,
            Name = request.Name,
            Parent = request.Parent,
            Protect = request.HasProtect ? request.Protect : parent?.Protect ?? false,
            RetainOnDelete = request.HasRetainOnDelete ? request.RetainOnDelete : parent?.RetainOnDelete ?? false,
            DeletedWith = request.DeletedWith.Length > 0 ? request.DeletedWith : parent?.DeletedWith ?? "",
            ReplacementTrigger = request.ReplacementTrigger,
            CustomTimeouts = Same(request.CustomTimeouts, ConstructRequest.Types.CustomTimeouts.Parser),
            ResourceHooks = Same(request.Hooks, ConstructRequest.Types.ResourceHooksBinding.Parser),
        };
        if (request.DeleteBeforeReplaceDefined)
        {
            construct.DeleteBeforeReplace = request.DeleteBeforeReplace;
        }

        AddConfig(construct.Config, construct.ConfigSecretKeys);
        construct.Providers.Add(request.Providers);
        construct.Aliases.Add(request.AliasURNs.Select(urn => new Alias { Urn = urn }));
        construct.Aliases.Add(request.Aliases);
        construct.AdditionalSecretOutputs.Add(request.AdditionalSecretOutputs);
        construct.IgnoreChanges.Add(request.IgnoreChanges);
        construct.ReplaceOnChanges.Add(request.ReplaceOnChanges);
        construct.ReplaceWith.Add(request.ReplaceWith);
        var all = request.Dependencies.ToImmutableSortedSet(StringComparer.Ordinal);
        foreach (var (name, value) in inputs)
        {
            var urns = value.AllDependencies().Union(request.PropertyDependencies.TryGetValue(name, out var own) ? own.Urns : []);
            construct.InputDependencies[name] = new ConstructRequest.Types.PropertyDependencies { Urns = { urns } };
            all = all.Union(value.AllDependencies());
        }

        construct.Dependencies.Add(all);
        return construct;
    }

    private void AddConfig(MapField<string, string> config, RepeatedField<string> secretKeys)
    {
        foreach (var (key, value) in phase.Setup.Config)
        {
            config[key] = value.Value;
        }

        secretKeys.Add(phase.Setup.Config.Where(c => c.Value.IsSecret).Select(c => c.Key));
    }

    // The provider's service has messages of its own for what the monitor's has too, with the same fields.
    private static T? Same<T>(IMessage? message, MessageParser<T> parser)
        where T : class, IMessage<T> => message is null ? null : parser.ParseFrom(message.ToByteString());
}
