using System.ComponentModel;
using System.Diagnostics;

namespace ExpressConnect.Deployments.Processes;

/// <summary>A process that this one has started, and the lines that it prints.</summary>
internal sealed class ChildProcess : IDisposable
{
    // A process that has ended may have left others behind that keep its streams open: they are not waited for.
    private static readonly TimeSpan GraceForStreams = TimeSpan.FromSeconds(2);

    private readonly Process process;
    private readonly Task streams;
    private readonly bool leadsGroup;

    private ChildProcess(Process process, Action<ProgramLine> print, bool leadsGroup)
    {
        this.process = process;
        this.leadsGroup = leadsGroup;
        process.StandardInput.Close();
        var gate = new Lock();
        streams = Task.WhenAll(
            PumpAsync(process.StandardOutput, text => Print(new ProgramLine(text, IsError: false))),
            PumpAsync(process.StandardError, text => Print(new ProgramLine(text, IsError: true))));
        Ended = WaitAsync();

        void Print(ProgramLine line)
        {
            lock (gate)
            {
                print(line);
            }
        }
    }

    /// <summary>The number of the process.</summary>
    public int Id => process.Id;

    /// <summary>Ends with the process, with its exit code, once its lines are all printed.</summary>
    public Task<int> Ended { get; }

    /// <summary>Starts a program in a group of its own: the Ctrl-C of a terminal is for the command, which ends its children in order.</summary>
    /// <param name="file">Its absolute path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="directory">Its working directory.</param>
    /// <param name="environment">All of its environment.</param>
    /// <param name="print">Takes its lines, one at a time.</param>
    /// <exception cref="DeploymentException">It cannot be started.</exception>
    public static ChildProcess Start(
        string file,
        IReadOnlyList<string> arguments,
        string directory,
        IReadOnlyDictionary<string, string> environment,
        Action<ProgramLine> print)
    {
        var leader = !OperatingSystem.IsWindows() ? Executables.FindOnPath("setsid", environment) : null;
        var start = leader is null ? new ProcessStartInfo(file, arguments) : new ProcessStartInfo(leader, [file, .. arguments]);
        start.WorkingDirectory = directory;
        start.UseShellExecute = false;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        if (OperatingSystem.IsWindows())
        {
            start.CreateNewProcessGroup = true;
        }

        start.Environment.Clear();
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            return new ChildProcess(Process.Start(start)!, print, leader is not null);
        }
        catch (Win32Exception e)
        {
            throw new DeploymentException($"{file} cannot be started: {e.Message}", e);
        }
    }

    /// <summary>Asks the process to end, as Ctrl-C does; on Windows nothing can be asked.</summary>
    public void Interrupt()
    {
        if (!Ended.IsCompleted && !OperatingSystem.IsWindows())
        {
            UnixSignals.Send(leadsGroup ? -Id : Id, UnixSignals.Interrupt);
        }
    }

    /// <summary>Ends the process and all that it has started.</summary>
    public void Kill()
    {
        if (leadsGroup)
        {
            // Also when it has ended itself: what it started is in its group still.
            UnixSignals.Send(-Id, UnixSignals.Kill);
        }

        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // Some of them have just ended themselves.
        }
    }

    public void Dispose() => process.Dispose();

    private static async Task PumpAsync(StreamReader stream, Action<string> print)
    {
        while (await stream.ReadLineAsync() is { } line)
        {
            print(line);
        }
    }

    private async Task<int> WaitAsync()
    {
        await process.WaitForExitAsync();
        var code = process.ExitCode;
        await Task.WhenAny(streams, Task.Delay(GraceForStreams));
        return code;
    }
}
