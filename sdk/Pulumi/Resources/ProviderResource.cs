using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>An instance of a provider, with arguments of its own.</summary>
public class ProviderResource : CustomResource
{
    private const string TypePrefix = "pulumi:providers:";

    /// <summary>Registers a provider.</summary>
    /// <param name="package">The name of the package.</param>
    /// <param name="name">The name of the resource.</param>
    /// <param name="args">The provider's arguments.</param>
    /// <param name="options">How the engine is to treat it.</param>
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : this(package, name, args, options, registerPackageRequest: null)
    {
    }

    /// <summary>As the other constructor, for SDKs of parameterized packages.</summary>
    /// <param name="package">The name of the package.</param>
    /// <param name="name">The name of the resource.</param>
    /// <param name="args">The provider's arguments.</param>
    /// <param name="options">How the engine is to treat it.</param>
    /// <param name="registerPackageRequest">The package.</param>
    public ProviderResource(
        string package,
        string name,
        ResourceArgs args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(TypePrefix + package, name, args, options, registerPackageRequest) => Package = package;

    /// <summary>A provider that is only known by how requests name it; nothing is registered.</summary>
    private protected ProviderResource(string urn, string id)
        : base(urn)
    {
        Id = new Output<string>(new OutputData<string>([this], id, IsKnown: id != Unknowns.Text, IsSecret: false));
        Package = ResourceUrn.Parse(urn).Type[TypePrefix.Length..];
    }

    internal string Package { get; }

    /// <summary>How requests name the provider: <c>URN::ID</c>; empty for none.</summary>
    internal static async Task<string> ReferenceAsync(ProviderResource? provider)
    {
        if (provider is null)
        {
            return "";
        }

        var urn = await provider.Urn.Data;
        var id = await provider.Id.Data;
        return $"{urn.Value}::{(id is { IsKnown: true, Value.Length: > 0 } ? id.Value : Unknowns.Text)}";
    }
}
