using System.Collections.Concurrent;

namespace Pulumi;

/// <summary>What the engine is able to do; each thing is asked once.</summary>
internal sealed class Features(IMonitor monitor)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> known = new(StringComparer.Ordinal);

    public Task<bool> ResourceReferencesAsync() => HasAsync("resourceReferences");

    public Task<bool> AliasSpecsAsync() => HasAsync("aliasSpecs");

    public Task<bool> OutputValuesAsync() => HasAsync("outputValues");

    /// <summary>Fails if the engine lacks something that the program needs.</summary>
    /// <param name="feature">The feature's id.</param>
    /// <param name="name">Its name in the message.</param>
    /// <exception cref="InvalidOperationException">The engine lacks it.</exception>
    public async Task DemandAsync(string feature, string name)
    {
        if (!await HasAsync(feature))
        {
            throw new InvalidOperationException($"The Pulumi CLI does not support {name}. Please update the Pulumi CLI.");
        }
    }

    private Task<bool> HasAsync(string feature) =>
        known.GetOrAdd(feature, asked => new Lazy<Task<bool>>(() => monitor.SupportsFeatureAsync(asked))).Value;
}
