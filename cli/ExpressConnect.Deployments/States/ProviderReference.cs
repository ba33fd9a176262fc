using Pulumi.Protocol;
using Pulumi.Protocol.Wire;

namespace ExpressConnect.Deployments.States;

/// <summary>How a resource names its provider: <c>URN::ID</c>.</summary>
/// <param name="Urn">The URN of the provider resource.</param>
/// <param name="Id">Its id; the text for unknown in a preview that makes it.</param>
public sealed record ProviderReference(string Urn, string Id)
{
    /// <summary>What the types of providers begin with: <c>pulumi:providers:PACKAGE</c>.</summary>
    public const string TypePrefix = "pulumi:providers:";

    private const string DefaultName = "default";

    /// <summary>The package: the last part of the provider's type.</summary>
    public string Package => PackageOf(ResourceUrn.Parse(Urn).Type);

    /// <summary>Whether the provider does not exist yet.</summary>
    public bool IsUnknown => Unknowns.IsUnknown(Id);

    /// <summary>Reads a reference.</summary>
    /// <exception cref="FormatException">The text is not a reference.</exception>
    public static ProviderReference Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var cut = text.LastIndexOf("::", StringComparison.Ordinal);
        return cut > 0 && ResourceUrn.TryParse(text[..cut], out _)
            ? new ProviderReference(text[..cut], text[(cut + 2)..])
            : throw new FormatException($"'{text}' is not a reference to a provider (URN::ID).");
    }

    /// <summary>Whether resources of this type are providers.</summary>
    public static bool IsProviderType(string type) => type.StartsWith(TypePrefix, StringComparison.Ordinal);

    /// <summary>Whether a provider of this name is one that the engine made because the program gave none.</summary>
    public static bool IsDefaultName(string name) =>
        name.Equals(DefaultName, StringComparison.Ordinal) || name.StartsWith(DefaultName + "_", StringComparison.Ordinal);

    /// <summary>The package of a provider's type.</summary>
    public static string PackageOf(string providerType) =>
        IsProviderType(providerType) ? providerType[TypePrefix.Length..] : throw new FormatException($"'{providerType}' is not the type of a provider.");

    /// <inheritdoc/>
    public override string ToString() => $"{Urn}::{Id}";
}
