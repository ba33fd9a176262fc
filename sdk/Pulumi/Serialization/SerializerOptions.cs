namespace Pulumi.Serialization;

/// <summary>How values are written.</summary>
/// <param name="KeepResources">Resources as references; otherwise as their id, or URN for components.</param>
/// <param name="KeepOutputs">Outputs with their dependencies; otherwise as plain value, secret or unknown.</param>
/// <param name="ReferencesAreDependencies">Whether a resource given as a value is a dependency of its property.</param>
internal sealed record SerializerOptions(bool KeepResources, bool KeepOutputs = false, bool ReferencesAreDependencies = true)
{
    public static SerializerOptions Plain { get; } = new(KeepResources: false);
}
