using ExpressConnect.Deployments.States;
using Pulumi.Protocol;
using Pulumirpc;

namespace ExpressConnect.Deployments.Steps;

/// <summary>What a Check complains of, in the CLI's words.</summary>
internal static class CheckFailures
{
    public static IEnumerable<string> Texts(ResourceUrn urn, PropertyMap inputs, IEnumerable<CheckFailure> failures) => failures.Select(failure =>
        IsConfiguration(urn) && failure.Property.Length > 0
            ? $"{ProviderReference.PackageOf(urn.Type)}:{failure.Property} has a problem: {failure.Reason}"
            : failure.Property.Length == 0
            ? $"{urn.Type} resource '{urn.Name}' has a problem: {failure.Reason}"
            : $"{urn.Type} resource '{urn.Name}': property {failure.Property} value {Value(inputs, failure.Property)} has a problem: {failure.Reason}");

    // A provider that no program made is its configuration, which may come from elsewhere than the stack: the value is not known here.
    private static bool IsConfiguration(ResourceUrn urn) => ProviderReference.IsProviderType(urn.Type) && ProviderReference.IsDefaultName(urn.Name);

    /// <summary>The value at a path, in braces.</summary>
    public static string Value(PropertyMap inputs, string path)
    {
        var text = !PropertyPath.TryParse(path, out var parsed) || inputs.Get(parsed) is not { } value || value is PropertyValue.Null ? "<nil>"
            : value.IsSecret ? "[secret]"
            : value.TryGetString(out var plain) ? plain
            : value.ToString();
        return $"{{{text}}}";
    }
}
