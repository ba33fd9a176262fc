using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.States;
using Pulumi.Protocol;

namespace ExpressConnect.Cli.Display;

/// <summary>Takes the outputs of the stack out of what is shown: they may be nobody's business in a build log.</summary>
internal static class WithoutOutputs
{
    /// <summary>The event without them.</summary>
    public static DeploymentEvent Of(DeploymentEvent happened) => happened switch
    {
        DeploymentEvent.PhaseEnded { Result: var result } => new DeploymentEvent.PhaseEnded(result with { OldOutputs = PropertyMap.Empty, Outputs = PropertyMap.Empty }),
        DeploymentEvent.ResourcePre { Step: var step } => new DeploymentEvent.ResourcePre(Of(step)),
        DeploymentEvent.ResourceOutputs { Step: var step } => new DeploymentEvent.ResourceOutputs(Of(step)),
        DeploymentEvent.ResourceFailed { Step: var step } => new DeploymentEvent.ResourceFailed(Of(step)),
        _ => happened,
    };

    private static StepInfo Of(StepInfo step) => step.Type == ResourceUrn.RootStackType ? step with { Old = Of(step.Old), New = Of(step.New) } : step;

    private static ResourceState? Of(ResourceState? state) => state is null ? null : state with { Outputs = PropertyMap.Empty };
}
