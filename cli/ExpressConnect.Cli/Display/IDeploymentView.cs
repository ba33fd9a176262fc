using ExpressConnect.Deployments.Events;

namespace ExpressConnect.Cli.Display;

/// <summary>Shows the events of a deployment, in order: as lines, or as a table that is drawn again.</summary>
internal interface IDeploymentView : IAsyncDisposable
{
    /// <summary>Shows one event. At the end of a phase it returns when all of the phase is to be seen.</summary>
    Task ShowAsync(DeploymentEvent happened, CancellationToken cancel);
}
