namespace Pulumi.Testing;

/// <summary>Mocks that give every resource its inputs as outputs, and no id. Functions need mocks of their own.</summary>
public class EmptyMocks : IMocks
{
    /// <inheritdoc/>
    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args);

    /// <inheritdoc/>
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
        Task.FromResult<(string? id, object state)>((null, args.Inputs));
}
