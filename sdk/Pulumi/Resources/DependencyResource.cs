namespace Pulumi;

/// <summary>A resource that something depends on, known by its URN only.</summary>
internal sealed class DependencyResource(string urn) : CustomResource(urn);
