using System.Diagnostics.CodeAnalysis;

namespace ProviderKit;

/// <summary>How long nobody has called: shared by every provider process of a run, since quiet must mean quiet for all.</summary>
public interface IQuietTime
{
    /// <summary>A call has come in or was answered.</summary>
    void Touch();

    /// <summary>Time since the last touch by any process of the run.</summary>
    TimeSpan SinceLastTouch { get; }
}

/// <summary>Quiet time of one process.</summary>
/// <param name="time">The clock.</param>
[SuppressMessage("Design", "CA1852", Justification = "Public: providers that know of no other process use it.")]
public sealed class ProcessQuietTime(TimeProvider time) : IQuietTime
{
    private long _last = time.GetTimestamp();

    /// <inheritdoc/>
    public TimeSpan SinceLastTouch => time.GetElapsedTime(Interlocked.Read(ref _last));

    /// <inheritdoc/>
    public void Touch() => Interlocked.Exchange(ref _last, time.GetTimestamp());
}
