using System.Collections.Concurrent;
using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi.Testing;

/// <summary>The monitor of a test: mocks answer in place of providers.</summary>
internal sealed class MockMonitor(IMocks mocks, string stackName, string projectName) : IMonitor
{
    private readonly ConcurrentDictionary<string, PropertyMap> registered = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Resource> resources = new();

    /// <summary>The resources in the order in which they came.</summary>
    public ImmutableArray<Resource> Resources => [.. resources];

    public Task<bool> SupportsFeatureAsync(string feature) => Task.FromResult(feature is not "outputValues");

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request)
    {
        resources.Enqueue(resource);
        if (request.Type == Stack.RootType)
        {
            return new RegisterResourceResponse { Urn = Urn(request.Parent, request.Type, request.Name), Object = new Struct() };
        }

        var (id, state) = await mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = Plain(request.Object),
            Provider = request.Provider,
            Id = request.ImportId,
        });
        var urn = Urn(request.Parent, request.Type, request.Name);
        var outputs = await SerializeAsync(state);
        id ??= request.ImportId;
        Remember(urn, id, outputs);
        return new RegisterResourceResponse { Urn = urn, Id = id, Object = outputs.ToStruct() };
    }

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
    {
        resources.Enqueue(resource);
        var (_, state) = await mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = Plain(request.Properties),
            Provider = request.Provider,
            Id = request.Id,
        });
        var urn = Urn(request.Parent, request.Type, request.Name);
        var outputs = await SerializeAsync(state);
        Remember(urn, request.Id, outputs);
        return new ReadResourceResponse { Urn = urn, Properties = outputs.ToStruct() };
    }

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        if (request.Tok is "pulumi:pulumi:getResource")
        {
            var urn = request.Args.Fields["urn"].StringValue;
            return registered.TryGetValue(urn, out var known)
                ? new ResourceInvokeResponse { Return = known.ToStruct() }
                : throw new InvalidOperationException($"unknown resource {urn}");
        }

        var result = await mocks.CallAsync(new MockCallArgs { Token = request.Tok, Args = Plain(request.Args), Provider = request.Provider });
        return new ResourceInvokeResponse { Return = (await SerializeAsync(result)).ToStruct() };
    }

    public async Task<CallResponse> CallAsync(ResourceCallRequest request)
    {
        var result = await mocks.CallAsync(new MockCallArgs { Token = request.Tok, Args = Plain(request.Args), Provider = request.Provider });
        return new CallResponse { Return = (await SerializeAsync(result)).ToStruct() };
    }

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) =>
        mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(
            request.Urn,
            request.Outputs.ToPropertyMap().ToImmutableDictionary(
                static output => output.Key,
                static output => new Output<object?>(Deserializer.Deserialize(output.Value)))));

    public Task<RegisterPackageResponse> RegisterPackageAsync(Pulumirpc.RegisterPackageRequest request) =>
        Task.FromResult(new RegisterPackageResponse { Ref = $"{request.Name}-{request.Version}" });

    // As in the official package: nothing is deployed, so nobody calls back.
    public Task RegisterStackInvokeTransformAsync(Callback callback) => Task.CompletedTask;

    public Task RegisterResourceHookAsync(RegisterResourceHookRequest request) => Task.CompletedTask;

    public Task RegisterErrorHookAsync(RegisterErrorHookRequest request) => Task.CompletedTask;

    public Task SignalAndWaitForShutdownAsync() => Task.CompletedTask;

    // As the official mocks do, and unlike an engine: the stack's type counts, but only one ancestor.
    private string Urn(string parent, string type, string name)
    {
        var parentType = ResourceUrn.TryParse(parent, out var above) ? above.QualifiedType.Split('$')[0] + "$" : "";
        return $"urn:pulumi:{stackName}::{projectName}::{parentType}{type}::{name}";
    }

    private void Remember(string urn, string id, PropertyMap outputs) =>
        registered[urn] = PropertyMap.Of(("urn", urn), ("id", id), ("state", outputs));

    private static ImmutableDictionary<string, object> Plain(Struct fields) =>
        fields.ToPropertyMap(WireOptions.All with { KeepUnknowns = false, KeepSecrets = false, KeepOutputs = false })
            .Select(static entry => KeyValuePair.Create(entry.Key, Deserializer.Deserialize(entry.Value).Value!))
            .Where(static entry => entry.Value is not null)
            .ToImmutableDictionary();

    private static async Task<PropertyMap> SerializeAsync(object state)
    {
        var serialized = state is null
            ? PropertyValue.EmptyObject
            : await new Serializer(new SerializerOptions(KeepResources: true)).SerializeAsync("mock", state);
        return serialized is PropertyValue.Object { Properties: var properties }
            ? properties
            : throw new InvalidOperationException($"{state?.GetType().FullName} is not a supported argument type");
    }
}

/// <summary>The engine of a test: keeps the errors.</summary>
internal sealed class MockEngine : IEngine
{
    private readonly ConcurrentQueue<string> errors = new();

    public ImmutableArray<string> Errors => [.. errors];

    public Task LogAsync(LogRequest request)
    {
        if (request.Severity == LogSeverity.Error)
        {
            errors.Enqueue(request.Message);
        }

        return Task.CompletedTask;
    }

    public Task RequirePulumiVersionAsync(RequirePulumiVersionRequest request) => Task.CompletedTask;
}
