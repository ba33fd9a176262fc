namespace ExpressConnect.Deployments.Plugins;

/// <summary>A plugin that starts before it is asked for.</summary>
/// <param name="starting">Its start.</param>
internal sealed class EarlyPlugin(Task<ProviderInstance> starting) : IAsyncDisposable
{
    private int isTaken;

    /// <summary>Takes it, unless it is taken; it is the taker's then.</summary>
    public Task<ProviderInstance>? Take() => Interlocked.Exchange(ref isTaken, 1) == 0 ? starting : null;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Take() is not { } untaken)
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
