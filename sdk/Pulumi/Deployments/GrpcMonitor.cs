using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace Pulumi;

/// <summary>The monitor of a real engine.</summary>
internal sealed class GrpcMonitor(string address) : IMonitor
{
    private readonly ResourceMonitor.ResourceMonitorClient client = new(Channels.To(address));

    public async Task<bool> SupportsFeatureAsync(string feature) =>
        (await client.SupportsFeatureAsync(new SupportsFeatureRequest { Id = feature })).HasSupport;

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request) =>
        await client.RegisterResourceAsync(request);

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request) =>
        await client.ReadResourceAsync(request);

    public async Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) =>
        await client.RegisterResourceOutputsAsync(request);

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request) => await InWordsAsync(client.InvokeAsync(request));

    public async Task<CallResponse> CallAsync(ResourceCallRequest request) => await InWordsAsync(client.CallAsync(request));

    public async Task<RegisterPackageResponse> RegisterPackageAsync(Pulumirpc.RegisterPackageRequest request) =>
        await client.RegisterPackageAsync(request);

    public async Task RegisterStackInvokeTransformAsync(Callback callback) => await client.RegisterStackInvokeTransformAsync(callback);

    public async Task RegisterResourceHookAsync(RegisterResourceHookRequest request) => await client.RegisterResourceHookAsync(request);

    public async Task RegisterErrorHookAsync(RegisterErrorHookRequest request) => await client.RegisterErrorHookAsync(request);

    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await client.SignalAndWaitForShutdownAsync(new Empty());
        }
        catch (RpcException old) when (old.StatusCode == StatusCode.Unimplemented)
        {
            // An engine that does not ask for it: the end of the program is the signal.
        }
    }

    // What a function refuses is said in its own words; that the engine has gone is another matter.
    private static async Task<T> InWordsAsync<T>(AsyncUnaryCall<T> call)
    {
        try
        {
            return await call;
        }
        catch (RpcException refused) when (refused.StatusCode is not (StatusCode.Unavailable or StatusCode.Cancelled))
        {
            throw new FunctionException(refused.Status.Detail, refused);
        }
    }
}

/// <summary>The engine service of a real engine.</summary>
internal sealed class GrpcEngine(string address) : IEngine
{
    private readonly Engine.EngineClient client = new(Channels.To(address));

    public async Task LogAsync(LogRequest request) => await client.LogAsync(request);

    public async Task RequirePulumiVersionAsync(RequirePulumiVersionRequest request) => await client.RequirePulumiVersionAsync(request);
}

/// <summary>One channel per address for the life of the process.</summary>
internal static class Channels
{
    private static readonly ConcurrentDictionary<string, Lazy<GrpcChannel>> Open = [];

    public static GrpcChannel To(string address) =>
        Open.GetOrAdd(address, static opened => new Lazy<GrpcChannel>(() => GrpcChannels.Open(opened))).Value;
}
