using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace DoNothing;

/// <summary>Answers every call of the engine at once: what is asked for is there.</summary>
internal sealed class DoNothingProvider : ResourceProvider.ResourceProviderBase
{
    public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context) =>
        Task.FromResult(new ProviderHandshakeResponse { AcceptSecrets = true, AcceptResources = true });

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) => Task.FromResult(new PluginInfo { Version = "0.0.0" });

    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context) => Task.FromResult(new CheckResponse { Inputs = request.News });

    public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context) =>
        Task.FromResult(new ConfigureResponse { AcceptSecrets = true, AcceptResources = true, SupportsPreview = true });

    public override Task<CheckResponse> Check(CheckRequest request, ServerCallContext context) => Task.FromResult(new CheckResponse { Inputs = request.News });

    public override Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context) => Task.FromResult(new DiffResponse
    {
        Changes = request.OldInputs.Equals(request.News) ? DiffResponse.Types.DiffChanges.DiffNone : DiffResponse.Types.DiffChanges.DiffSome,
    });

    public override Task<CreateResponse> Create(CreateRequest request, ServerCallContext context) =>
        Task.FromResult(new CreateResponse { Id = request.Preview ? "" : request.Name, Properties = request.Properties });

    public override Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context) =>
        Task.FromResult(new UpdateResponse { Properties = request.News });

    public override Task<Empty> Delete(DeleteRequest request, ServerCallContext context) => Task.FromResult(new Empty());

    public override Task<Empty> Cancel(Empty request, ServerCallContext context) => Task.FromResult(new Empty());
}
