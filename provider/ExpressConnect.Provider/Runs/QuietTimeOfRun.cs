using ExpressConnect.Engine;
using ProviderKit;

namespace ExpressConnect.Provider;

/// <summary>Quiet time of all processes of a run: the port keeps the time of the last call of any member.</summary>
/// <param name="port">The port.</param>
/// <param name="run">The run.</param>
/// <param name="time">The clock.</param>
internal sealed class QuietTimeOfRun(IExpressConnect port, string run, TimeProvider time) : IQuietTime
{
    private readonly ProcessQuietTime _own = new(time);

    /// <inheritdoc/>
    public TimeSpan SinceLastTouch
    {
        get
        {
            var own = _own.SinceLastTouch;
            return port.LastCall(run) is { } last && time.GetUtcNow() - last is { } all && all < own
                ? all < TimeSpan.Zero ? TimeSpan.Zero : all
                : own;
        }
    }

    /// <inheritdoc/>
    public void Touch()
    {
        _own.Touch();
        port.NoteCall(run);
    }
}
