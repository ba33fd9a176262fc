using System.Runtime.InteropServices;

namespace ExpressConnect.Deployments.Processes;

/// <summary>Signals that .NET has no call for.</summary>
internal static partial class UnixSignals
{
    public const int Interrupt = 2;
    public const int Kill = 9;

    /// <summary>Sends a signal to a process, or with its negative number to its group. Whether anybody got it is not told.</summary>
    public static void Send(int process, int signal) => _ = SendSignal(process, signal);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int process, int signal);
}
