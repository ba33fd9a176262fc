using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource of the program: something that a provider manages, or a component of such things.</summary>
public class Resource
{
    private readonly string type;
    private readonly string name;
    private readonly ImmutableArray<ResourceTransformation> transformations = [];
    private readonly ImmutableDictionary<string, ProviderResource> providers = ImmutableDictionary<string, ProviderResource>.Empty;
    private readonly ConcurrentQueue<Resource> children = new();

    /// <summary>Registers a resource; its outputs are filled when the engine has answered.</summary>
    private protected Resource(
        string type, string name, bool custom, ResourceArgs args, ResourceOptions options, bool remote, RegisterPackageRequest? package)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        this.type = type;
        this.name = name;
        IsRemote = remote;
        var deployment = Deployment.Required;
        var outputs = ResourceOutputs.Of(this, onlyUrn: !custom && !remote && options.Urn is null);

        var parent = type == Stack.RootType ? null : options.Parent ?? (options.Urn is null ? deployment.Stack : null);
        transformations = [.. options.ResourceTransformations, .. parent?.transformations ?? []];
        foreach (var transformation in transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is { } result)
            {
                if (result.Options.Parent != options.Parent)
                {
                    throw new ArgumentException("Transformations cannot currently be used to change the 'parent' of a resource.");
                }

                (args, options) = (result.Args, result.Options);
            }
        }

        options = options.Clone();
        if (options is ComponentResourceOptions { Provider: not null, HasProviders: true })
        {
            throw new ResourceException("Do not supply both 'provider' and 'providers' options to a ComponentResource.", options.Parent);
        }

        if (options.Parent is { } explicitParent)
        {
            explicitParent.children.Enqueue(this);
            options.Protect ??= explicitParent.IsProtected;
            providers = explicitParent.providers;
        }

        IsProtected = options.Protect;
        (Version, PluginDownloadURL) = (options.Version, options.PluginDownloadURL);
        if (custom)
        {
            Provider = options.Provider ?? ProviderFor(type);
        }

        providers = providers.SetItems(OwnProviders(options).Select(static own => KeyValuePair.Create(own.Package, own)));
        AliasUrns = Aliases.Collapse(options.Aliases, name, type, options.Parent);
        deployment.Work.Add(deployment.Registrations.RegisterAsync(new Registration(this, outputs, custom, args, options, package)));
    }

    /// <summary>A resource that is only known by its URN; nothing is registered.</summary>
    private protected Resource(string urn)
    {
        type = "";
        name = "";
        AliasUrns = [];
        Urn = new Output<string>(new OutputData<string>([this], urn, IsKnown: true, IsSecret: false));
    }

    /// <summary>The name of the resource across deployments.</summary>
    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    internal bool IsRemote { get; }

    internal bool? IsProtected { get; }

    internal string? Version { get; }

    internal string? PluginDownloadURL { get; }

    /// <summary>The provider that manages the resource; null for the default one, and for components.</summary>
    internal ProviderResource? Provider { get; }

    /// <summary>The earlier URNs, for engines that cannot work them out.</summary>
    internal ImmutableArray<Output<string>> AliasUrns { get; }

    internal ImmutableDictionary<string, ProviderResource> Providers => providers;

    internal IEnumerable<Resource> Children => children;

    /// <summary>The type token.</summary>
    public string GetResourceType() => type;

    /// <summary>The name that the program gave.</summary>
    public string GetResourceName() => name;

    /// <summary>The provider that resources and functions with this token get below this resource.</summary>
    internal ProviderResource? ProviderFor(string token) =>
        token.Split(':') is [var package, _, _] ? providers.GetValueOrDefault(package) : null;

    private static List<ProviderResource> OwnProviders(ResourceOptions options) => options switch
    {
        { Provider: { } provider } => [provider],
        ComponentResourceOptions component => component.Providers,
        _ => [],
    };
}
