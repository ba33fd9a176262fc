namespace Pulumi;

/// <summary>How long the operations on a resource may take. Null leaves it to the provider.</summary>
public sealed class CustomTimeouts
{
    /// <summary>How long creating may take.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>How long updating may take.</summary>
    public TimeSpan? Update { get; set; }

    /// <summary>How long deleting may take.</summary>
    public TimeSpan? Delete { get; set; }
}
