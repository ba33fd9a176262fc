using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A function of the program that runs when an operation on a resource has failed.</summary>
/// <param name="args">The resource, the operation and its failures.</param>
/// <param name="cancellationToken">Is cancelled when the run ends.</param>
/// <returns>Whether the operation is to be tried again.</returns>
public delegate Task<bool> ErrorHookCallback(ErrorHookArgs args, CancellationToken cancellationToken = default);

/// <summary>A hook for failures, which <see cref="ResourceOptions.Hooks"/> of any number of resources can name.</summary>
public class ErrorHook
{
    /// <summary>Registers a hook.</summary>
    /// <param name="name">Its name, unique in the stack.</param>
    /// <param name="callback">What it does.</param>
    public ErrorHook(string name, ErrorHookCallback callback)
    {
        (Name, Callback) = (name, callback);
        Registered = Deployment.Required.Hooks.Register(this);
    }

    /// <summary>A hook that is registered otherwise.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="callback">What it does.</param>
    /// <param name="registered">Ends when the engine knows it.</param>
    protected internal ErrorHook(string name, ErrorHookCallback callback, Task registered) =>
        (Name, Callback, Registered) = (name, callback, registered);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it does.</summary>
    public ErrorHookCallback Callback { get; }

    internal Task Registered { get; }

    /// <summary>A hook that the engine has named to a transform.</summary>
    internal sealed class Known(string name) : ErrorHook(name, static (_, _) => Task.FromResult(false), Task.CompletedTask);
}

/// <summary>
/// What a hook for failures gets. Inputs and outputs are plain values, secrets among them <see cref="Output{T}"/> of
/// <see cref="object"/>; what there is not is null.
/// </summary>
/// <param name="urn">The URN of the resource.</param>
/// <param name="id">Its id; empty before it is created.</param>
/// <param name="name">Its name.</param>
/// <param name="type">Its type token.</param>
/// <param name="newInputs">The inputs that it is to have.</param>
/// <param name="oldInputs">The inputs that it had.</param>
/// <param name="oldOutputs">The outputs that it had.</param>
/// <param name="failedOperation">What has failed: <c>create</c>, <c>update</c> or <c>delete</c>.</param>
/// <param name="errors">The failures of all attempts, the last one first.</param>
public class ErrorHookArgs(
    string urn,
    string id,
    string name,
    string type,
    ImmutableDictionary<string, object?>? newInputs = null,
    ImmutableDictionary<string, object?>? oldInputs = null,
    ImmutableDictionary<string, object?>? oldOutputs = null,
    string failedOperation = "",
    IReadOnlyList<string>? errors = null)
{
    /// <summary>The URN of the resource.</summary>
    public string Urn { get; } = urn;

    /// <summary>Its id; empty before it is created.</summary>
    public string Id { get; } = id;

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its type token.</summary>
    public string Type { get; } = type;

    /// <summary>The inputs that it is to have; null when it is deleted.</summary>
    public ImmutableDictionary<string, object?>? NewInputs { get; } = newInputs;

    /// <summary>The inputs that it had; null when it is created.</summary>
    public ImmutableDictionary<string, object?>? OldInputs { get; } = oldInputs;

    /// <summary>The outputs that it had; null when it is created.</summary>
    public ImmutableDictionary<string, object?>? OldOutputs { get; } = oldOutputs;

    /// <summary>What has failed: <c>create</c>, <c>update</c> or <c>delete</c>.</summary>
    public string FailedOperation { get; } = failedOperation;

    /// <summary>The failures of all attempts, the last one first.</summary>
    public IReadOnlyList<string> Errors { get; } = errors ?? [];
}
