using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A resource that a test registers or reads.</summary>
public class MockResourceArgs
{
    /// <summary>The type token.</summary>
    public string? Type { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The inputs; without those that are null or unknown, secrets in the open.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = null!;

    /// <summary>The provider as <c>URN::ID</c>, or empty.</summary>
    public string? Provider { get; set; }

    /// <summary>The id to read or to import, or empty.</summary>
    public string? Id { get; set; }
}

/// <summary>A function or method that a test calls.</summary>
public class MockCallArgs
{
    /// <summary>The token.</summary>
    public string? Token { get; set; }

    /// <summary>The arguments; without those that are null or unknown, secrets in the open.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = null!;

    /// <summary>The provider as <c>URN::ID</c>, or empty.</summary>
    public string? Provider { get; set; }
}

/// <summary>The outputs that a component or the stack tells.</summary>
/// <param name="urn">The URN of the component.</param>
/// <param name="outputs">The outputs by name.</param>
public class MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs)
{
    /// <summary>The URN of the component.</summary>
    public readonly string Urn = urn;

    /// <summary>The outputs by name.</summary>
    public readonly ImmutableDictionary<string, Output<object?>> Outputs = outputs;
}
