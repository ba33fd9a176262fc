using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.States;
using ExpressConnect.Engine;

namespace ExpressConnect.Pulumi.Testing.Running;

/// <summary>What the steps of a run come to.</summary>
internal static class Steps
{
    private const string Types = "expressconnect:index:";

    /// <summary>The resources that the last phase leaves.</summary>
    public static IReadOnlyList<TestResource> Resources(IReadOnlyList<DeploymentEvent> happened) =>
    [
        .. happened.Skip(happened.ToList().FindLastIndex(static one => one is DeploymentEvent.PhaseStarted))
            .OfType<DeploymentEvent.ResourceOutputs>().Select(static ended => ended.Step)
            .Where(static step => step is { New: not null, IsDefaultProvider: false })
            .GroupBy(static step => step.Urn, StringComparer.Ordinal)
            .Select(static steps => Resource(steps.Last(), steps.LastOrDefault(static step => step.IsLogical) ?? steps.Last())),
    ];

    /// <summary>The object that a step of a plan takes out of the world, if it does.</summary>
    public static IEnumerable<PlannedRemoval> Removal(DeploymentEvent happened) =>
        happened is DeploymentEvent.ResourcePre { Step: { Kind: StepKind.Delete or StepKind.DeleteReplaced, IsRetained: false, Old: { Id.Length: > 0 } old } }
        && old.Type.StartsWith(Types, StringComparison.Ordinal)
            ? [new PlannedRemoval(old.Type[Types.Length..], old.Id)]
            : [];

    private static TestResource Resource(StepInfo after, StepInfo shown)
    {
        ResourceState state = after.New!;
        return new TestResource(state.Type, after.Name, state.Id, shown.Kind, PlainValue.Of(state.Outputs));
    }
}
