namespace Pulumi;

/// <summary>A resource that something depends on, known by its URN only.</summary>
internal sealed class DependencyResource(string urn) : CustomResource(urn);

/// <summary>A provider that the engine has named.</summary>
internal sealed class DependencyProviderResource : ProviderResource
{
    private DependencyProviderResource(string urn, string id)
        : base(urn, id)
    {
    }

    /// <summary>The provider of a reference, <c>URN::ID</c>.</summary>
    public static DependencyProviderResource Of(string reference)
    {
        var end = reference.LastIndexOf("::", StringComparison.Ordinal);
        return new DependencyProviderResource(reference[..end], reference[(end + 2)..]);
    }
}
