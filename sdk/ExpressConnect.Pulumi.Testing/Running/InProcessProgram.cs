using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Programs;

namespace ExpressConnect.Pulumi.Testing.Running;

/// <summary>
/// A program that runs in this process, on either kind of the Pulumi package: both read the environment inside the call of
/// <c>Deployment.RunAsync</c>, before it returns its task. So programs start one after the other, and then run side by side.
/// </summary>
/// <param name="main">The call.</param>
internal sealed class InProcessProgram(Func<Task<int>> main) : IProgram
{
    private static readonly Lock Starting = new();
    private static int running;
    private static int exitCode;

    /// <inheritdoc/>
    public async Task<ProgramExit> RunAsync(ProgramRun run, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        try
        {
            // On a thread of its own: a program may block before its first await. One that is cut off fails at its next registration.
            return ProgramExit.FromExitCode(await Task.Run(() => MainAsync(run), CancellationToken.None).WaitAsync(cancel));
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            return new ProgramExit($"The program did not get as far as Deployment.RunAsync: {failure.Message}");
        }
    }

    private async Task<int> MainAsync(ProgramRun run)
    {
        Enter();
        try
        {
            return await Start(run);
        }
        finally
        {
            Leave();
        }
    }

    private Task<int> Start(ProgramRun run)
    {
        lock (Starting)
        {
            var variables = DotNetProgram.VariablesOf(run).ToList();
            var before = variables.ConvertAll(static variable => (variable.Name, Environment.GetEnvironmentVariable(variable.Name)));
            try
            {
                variables.ForEach(static variable => Environment.SetEnvironmentVariable(variable.Name, variable.Value));
                return main();
            }
            finally
            {
                before.ForEach(static variable => Environment.SetEnvironmentVariable(variable.Name, variable.Item2));
            }
        }
    }

    // A program that fails sets the exit code of its process, which is the test's.
    private static void Enter()
    {
        lock (Starting)
        {
            if (running++ == 0)
            {
                exitCode = Environment.ExitCode;
            }
        }
    }

    private static void Leave()
    {
        lock (Starting)
        {
            running--;
            Environment.ExitCode = exitCode;
        }
    }
}
