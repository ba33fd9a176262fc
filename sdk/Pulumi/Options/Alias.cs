namespace Pulumi;

/// <summary>An earlier name of a resource: what changed, or its whole URN. What is not said is as it is now.</summary>
public sealed class Alias
{
    /// <summary>The whole earlier URN; then nothing else may be set.</summary>
    public string? Urn { get; set; }

    /// <summary>The earlier name.</summary>
    public Input<string>? Name { get; set; }

    /// <summary>The earlier type token.</summary>
    public Input<string>? Type { get; set; }

    /// <summary>The earlier stack.</summary>
    public Input<string>? Stack { get; set; }

    /// <summary>The earlier project.</summary>
    public Input<string>? Project { get; set; }

    /// <summary>The earlier parent.</summary>
    public Resource? Parent { get; set; }

    /// <summary>URN of the earlier parent.</summary>
    public Input<string>? ParentUrn { get; set; }

    /// <summary>Whether it had no parent.</summary>
    public bool NoParent { get; set; }

    /// <summary>Fails if more is said than can be meant.</summary>
    /// <exception cref="ArgumentException">The URN stands beside other properties, or there is more than one parent.</exception>
    internal void Check()
    {
        if (Urn is not null && (Name ?? Type ?? Stack ?? Project ?? ParentUrn ?? (object?)Parent) is not null || (Urn is not null && NoParent))
        {
            throw new ArgumentException("Alias.Urn cannot be specified together with other properties of an alias.");
        }

        if ((Parent is null ? 0 : 1) + (ParentUrn is null ? 0 : 1) + (NoParent ? 1 : 0) > 1)
        {
            throw new ArgumentException("Only specify one of 'Alias.Parent', 'Alias.ParentUrn' or 'Alias.NoParent' in an alias.");
        }
    }
}
