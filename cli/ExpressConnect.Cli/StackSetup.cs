using ExpressConnect.Deployments;

namespace ExpressConnect.Cli;

/// <summary>Finds what a stack stands on: project, configuration, program, plugins, state.</summary>
internal static class StackSetup
{
    /// <summary>Opens the stack of a project.</summary>
    /// <param name="folder">The folder of <c>Pulumi.yaml</c>.</param>
    /// <param name="stack">The stack's name; null for the selected one.</param>
    /// <param name="cancel">Give up.</param>
    public static Task<DeploymentSetup> OpenAsync(DirectoryInfo folder, string? stack, CancellationToken cancel) =>
        throw new DeploymentException("This build cannot open projects.");
}
