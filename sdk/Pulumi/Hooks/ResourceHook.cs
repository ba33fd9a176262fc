using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// A function of the program that runs before or after something is done with a resource. One that throws before keeps it from
/// being done; one that throws after fails the run.
/// </summary>
/// <param name="args">The resource as it was and as it is to be.</param>
/// <param name="cancellationToken">Is cancelled when the run ends.</param>
public delegate Task ResourceHookCallback(ResourceHookArgs args, CancellationToken cancellationToken = default);

/// <summary>A hook, which <see cref="ResourceOptions.Hooks"/> of any number of resources can name.</summary>
public class ResourceHook
{
    /// <summary>Registers a hook.</summary>
    /// <param name="name">Its name, unique in the stack: the state names hooks that run when a resource is deleted.</param>
    /// <param name="callback">What it does.</param>
    /// <param name="options">When it runs and what its failure means.</param>
    public ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions? options = null)
    {
        (Name, Callback, Options) = (name, callback, options ?? new ResourceHookOptions());
        Registered = Deployment.Required.Hooks.Register(this);
    }

    /// <summary>A hook that is registered otherwise.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="callback">What it does.</param>
    /// <param name="options">When it runs and what its failure means.</param>
    /// <param name="registered">Ends when the engine knows it.</param>
    protected ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions options, Task registered) =>
        (Name, Callback, Options, Registered) = (name, callback, options ?? new ResourceHookOptions(), registered);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it does.</summary>
    public ResourceHookCallback Callback { get; }

    /// <summary>When it runs and what its failure means.</summary>
    public ResourceHookOptions Options { get; }

    internal Task Registered { get; }

    /// <summary>A hook that the engine has named to a transform.</summary>
    internal sealed class Known(string name) : ResourceHook(name, static (_, _) => Task.CompletedTask, new ResourceHookOptions(), Task.CompletedTask);
}

/// <summary>When a hook runs and what its failure means.</summary>
public class ResourceHookOptions
{
    /// <summary>Whether it runs in previews too; otherwise it does not.</summary>
    public bool? OnDryRun { get; set; }

    /// <summary>Whether its failure is only a warning.</summary>
    public bool? IgnoreErrors { get; set; }
}

/// <summary>
/// What a hook gets. Inputs and outputs are plain values, secrets among them <see cref="Output{T}"/> of <see cref="object"/>; what there
/// is not at that moment is null.
/// </summary>
/// <param name="urn">The URN of the resource.</param>
/// <param name="id">Its id; empty before it is created, and for components.</param>
/// <param name="name">Its name.</param>
/// <param name="type">Its type token.</param>
/// <param name="newInputs">The inputs that it is to have.</param>
/// <param name="oldInputs">The inputs that it had.</param>
/// <param name="newOutputs">The outputs that it has now; only afterwards.</param>
/// <param name="oldOutputs">The outputs that it had.</param>
public class ResourceHookArgs(
    string urn,
    string id,
    string name,
    string type,
    ImmutableDictionary<string, object?>? newInputs = null,
    ImmutableDictionary<string, object?>? oldInputs = null,
    ImmutableDictionary<string, object?>? newOutputs = null,
    ImmutableDictionary<string, object?>? oldOutputs = null)
{
    /// <summary>The URN of the resource.</summary>
    public string Urn { get; } = urn;

    /// <summary>Its id; empty before it is created, and for components.</summary>
    public string Id { get; } = id;

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its type token.</summary>
    public string Type { get; } = type;

    /// <summary>The inputs that it is to have; null when it is deleted.</summary>
    public ImmutableDictionary<string, object?>? NewInputs { get; } = newInputs;

    /// <summary>The inputs that it had; null when it is created.</summary>
    public ImmutableDictionary<string, object?>? OldInputs { get; } = oldInputs;

    /// <summary>The outputs that it has now; null before, and when it is deleted.</summary>
    public ImmutableDictionary<string, object?>? NewOutputs { get; } = newOutputs;

    /// <summary>The outputs that it had; null when it is created.</summary>
    public ImmutableDictionary<string, object?>? OldOutputs { get; } = oldOutputs;
}
