namespace Pulumi;

/// <summary>May change args and options of a resource before it is registered.</summary>
/// <param name="args">The resource, its args and its options.</param>
/// <returns>What to register instead; null for no change.</returns>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);

/// <summary>What a transformation gets.</summary>
/// <param name="resource">The resource; its outputs have no values yet.</param>
/// <param name="args">Its args.</param>
/// <param name="options">Its options.</param>
public readonly struct ResourceTransformationArgs(Resource resource, ResourceArgs args, ResourceOptions options)
{
    /// <summary>The resource; its outputs have no values yet.</summary>
    public Resource Resource { get; } = resource;

    /// <summary>Its args, in their own class.</summary>
    public ResourceArgs Args { get; } = args;

    /// <summary>Its options.</summary>
    public ResourceOptions Options { get; } = options;
}

/// <summary>What a transformation gives.</summary>
/// <param name="args">The args to register.</param>
/// <param name="options">The options to register; the parent must be the same.</param>
public readonly struct ResourceTransformationResult(ResourceArgs args, ResourceOptions options)
{
    /// <summary>The args to register.</summary>
    public ResourceArgs Args { get; } = args;

    /// <summary>The options to register.</summary>
    public ResourceOptions Options { get; } = options;
}
