using Pulumi.Serialization;

namespace Pulumi;

/// <summary>An output that is handed out first and resolved later, for components that need each other's outputs.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<Output<T>> resolved = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>An output that is not resolved yet. The program does not end before it is.</summary>
    public DeferredOutput() => Output = new Output<T>(DataAsync());

    /// <summary>The output; it has the value once <see cref="Resolve"/> was called.</summary>
    public Output<T> Output { get; }

    /// <summary>Gives the output what the other one has.</summary>
    /// <exception cref="InvalidOperationException">It was resolved before.</exception>
    public void Resolve(Output<T> output)
    {
        if (!resolved.TrySetResult(output))
        {
            throw new InvalidOperationException("DeferredOutput can only be resolved once.");
        }
    }

    private async Task<OutputData<T>> DataAsync() => await (await resolved.Task).Data;
}
