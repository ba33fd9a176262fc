using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Steps;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace ExpressConnect.Deployments.Monitoring;

/// <summary>The engine's service for programs and plugins: messages, and the root of the stack.</summary>
internal sealed class EngineService(Phase phase) : Engine.EngineBase
{
    private string root = "";

    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        phase.Report(new DeploymentEvent.Diagnostic(
            request.Urn.Length == 0 ? null : request.Urn,
            request.Severity switch
            {
                LogSeverity.Debug => Severity.Debug,
                LogSeverity.Warning => Severity.Warning,
                LogSeverity.Error => Severity.Error,
                _ => Severity.Info,
            },
            request.Message,
            request.Ephemeral,
            request.StreamId));
        return Task.FromResult(new Empty());
    }

    public override Task<GetRootResourceResponse> GetRootResource(GetRootResourceRequest request, ServerCallContext context) =>
        Task.FromResult(new GetRootResourceResponse { Urn = root });

    public override Task<SetRootResourceResponse> SetRootResource(SetRootResourceRequest request, ServerCallContext context)
    {
        root = request.Urn;
        return Task.FromResult(new SetRootResourceResponse());
    }

    public override Task<Empty> StartDebugging(StartDebuggingRequest request, ServerCallContext context) => Task.FromResult(new Empty());

    /// <summary>A program that asks for a range of versions is not refused: the versions of this engine are its own.</summary>
    public override Task<RequirePulumiVersionResponse> RequirePulumiVersion(RequirePulumiVersionRequest request, ServerCallContext context) =>
        Task.FromResult(new RequirePulumiVersionResponse());
}
