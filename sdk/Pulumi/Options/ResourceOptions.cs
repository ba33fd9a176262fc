namespace Pulumi;

/// <summary>How the engine is to treat a resource.</summary>
public abstract class ResourceOptions
{
    private InputList<Resource>? dependsOn;
    private InputList<Resource>? replaceWith;
    private List<string>? ignoreChanges;
    private List<ResourceTransformation>? resourceTransformations;
    private List<ResourceTransform>? resourceTransforms;
    private ResourceHookBinding? hooks;
    private List<string>? replaceOnChanges;
    private List<string>? hideDiffs;

    /// <summary>Id of an existing resource to read; nothing is created then.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>The resource that this one belongs to; null for the stack.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources that must exist before this one, beyond those its inputs come from.</summary>
    public InputList<Resource> DependsOn
    {
        get => dependsOn ??= [];
        set => dependsOn = value;
    }

    /// <summary>Whether deleting the resource is refused. Null takes the parent's.</summary>
    public bool? Protect { get; set; }

    /// <summary>Property paths whose changes are ignored.</summary>
    public List<string> IgnoreChanges
    {
        get => ignoreChanges ??= [];
        set => ignoreChanges = value;
    }

    /// <summary>Version of the provider's plugin.</summary>
    public string? Version { get; set; }

    /// <summary>The provider that manages the resource; null for the parent's, else the default one.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>How long operations may take.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Functions that may change args and options before the resource is registered; descendants inherit them.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => resourceTransformations ??= [];
        set => resourceTransformations = value;
    }

    /// <summary>Functions that the engine calls to change inputs and options of the resource and of its descendants.</summary>
    public List<ResourceTransform> ResourceTransforms
    {
        get => resourceTransforms ??= [];
        set => resourceTransforms = value;
    }

    /// <summary>Earlier names of the resource.</summary>
    public List<Input<Alias>> Aliases { get; set; } = [];

    /// <summary>URN of a resource of this run whose state is to be read; nothing is registered then.</summary>
    public string? Urn { get; set; }

    /// <summary>Property paths whose changes replace the resource.</summary>
    public List<string> ReplaceOnChanges
    {
        get => replaceOnChanges ??= [];
        set => replaceOnChanges = value;
    }

    /// <summary>Where the provider's plugin can be downloaded.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>Whether deleting the resource only drops it from the state.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>A resource whose deletion takes this one with it: the provider is not asked to delete it then.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Resources whose replacement replaces this one.</summary>
    public InputList<Resource> ReplaceWith
    {
        get => replaceWith ??= [];
        set => replaceWith = value;
    }

    /// <summary>Functions that run before and after something is done with the resource.</summary>
    public ResourceHookBinding Hooks
    {
        get => hooks ??= new ResourceHookBinding();
        set => hooks = value;
    }

    /// <summary>Property paths whose changes are not shown.</summary>
    public List<string> HideDiffs
    {
        get => hideDiffs ??= [];
        set => hideDiffs = value;
    }

    /// <summary>A value whose change replaces the resource.</summary>
    public Input<object>? ReplacementTrigger { get; set; }

    // Abstract and internal: options derive from this class only here.
    internal abstract ResourceOptions Clone();

    /// <summary>Lists grow by the other's, single values give way to the other's.</summary>
    private protected void Append(ResourceOptions other)
    {
        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        Protect = other.Protect ?? Protect;
        Version = other.Version ?? Version;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts ?? CustomTimeouts;
        Urn = other.Urn ?? Urn;
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
        ReplacementTrigger = other.ReplacementTrigger ?? ReplacementTrigger;
        dependsOn = Joined(dependsOn, other.dependsOn);
        replaceWith = Joined(replaceWith, other.replaceWith);
        ignoreChanges = Joined(ignoreChanges, other.ignoreChanges);
        resourceTransformations = Joined(resourceTransformations, other.resourceTransformations);
        resourceTransforms = Joined(resourceTransforms, other.resourceTransforms);
        hooks = other.hooks is null ? hooks : (hooks ?? new ResourceHookBinding()).Concat(other.hooks);
        replaceOnChanges = Joined(replaceOnChanges, other.replaceOnChanges);
        hideDiffs = Joined(hideDiffs, other.hideDiffs);
        Aliases = Joined(Aliases, other.Aliases) ?? [];
    }

    private protected static List<T>? Joined<T>(List<T>? first, List<T>? second) =>
        first is null && second is null ? null : [.. first ?? [], .. second ?? []];

    private static InputList<Resource>? Joined(InputList<Resource>? first, InputList<Resource>? second) =>
        first is null && second is null ? null : (first ?? []).Concat(second ?? []);
}
