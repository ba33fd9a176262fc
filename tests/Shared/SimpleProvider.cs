using System.Collections.Concurrent;
using ExpressConnect.Deployments;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace ExpressConnect.Tests;

/// <summary>
/// A provider in the process of a test. It takes what it gets, gives the name as id, and keeps what it was asked; a test
/// overrides what it is about.
/// </summary>
internal class SimpleProvider : ResourceProvider.ResourceProviderBase, IProviderLauncher
{
    /// <summary>The plugins that were started.</summary>
    public ConcurrentQueue<PluginRequest> Started { get; } = new();

    /// <summary>What was asked, in order: the method and the request.</summary>
    public ConcurrentQueue<(string Method, IMessage Request)> Calls { get; } = new();

    public async Task<ProviderInstance> StartAsync(PluginRequest plugin, string engineAddress, CancellationToken cancel)
    {
        Started.Enqueue(plugin);
        return new Instance(await GrpcHost.StartAsync(this));
    }

    /// <summary>The requests of one method.</summary>
    public IReadOnlyList<T> Asked<T>(string method) => [.. Calls.Where(call => call.Method == method).Select(call => (T)call.Request)];

    public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context) =>
        Task.FromResult(new ProviderHandshakeResponse());

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) => Task.FromResult(new PluginInfo());

    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context) =>
        Answer(nameof(CheckConfig), request, new CheckResponse { Inputs = request.News });

    public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context) =>
        Answer(nameof(DiffConfig), request, new DiffResponse { Changes = DiffResponse.Types.DiffChanges.DiffNone });

    public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context) => Answer(
        nameof(Configure), request, new ConfigureResponse { AcceptSecrets = true, AcceptResources = true, AcceptOutputs = true, SupportsPreview = true });

    public override Task<CheckResponse> Check(CheckRequest request, ServerCallContext context) =>
        Answer(nameof(Check), request, new CheckResponse { Inputs = request.News });

    public override Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context) => Answer(
        nameof(Diff),
        request,
        new DiffResponse { Changes = request.OldInputs.Equals(request.News) ? DiffResponse.Types.DiffChanges.DiffNone : DiffResponse.Types.DiffChanges.DiffSome });

    public override Task<CreateResponse> Create(CreateRequest request, ServerCallContext context) =>
        Answer(nameof(Create), request, new CreateResponse { Id = request.Name, Properties = request.Properties });

    public override Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context) =>
        Answer(nameof(Update), request, new UpdateResponse { Properties = request.News });

    public override Task<Empty> Delete(DeleteRequest request, ServerCallContext context) => Answer(nameof(Delete), request, new Empty());

    public override Task<InvokeResponse> Invoke(InvokeRequest request, ServerCallContext context) =>
        Answer(nameof(Invoke), request, new InvokeResponse { Return = request.Args });

    public override Task<Empty> Cancel(Empty request, ServerCallContext context) => Task.FromResult(new Empty());

    protected Task<T> Answer<T>(string method, IMessage request, T answer)
    {
        Calls.Enqueue((method, request));
        return Task.FromResult(answer);
    }

    private sealed class Instance(GrpcHost host) : ProviderInstance
    {
        public override string Address => host.Address;

        public override string Name => "simple";

        public override ValueTask DisposeAsync() => host.DisposeAsync();
    }
}
