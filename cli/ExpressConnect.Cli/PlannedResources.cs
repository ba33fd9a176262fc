using ExpressConnect.Cli.Display;
using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Projects;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli;

/// <summary>What the world would hold if the program of a folder were deployed: a preview of it is run, and its picture read.</summary>
internal static class PlannedResources
{
    private const string Types = "expressconnect:index:";

    /// <summary>Every resource of the world as the plan would leave it, those of other programs included.</summary>
    /// <param name="project">The project.</param>
    /// <param name="terminal">Where a preview that fails is shown.</param>
    /// <param name="interrupts">What ends it early.</param>
    /// <param name="drawsBroken">Whether the caller shows itself which rules are broken; else a preview that breaks some is shown.</param>
    /// <returns>The resources, those that break rules as they were meant; and the rules that they break.</returns>
    /// <exception cref="DeploymentException">The preview fails for another reason: nothing is known of what the program plans.</exception>
    public static async Task<(IReadOnlyList<Resource> Resources, IReadOnlyList<BrokenRule> Broken)> ReadAsync(
        ProjectFolder project, Terminal terminal, Interrupts interrupts, bool drawsBroken)
    {
        await using var engine = await ExpressConnectEngine.OpenAsync(ProjectStore.Of(project), interrupts.Cancel);
        var happened = new List<DeploymentEvent>();
        var run = "";
        var options = new OperationOptions
        {
            Refresh = project.Project.AlwaysRefreshes,

            // A member from before the first plugin until after the last: the picture lives as long as one member.
            Joining = (address, stop) => engine.JoinAsync(run = address, stop),
        };
        var result = await new Deployment(project.Setup(AppContext.BaseDirectory), happened.Add) { Kill = interrupts.Kill }.PreviewAsync(options, interrupts.Cancel);
        interrupts.Cancel.ThrowIfCancellationRequested();
        var broken = BrokenRule.Of(happened);
        if (result.Status == ExitStatus.Success || (drawsBroken && broken.Count > 0))
        {
            return (await engine.PlannedResourcesAsync(run, happened.SelectMany(Removals), interrupts.Cancel), broken);
        }

        await using (var view = new PlainView(terminal.Error, TimeProvider.System))
        {
            foreach (var one in happened)
            {
                await view.ShowAsync(one, interrupts.Cancel);
            }
        }

        if (broken.Count > 0)
        {
            return (await engine.PlannedResourcesAsync(run, happened.SelectMany(Removals), interrupts.Cancel), broken);
        }

        throw new DeploymentException(
            $"the preview of {project.Project.RootDirectory} fails, so what it plans is not known. Mend the program first, or ask of what is deployed: --deployed.", result.Status);
    }

    private static IEnumerable<PlannedRemoval> Removals(DeploymentEvent happened) =>
        happened is DeploymentEvent.ResourcePre { Step: { Kind: StepKind.Delete or StepKind.DeleteReplaced, IsRetained: false, Old: { Id.Length: > 0 } old } }
        && old.Type.StartsWith(Types, StringComparison.Ordinal)
            ? [new PlannedRemoval(old.Type[Types.Length..], old.Id)]
            : [];
}
