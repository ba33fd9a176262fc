using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace Pulumi.Tests.Engines;

/// <summary>A resource monitor behind gRPC. Unless told otherwise it gives every resource its inputs as outputs, and an id.</summary>
internal sealed class FakeMonitor : ResourceMonitor.ResourceMonitorBase
{
    /// <summary>The features that the engine lacks.</summary>
    public HashSet<string> Lacks { get; } = [];

    public ConcurrentQueue<string> FeaturesAsked { get; } = [];

    public ConcurrentQueue<RegisterResourceRequest> Registered { get; } = [];

    public ConcurrentQueue<ReadResourceRequest> ReadRequests { get; } = [];

    public ConcurrentQueue<RegisterResourceOutputsRequest> Outputs { get; } = [];

    public ConcurrentQueue<ResourceInvokeRequest> Invoked { get; } = [];

    public ConcurrentQueue<ResourceCallRequest> Called { get; } = [];

    public ConcurrentQueue<Pulumirpc.RegisterPackageRequest> Packages { get; } = [];

    public ConcurrentQueue<Callback> InvokeTransforms { get; } = [];

    public ConcurrentQueue<RegisterResourceHookRequest> Hooks { get; } = [];

    public ConcurrentQueue<RegisterErrorHookRequest> ErrorHooks { get; } = [];

    public int Shutdowns { get; private set; }

    /// <summary>The outputs of a resource beyond its inputs, or in their place.</summary>
    public Func<RegisterResourceRequest, PropertyMap> State { get; set; } = static request => request.Object.ToPropertyMap();

    /// <summary>The id of a resource; empty while it has none.</summary>
    public Func<RegisterResourceRequest, string> Id { get; set; } = static request => $"{request.Name}-id";

    /// <summary>Changes the answer to a registration, or throws in its place.</summary>
    public Func<RegisterResourceRequest, RegisterResourceResponse, Task> Answer { get; set; } = static (_, _) => Task.CompletedTask;

    public Func<ReadResourceRequest, PropertyMap> Found { get; set; } = static request => request.Properties.ToPropertyMap();

    public Func<ResourceInvokeRequest, ResourceInvokeResponse> Function { get; set; } = static request => new ResourceInvokeResponse { Return = request.Args };

    public Func<ResourceCallRequest, CallResponse> Method { get; set; } = static _ => new CallResponse { Return = new Struct() };

    /// <summary>What happens before a hook or a transform of calls is registered.</summary>
    public Func<Task> Registering { get; set; } = static () => Task.CompletedTask;

    public Func<Task<Empty>> Shutdown { get; set; } = static () => Task.FromResult(new Empty());

    public RegisterResourceRequest Registration(string name) => Registered.Single(request => request.Name == name);

    public PropertyMap Inputs(string name) => Registration(name).Object.ToPropertyMap();

    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context)
    {
        FeaturesAsked.Enqueue(request.Id);
        return Task.FromResult(new SupportsFeatureResponse { HasSupport = !Lacks.Contains(request.Id) });
    }

    public override async Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context)
    {
        Registered.Enqueue(request);
        var response = new RegisterResourceResponse
        {
            Urn = Urn(request.Parent, request.Type, request.Name),
            Id = request.Custom ? Id(request) : "",
            Object = request.Custom || request.Remote ? State(request).ToStruct() : new Struct(),
        };
        await Answer(request, response);
        return response;
    }

    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context)
    {
        ReadRequests.Enqueue(request);
        return Task.FromResult(new ReadResourceResponse { Urn = Urn(request.Parent, request.Type, request.Name), Properties = Found(request).ToStruct() });
    }

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
    {
        Outputs.Enqueue(request);
        return Task.FromResult(new Empty());
    }

    public override Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context)
    {
        Invoked.Enqueue(request);
        return Task.FromResult(Function(request));
    }

    public override Task<CallResponse> Call(ResourceCallRequest request, ServerCallContext context)
    {
        Called.Enqueue(request);
        return Task.FromResult(Method(request));
    }

    public override Task<RegisterPackageResponse> RegisterPackage(Pulumirpc.RegisterPackageRequest request, ServerCallContext context)
    {
        Packages.Enqueue(request);
        return Task.FromResult(new RegisterPackageResponse { Ref = $"ref-{request.Name}" });
    }

    public override async Task<Empty> RegisterStackInvokeTransform(Callback request, ServerCallContext context)
    {
        await Registering();
        InvokeTransforms.Enqueue(request);
        return new Empty();
    }

    public override async Task<Empty> RegisterResourceHook(RegisterResourceHookRequest request, ServerCallContext context)
    {
        await Registering();
        Hooks.Enqueue(request);
        return new Empty();
    }

    public override async Task<Empty> RegisterErrorHook(RegisterErrorHookRequest request, ServerCallContext context)
    {
        await Registering();
        ErrorHooks.Enqueue(request);
        return new Empty();
    }

    /// <summary>Calls the program back.</summary>
    public static async Task<T> CallAsync<T>(Callback callback, IMessage request)
        where T : IMessage<T>, new()
    {
        using var channel = GrpcChannels.Open(callback.Target);
        var answer = await new Callbacks.CallbacksClient(channel).InvokeAsync(
            new CallbackInvokeRequest { Token = callback.Token, Request = request.ToByteString() });
        return new MessageParser<T>(static () => new T()).ParseFrom(answer.Response);
    }

    public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context)
    {
        Shutdowns++;
        return Shutdown();
    }

    private static string Urn(string parent, string type, string name) => ResourceUrn
        .Create("dev", "house", parent.Length == 0 ? null : ResourceUrn.Parse(parent), type, name)
        .ToString();
}

/// <summary>The other service of an engine: keeps messages.</summary>
internal sealed class FakeEngine : Engine.EngineBase
{
    public ConcurrentQueue<LogRequest> Messages { get; } = [];

    public ConcurrentQueue<string> VersionsRequired { get; } = [];

    /// <summary>Whether messages are refused.</summary>
    public bool IsDeaf { get; set; }

    public IEnumerable<string> Errors => Texts(LogSeverity.Error);

    public IEnumerable<string> Texts(LogSeverity severity) =>
        Messages.Where(message => message.Severity == severity).Select(static message => message.Message);

    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        if (IsDeaf)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, "the engine has gone"));
        }

        Messages.Enqueue(request);
        return Task.FromResult(new Empty());
    }

    public override Task<RequirePulumiVersionResponse> RequirePulumiVersion(RequirePulumiVersionRequest request, ServerCallContext context)
    {
        VersionsRequired.Enqueue(request.PulumiVersionRange);
        return request.PulumiVersionRange.StartsWith(">=99", StringComparison.Ordinal)
            ? throw new RpcException(new Status(StatusCode.FailedPrecondition, "Pulumi 3.260 is too old"))
            : Task.FromResult(new RequirePulumiVersionResponse());
    }
}
