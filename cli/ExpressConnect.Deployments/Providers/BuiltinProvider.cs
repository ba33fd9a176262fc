using ExpressConnect.Deployments.States;
using ExpressConnect.Deployments.Steps;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ExpressConnect.Deployments.Providers;

/// <summary>
/// The provider of the package <c>pulumi</c>, which is part of every engine: references to other stacks, stashes, and the
/// function by which SDKs make resources of references to them. It is served where the engine listens, and called as any other.
/// </summary>
internal sealed class BuiltinProvider(Phase phase) : ResourceProvider.ResourceProviderBase
{
    /// <summary>The package's name.</summary>
    public const string Package = "pulumi";

    /// <summary>The function that keeps references whatever its caller accepts.</summary>
    public const string GetResource = "pulumi:pulumi:getResource";

    private const string StackReference = "pulumi:pulumi:StackReference";
    private const string Stash = "pulumi:index:Stash";

    /// <summary>Has nothing to start.</summary>
    public static IProviderLauncher Launcher { get; } = new EngineItself();

    public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context) =>
        Task.FromResult(new ProviderHandshakeResponse { AcceptSecrets = true, AcceptResources = true });

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) => Task.FromResult(new PluginInfo());

    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context) => Task.FromResult(new CheckResponse { Inputs = new Struct() });

    public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context) => Task.FromResult(Difference());

    public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context) =>
        Task.FromResult(new ConfigureResponse { AcceptSecrets = true, AcceptResources = true, SupportsPreview = true });

    public override Task<CheckResponse> Check(CheckRequest request, ServerCallContext context)
    {
        var wanted = request.Type switch
        {
            StackReference => "name",
            Stash => "input",
            _ => throw Unknown(request.Type),
        };
        var response = new CheckResponse { Inputs = request.News };
        response.Failures.AddRange(request.News.Fields.Keys.Where(key => key != wanted).Select(key => Failure(key, $"unknown property \"{key}\"")));
        if (!request.News.Fields.ContainsKey(wanted))
        {
            response.Failures.Add(Failure(wanted, $"missing required property \"{wanted}\""));
        }

        return Task.FromResult(response);
    }

    public override Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context)
    {
        var (name, replaces) = request.Type == StackReference ? ("name", true) : ("input", false);
        var (before, after) = (request.OldInputs.ToPropertyMap().Find(name), request.News.ToPropertyMap().Find(name));
        if (Equals(before, after))
        {
            return Task.FromResult(Difference());
        }

        var response = new DiffResponse { Changes = DiffResponse.Types.DiffChanges.DiffSome, Diffs = { name } };
        if (replaces)
        {
            response.Replaces.Add(name);
        }

        return Task.FromResult(response);
    }

    public override async Task<CreateResponse> Create(CreateRequest request, ServerCallContext context)
    {
        var inputs = request.Properties.ToPropertyMap();
        var outputs = request.Type == StackReference
            ? await OutputsOfAsync(NameIn(inputs, "name"), context.CancellationToken)
            : PropertyMap.Of(("input", inputs["input"]), ("output", inputs["input"]));
        return new CreateResponse { Id = request.Preview ? "" : Guid.NewGuid().ToString(), Properties = outputs.ToStruct() };
    }

    public override Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context)
    {
        // A stash keeps the value that it was made with.
        var outputs = PropertyMap.Of(("input", request.News.ToPropertyMap()["input"]), ("output", request.Olds.ToPropertyMap()["output"]));
        return Task.FromResult(new UpdateResponse { Properties = outputs.ToStruct() });
    }

    public override Task<Empty> Delete(DeleteRequest request, ServerCallContext context) => Task.FromResult(new Empty());

    public override async Task<ReadResponse> Read(ReadRequest request, ServerCallContext context)
    {
        if (request.Inputs is null)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, $"a {request.Type} cannot be imported"));
        }

        var outputs = request.Type == StackReference
            ? (await OutputsOfAsync(NameIn(request.Inputs.ToPropertyMap(), "name"), context.CancellationToken)).ToStruct()
            : request.Properties;
        return new ReadResponse { Id = request.Id, Inputs = request.Inputs, Properties = outputs };
    }

    public override async Task<InvokeResponse> Invoke(InvokeRequest request, ServerCallContext context)
    {
        var arguments = request.Args.ToPropertyMap();
        var result = request.Tok switch
        {
            GetResource => Registered(NameIn(arguments, "urn")),
            "pulumi:pulumi:readStackOutputs" => await OutputsOfAsync(NameIn(arguments, "name"), context.CancellationToken),
            "pulumi:pulumi:readStackResourceOutputs" => await ResourcesOfAsync(NameIn(arguments, "stackName"), context.CancellationToken),
            _ => throw new RpcException(new Status(StatusCode.InvalidArgument, $"unrecognized function name: '{request.Tok}'")),
        };
        return new InvokeResponse { Return = result.ToStruct() };
    }

    public override Task<Empty> Cancel(Empty request, ServerCallContext context) => Task.FromResult(new Empty());

    private static DiffResponse Difference() => new() { Changes = DiffResponse.Types.DiffChanges.DiffNone };

    private static CheckFailure Failure(string property, string reason) => new() { Property = property, Reason = reason };

    private static RpcException Unknown(string type) => new(new Status(StatusCode.InvalidArgument, $"unrecognized resource type '{type}'"));

    private static string NameIn(PropertyMap arguments, string name) => arguments.Find(name) is { } value && value.TryGetString(out var text)
        ? text
        : throw new RpcException(new Status(StatusCode.InvalidArgument, $"property \"{name}\" must be a string"));

    private PropertyMap Registered(string urn) => phase.News.TryGetValue(urn, out var found)
        ? PropertyMap.Of(("urn", urn), ("id", found.State.Id), ("provider", found.State.Provider ?? ""), ("state", found.State.Outputs))
        : throw new RpcException(new Status(StatusCode.NotFound, $"unknown resource {urn}"));

    private async Task<PropertyMap> OutputsOfAsync(string name, CancellationToken cancel)
    {
        var outputs = (await LoadAsync(name, cancel)).Outputs;
        return PropertyMap.Of(
            ("name", name),
            ("outputs", outputs),
            ("secretOutputNames", PropertyValue.List(outputs.Where((_, value) => value.ContainsSecrets).Keys.Order(StringComparer.Ordinal).Select(key => (PropertyValue)key))));
    }

    private async Task<PropertyMap> ResourcesOfAsync(string name, CancellationToken cancel)
    {
        var resources = (await LoadAsync(name, cancel)).Resources.Where(resource => !resource.Delete);
        return PropertyMap.Of(
            ("name", name),
            ("outputs", PropertyMap.Of(resources.Select(resource => (resource.Urn, (PropertyValue)resource.Outputs)))));
    }

    // As last committed: what a run that is under way has done so far is not for others yet.
    private async Task<Snapshot> LoadAsync(string name, CancellationToken cancel)
    {
        var stack = name.Split('/') switch
        {
            [StackName.Organization, var project, var own] => new StackName(project, own),
            [StackName.Organization, var own] => phase.Setup.Stack with { Stack = own },
            [var own] => phase.Setup.Stack with { Stack = own },
            _ => throw new RpcException(new Status(StatusCode.InvalidArgument, $"'{name}' does not name a stack of this machine; write {StackName.Organization}/PROJECT/STACK")),
        };
        try
        {
            stack.Validate();
            return phase.Setup.Store.Exists(stack)
                ? (await phase.Setup.Store.LoadAsync(stack, phase.Setup.Secrets, cancel)).Snapshot
                : throw new DeploymentException($"unknown stack \"{name}\": it was never deployed to {phase.Setup.Store.Directory}");
        }
        catch (DeploymentException failure)
        {
            throw new RpcException(new Status(StatusCode.NotFound, failure.Message));
        }
    }

    private sealed class EngineItself : IProviderLauncher
    {
        public Task<ProviderInstance> StartAsync(PluginRequest plugin, string engineAddress, CancellationToken cancel) =>
            Task.FromResult<ProviderInstance>(new Instance(engineAddress));
    }

    private sealed class Instance(string address) : ProviderInstance
    {
        public override string Address => address;

        public override string Name => "the engine's own provider";

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
