using ExpressConnect.Deployments.Processes;

namespace ExpressConnect.Deployments.Programs;

/// <summary>Runs processes for programs: until they end, or are cut off with all that they have started.</summary>
internal static class ProgramProcess
{
    public static async Task<int> RunAsync(
        string file,
        IReadOnlyList<string> arguments,
        string directory,
        IReadOnlyDictionary<string, string> variables,
        Action<ProgramLine> print,
        CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var process = ChildProcess.Start(file, arguments, directory, variables, print);
        await using (cancel.Register(process.Kill))
        {
            var code = await process.Ended;
            cancel.ThrowIfCancellationRequested();
            return code;
        }
    }
}
