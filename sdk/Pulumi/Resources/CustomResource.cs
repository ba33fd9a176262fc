using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource that a provider manages.</summary>
public class CustomResource : Resource
{
    /// <summary>Registers a resource; its outputs are filled when the engine has answered.</summary>
    /// <param name="type">The type token, such as <c>acme:index:Gate</c>.</param>
    /// <param name="name">The name, unique among resources of the type below the same parents.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">How the engine is to treat it.</param>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : this(type, name, args, options, registerPackageRequest: null)
    {
    }

    /// <summary>As the other constructor, for SDKs of parameterized packages.</summary>
    /// <param name="type">The type token, such as <c>acme:index:Gate</c>.</param>
    /// <param name="name">The name, unique among resources of the type below the same parents.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">How the engine is to treat it.</param>
    /// <param name="registerPackageRequest">The package of the type.</param>
    public CustomResource(
        string type,
        string name,
        ResourceArgs? args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(type, name, custom: true, args ?? ResourceArgs.Empty, options ?? new CustomResourceOptions(), remote: false, registerPackageRequest)
    {
    }

    private protected CustomResource(string urn)
        : base(urn) => Id = new Output<string>(OutputData<string>.Unknown with { Resources = [this] });

    /// <summary>The id that the provider gave.</summary>
    [Output("id")]
    public Output<string> Id { get; private protected set; } = null!;
}
