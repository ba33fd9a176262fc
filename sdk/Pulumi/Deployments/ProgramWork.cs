using System.Collections.Concurrent;

namespace Pulumi;

/// <summary>All that a program has begun and must end: outputs, registrations, messages.</summary>
internal sealed class ProgramWork
{
    private readonly ConcurrentQueue<Exception> failures = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int open;

    /// <summary>Adds work. Work is added by work that has not ended: the count reaches zero only at the end.</summary>
    public void Add(Task task)
    {
        Interlocked.Increment(ref open);
        _ = WatchAsync(task);
    }

    /// <summary>Waits until nothing is left to do, or something has failed.</summary>
    /// <returns>What has failed until then, each failure once.</returns>
    public async Task<IReadOnlyList<Exception>> EndAsync()
    {
        await ended.Task;
        return [.. failures.SelectMany(Unfold).Distinct<Exception>(ReferenceEqualityComparer.Instance)];
    }

    private async Task WatchAsync(Task task)
    {
        await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (task.IsFaulted)
        {
            failures.Enqueue(task.Exception);
            ended.TrySetResult();
        }
        else if (task.IsCanceled)
        {
            failures.Enqueue(new TaskCanceledException(task));
            ended.TrySetResult();
        }

        if (Interlocked.Decrement(ref open) == 0)
        {
            ended.TrySetResult();
        }
    }

    private static IEnumerable<Exception> Unfold(Exception failure) =>
        failure is AggregateException several ? several.Flatten().InnerExceptions : [failure];
}
