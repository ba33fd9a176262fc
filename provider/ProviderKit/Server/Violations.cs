namespace ProviderKit;

/// <summary>
/// Shows every violation of a plan under an engine that ends a preview at the first refused answer: at most one answer is held
/// open. When a later resource is broken too, the earlier one is let go (its message logged, its planned state given); when
/// nobody has called for a while, the one still held is refused.
/// </summary>
internal sealed class Violations(TimeProvider time)
{
    /// <summary>How long is quiet.</summary>
    public static readonly TimeSpan QuietTime = TimeSpan.FromMilliseconds(300);

    private readonly Lock _gate = new();
    private TaskCompletionSource? _held;
    private bool _ended;

    /// <summary>Holds a broken answer.</summary>
    /// <param name="quiet">Quiet time of the run.</param>
    /// <param name="othersInFlight">Calls under way beside held ones.</param>
    /// <returns>True: a later one is broken too, so this one is to be let go. False: refuse it.</returns>
    public async Task<bool> HoldAsync(IQuietTime quiet, Func<int> othersInFlight)
    {
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_ended)
            {
                return false;
            }

            _held?.TrySetResult();
            _held = mine;
        }

        while (true)
        {
            var rest = QuietTime - quiet.SinceLastTouch;
            if (othersInFlight() > 0 && rest < s_step)
            {
                rest = s_step;
            }

            if (rest > TimeSpan.Zero)
            {
                await Task.WhenAny(mine.Task, Task.Delay(rest, time));
            }

            lock (_gate)
            {
                if (!ReferenceEquals(_held, mine))
                {
                    return !_ended;
                }

                if (_ended || (othersInFlight() == 0 && quiet.SinceLastTouch >= QuietTime))
                {
                    _held = null;
                    return false;
                }
            }
        }
    }

    /// <summary>The run is over: whatever is held is refused at once.</summary>
    public void End()
    {
        lock (_gate)
        {
            _ended = true;
            _held?.TrySetResult();
        }
    }

    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(20);
}
