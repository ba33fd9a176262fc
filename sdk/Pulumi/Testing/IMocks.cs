namespace Pulumi.Testing;

/// <summary>Stands in for the engine in a test: says what resources and functions give.</summary>
public interface IMocks
{
    /// <summary>Called for every resource but the stack.</summary>
    /// <param name="args">What is registered or read.</param>
    /// <returns>The id, null if it is not known, and the outputs: a dictionary, args, or an output type.</returns>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Called for every function and method.</summary>
    /// <param name="args">What is called.</param>
    /// <returns>The result: a dictionary, args, or an output type.</returns>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Called when a component or the stack tells its outputs.</summary>
    /// <param name="args">The outputs.</param>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
