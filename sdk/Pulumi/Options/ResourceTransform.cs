using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// May change inputs and options of a resource after the program has registered it and before anything is done with it. The
/// engine calls it: for the resource that has it, and for all resources below, those that providers make included.
/// </summary>
/// <param name="args">The inputs, the options and what they belong to.</param>
/// <param name="cancellationToken">Is cancelled when the run ends.</param>
/// <returns>What to register instead; null for no change.</returns>
public delegate Task<ResourceTransformResult?> ResourceTransform(ResourceTransformArgs args, CancellationToken cancellationToken = default);

/// <summary>What a transform gets.</summary>
/// <param name="name">The name of the resource.</param>
/// <param name="type">Its type token.</param>
/// <param name="custom">Whether a provider manages it; otherwise it is a component.</param>
/// <param name="args">Its inputs.</param>
/// <param name="options">Its options.</param>
public readonly struct ResourceTransformArgs(
    string name, string type, bool custom, ImmutableDictionary<string, object?> args, ResourceOptions options)
{
    /// <summary>The name of the resource.</summary>
    public string Name { get; } = name;

    /// <summary>Its type token.</summary>
    public string Type { get; } = type;

    /// <summary>Whether a provider manages it; otherwise it is a component.</summary>
    public bool Custom { get; } = custom;

    /// <summary>
    /// Its inputs by the names that the provider knows: plain values, and <see cref="Output{T}"/> of <see cref="object"/> for what
    /// is secret, unknown or comes from other resources.
    /// </summary>
    public ImmutableDictionary<string, object?> Args { get; } = args;

    /// <summary>Its options: <see cref="CustomResourceOptions"/> or <see cref="ComponentResourceOptions"/>.</summary>
    public ResourceOptions Options { get; } = options;
}

/// <summary>What a transform gives.</summary>
/// <param name="args">All inputs to register.</param>
/// <param name="options">All options to register; the parent stays as it is.</param>
public readonly struct ResourceTransformResult(ImmutableDictionary<string, object?> args, ResourceOptions options)
{
    /// <summary>All inputs to register.</summary>
    public ImmutableDictionary<string, object?> Args { get; } = args;

    /// <summary>All options to register.</summary>
    public ResourceOptions Options { get; } = options;
}
