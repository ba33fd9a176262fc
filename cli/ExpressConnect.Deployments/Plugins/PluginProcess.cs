using System.Text.RegularExpressions;
using ExpressConnect.Deployments.Processes;

namespace ExpressConnect.Deployments.Plugins;

/// <summary>A plugin in a process and a process group of its own.</summary>
internal sealed partial class PluginProcess : ProviderInstance
{
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TimeToNotice = TimeSpan.FromSeconds(2);

    private readonly string file;
    private readonly ChildProcess process;
    private readonly PluginOutput output;
    private bool isAsked;

    private PluginProcess(string file, ChildProcess process, PluginOutput output, int port)
    {
        (this.file, this.process, this.output) = (file, process, output);
        Address = $"127.0.0.1:{port}";
    }

    public override string Address { get; }

    public override string Directory => Path.GetDirectoryName(file)!;

    public override string Name => Path.GetFileName(file);

    /// <summary>The number of the process.</summary>
    internal int Id => process.Id;

    /// <summary>Starts a plugin and waits until it says where it listens, however long that takes.</summary>
    /// <exception cref="DeploymentException">It does not start, or says something else.</exception>
    public static async Task<PluginProcess> StartAsync(
        string file, string engineAddress, string workingDirectory, IReadOnlyDictionary<string, string> environment, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var printed = new PluginOutput();
        var (executable, arguments) = PluginFolder.CommandFor(file, engineAddress, environment);
        var started = ChildProcess.Start(executable, arguments, workingDirectory, environment, printed.Add);
        try
        {
            await Task.WhenAny(printed.FirstLine, started.Ended).WaitAsync(cancel);
            if (!printed.FirstLine.IsCompleted)
            {
                throw new DeploymentException(
                    $"The plugin {file} ended with exit code {await started.Ended} before it said where it listens.{printed.Described()}");
            }

            var line = await printed.FirstLine;
            return ushort.TryParse(TerminalSequence().Replace(line, "").Trim(), out var port) && port > 0
                ? new PluginProcess(file, started, printed, port)
                : throw new DeploymentException(
                    $"The plugin {file} must first print the port that it listens on, but printed '{line}'. "
                    + $"Let it print all else to its error stream.{printed.Described()}");
        }
        catch
        {
            started.Kill();
            await started.Ended;
            started.Dispose();
            throw;
        }
    }

    public override async ValueTask<string?> EndedPrematurelyAsync(CancellationToken cancel)
    {
        // Its connection breaks a moment before the process has ended.
        await Task.WhenAny(process.Ended, Task.Delay(TimeToNotice, cancel));
        return process.Ended.IsCompleted && !isAsked ? output.Text() : null;
    }

    public override async ValueTask DisposeAsync()
    {
        if (isAsked)
        {
            return;
        }

        isAsked = true;
        process.Interrupt();
        await Task.WhenAny(process.Ended, Task.Delay(TimeToEnd));

        // What it may have started is in its group, and ends with it.
        process.Kill();
        await process.Ended;
        process.Dispose();
    }

    /// <summary>What newer versions of <c>dotnet run</c> print for the terminal's progress bar.</summary>
    [GeneratedRegex("\e\\][^\a\e]*(\a|\e\\\\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TerminalSequence();
}
