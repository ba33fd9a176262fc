namespace ExpressConnect.Deployments;

/// <summary>
/// A Pulumi program, in whatever language: something that registers resources with the engine's monitor and ends.
/// </summary>
public interface IProgram
{
    /// <summary>Runs the program once, from its first registration to its end.</summary>
    /// <param name="run">Where the engine listens, and all that a program is told of its stack.</param>
    /// <param name="cancel">
    /// Cut the program off: the run has failed or was cancelled. The program's process is ended; the answer no longer counts.
    /// </param>
    /// <returns>How it ended. A program that cannot be started at all throws <see cref="DeploymentException"/>.</returns>
    Task<ProgramExit> RunAsync(ProgramRun run, CancellationToken cancel);
}
