namespace Pulumi.Protocol.Wire;

/// <summary>
/// What the deployment engine of this repository tells a provider beside Pulumi's messages, in the metadata of calls. Pulumi's own
/// engine sends nothing of it, and other providers do not look.
/// </summary>
public static class PreviewMetadata
{
    /// <summary>
    /// On a Create or Update of a preview: the preview goes on after a refusal. The provider need not hold a broken answer open; it
    /// refuses with <c>ErrorResourceInitFailed</c>, whose id and properties are the planned state, and what depends on the
    /// resource is looked at as well.
    /// </summary>
    public const string GoesOnAfterRefusal = "expressconnect-goes-on-after-refusal";
}
