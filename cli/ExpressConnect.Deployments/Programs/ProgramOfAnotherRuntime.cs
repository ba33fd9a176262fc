using ExpressConnect.Deployments.Projects;

namespace ExpressConnect.Deployments.Programs;

/// <summary>A program that this engine cannot run. Its stack can still be refreshed and destroyed.</summary>
internal sealed class ProgramOfAnotherRuntime(Project project) : IProgram
{
    public Task<ProgramExit> RunAsync(ProgramRun run, CancellationToken cancel) => throw new DeploymentException(
        $"{project.File} says runtime: {project.Runtime}. This command runs programs of the runtimes dotnet and nodejs; use the Pulumi CLI for others.",
        ExitStatus.ConfigurationError);
}
