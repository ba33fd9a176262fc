using System.Collections.Immutable;

namespace Pulumi;

/// <summary>May change arguments and options of a function's call before the provider gets it.</summary>
/// <param name="args">The function, its arguments and options.</param>
/// <param name="cancellationToken">Is cancelled when the run ends.</param>
/// <returns>What to call instead; null for no change.</returns>
public delegate Task<InvokeTransformResult?> InvokeTransform(InvokeTransformArgs args, CancellationToken cancellationToken = default);

/// <summary>What a transform of calls gets.</summary>
/// <param name="token">The function's token.</param>
/// <param name="args">Its arguments.</param>
/// <param name="options">How it is called.</param>
public readonly struct InvokeTransformArgs(string token, ImmutableDictionary<string, object?> args, InvokeOptions options)
{
    /// <summary>The function's token.</summary>
    public string Token { get; } = token;

    /// <summary>Its arguments; those that are secret or unknown as <see cref="Output{T}"/> of <see cref="object"/>.</summary>
    public ImmutableDictionary<string, object?> Args { get; } = args;

    /// <summary>How it is called.</summary>
    public InvokeOptions Options { get; } = options;
}

/// <summary>What a transform of calls gives.</summary>
/// <param name="args">All arguments.</param>
/// <param name="options">How the function is to be called.</param>
public readonly struct InvokeTransformResult(ImmutableDictionary<string, object?> args, InvokeOptions options)
{
    /// <summary>All arguments.</summary>
    public ImmutableDictionary<string, object?> Args { get; } = args;

    /// <summary>How the function is to be called.</summary>
    public InvokeOptions Options { get; } = options;
}
