using System.Diagnostics.CodeAnalysis;

namespace ExpressConnect.Deployments.Plugins;

/// <summary>A plugin that starts before it is asked for.</summary>
/// <param name="starting">Its start.</param>
internal sealed class EarlyPlugin(Task<ProviderInstance> starting) : IAsyncDisposable
{
    private int isTaken;

    /// <summary>Takes it, unless it is taken; it is the taker's then.</summary>
    public bool TryTake([NotNullWhen(true)] out Task<ProviderInstance>? taken)
    {
        taken = Interlocked.Exchange(ref isTaken, 1) == 0 ? starting : null;
        return taken is not null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!TryTake(out var untaken))
        {
            return;
        }

        try
        {
            await (await untaken).DisposeAsync();
        }
        catch (Exception e) when (e is DeploymentException or OperationCanceledException)
        {
            // It did not start, and nobody wanted it.
        }
    }
}
