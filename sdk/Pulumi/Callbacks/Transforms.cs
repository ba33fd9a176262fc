using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>Hands the program's transforms to the engine.</summary>
internal sealed class Transforms(Deployment deployment)
{
    private readonly Lock order = new();
    private Task invokeTransforms = Task.CompletedTask;

    /// <summary>How the engine calls the transforms of a resource.</summary>
    public async Task<IReadOnlyList<Callback>> OfResourceAsync(List<ResourceTransform> transforms)
    {
        if (transforms.Count > 0)
        {
            await deployment.Features.DemandAsync("transforms", "resource transforms");
        }

        return await Task.WhenAll(transforms.Select(transform => deployment.Callbacks.AddAsync(
            async (bytes, cancel) => await ApplyAsync(transform, TransformRequest.Parser.ParseFrom(bytes), cancel))));
    }

    /// <summary>Registers a transform of all calls of functions from now on.</summary>
    public void Register(InvokeTransform transform)
    {
        lock (order)
        {
            invokeTransforms = RegisterAsync(invokeTransforms, transform);
            deployment.Work.Add(invokeTransforms);
        }
    }

    /// <summary>Waits until the engine knows the transforms of calls that were registered so far.</summary>
    public Task InvokeTransformsAsync()
    {
        lock (order)
        {
            return invokeTransforms;
        }
    }

    private async Task RegisterAsync(Task before, InvokeTransform transform)
    {
        await before;
        await deployment.Features.DemandAsync("invokeTransforms", "invoke transforms");
        await deployment.Monitor.RegisterStackInvokeTransformAsync(await deployment.Callbacks.AddAsync(
            async (bytes, cancel) => await ApplyAsync(transform, TransformInvokeRequest.Parser.ParseFrom(bytes), cancel)));
    }

    private static async Task<TransformResponse> ApplyAsync(ResourceTransform transform, TransformRequest request, CancellationToken cancel)
    {
        var args = new ResourceTransformArgs(request.Name, request.Type, request.Custom, Read(request.Properties), TransformOptions.Read(request));
        return await transform(args, cancel) is not { } result ? new TransformResponse() : new TransformResponse
        {
            Properties = await WriteAsync(result.Args ?? throw Incomplete("args", request.Name)),
            Options = await TransformOptions.WriteAsync(result.Options ?? throw Incomplete("options", request.Name)),
        };
    }

    private static async Task<TransformInvokeResponse> ApplyAsync(InvokeTransform transform, TransformInvokeRequest request, CancellationToken cancel)
    {
        var options = request.Options ?? new TransformInvokeOptions();
        var args = new InvokeTransformArgs(request.Token, Read(request.Args), TransformOptions.Read(options));
        return await transform(args, cancel) is not { } result ? new TransformInvokeResponse() : new TransformInvokeResponse
        {
            Args = await WriteAsync(result.Args ?? throw Incomplete("args", request.Token)),
            Options = await TransformOptions.WriteAsync(result.Options ?? throw Incomplete("options", request.Token), options),
        };
    }

    private static ImmutableDictionary<string, object?> Read(Struct? fields) =>
        fields.ToPropertyMap(WireOptions.All).ToImmutableDictionary(static entry => entry.Key, static entry => Deserializer.WithOutputs(entry.Value));

    private static async Task<Struct> WriteAsync(ImmutableDictionary<string, object?> args) =>
        (await new Serializer(new SerializerOptions(KeepResources: true, KeepOutputs: true)).SerializeAsync("Args", args) as PropertyValue.Object)!
        .Properties.ToStruct(WireOptions.All);

    private static InvalidOperationException Incomplete(string part, string of) =>
        new($"a transform of {of} gave a result without {part}; give args and options, or null for no change");
}
