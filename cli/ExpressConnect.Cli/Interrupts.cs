using System.Runtime.InteropServices;

namespace ExpressConnect.Cli;

/// <summary>Ctrl-C and SIGTERM: the first asks the command to end in order, the second ends it at once, a third the process.</summary>
internal sealed class Interrupts : IDisposable
{
    private readonly CancellationTokenSource cancel = new();
    private readonly CancellationTokenSource kill = new();
    private readonly Action<string> say;
    private readonly PosixSignalRegistration[] signals;
    private int count;

    /// <summary>Listens until disposed.</summary>
    /// <param name="say">Shows a line to whoever sits there.</param>
    public Interrupts(Action<string> say)
    {
        this.say = say;
        signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal), PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal)];
    }

    /// <summary>Ends in order: running steps finish, no new ones start.</summary>
    public CancellationToken Cancel => cancel.Token;

    /// <summary>Ends at once.</summary>
    public CancellationToken Kill => kill.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var signal in signals)
        {
            signal.Dispose();
        }

        cancel.Dispose();
        kill.Dispose();
    }

    private void OnSignal(PosixSignalContext signal)
    {
        var number = Interlocked.Increment(ref count);
        signal.Cancel = number < 3;
        if (number == 1)
        {
            say("^C received; cancelling. If you would like to terminate immediately, press ^C again.");
            say("Note that terminating immediately may lead to orphaned resources and other inconsistencies.");
            cancel.Cancel();
        }
        else if (number == 2)
        {
            kill.Cancel();
        }
    }
}
