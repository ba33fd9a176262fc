using System.Collections.Immutable;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.States;

/// <summary>What the state records of one resource: an entry of <c>deployment.resources</c>.</summary>
/// <param name="Urn">Its name across deployments.</param>
/// <param name="Type">Its type token.</param>
public sealed record ResourceState(string Urn, string Type)
{
    /// <summary>Whether a provider manages it; false for components.</summary>
    public bool Custom { get; init; }

    /// <summary>Whether it waits to be deleted: the old one of a replacement.</summary>
    public bool Delete { get; init; }

    /// <summary>The id that its provider gave it; empty for components, and while it does not exist.</summary>
    public string Id { get; init; } = "";

    /// <summary>The inputs as its provider checked them.</summary>
    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    /// <summary>The outputs.</summary>
    public PropertyMap Outputs { get; init; } = PropertyMap.Empty;

    /// <summary>The URN of its parent, or null.</summary>
    public string? Parent { get; init; }

    /// <summary>Whether it must not be deleted.</summary>
    public bool Protect { get; init; }

    /// <summary>Whether it is to be replaced at the next occasion.</summary>
    public bool Taint { get; init; }

    /// <summary>Whether it was only looked up: it is not ours to delete.</summary>
    public bool External { get; init; }

    /// <summary>URNs that it depends on.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];

    /// <summary>Why it exists but is not ready.</summary>
    public ImmutableArray<string> InitErrors { get; init; } = [];

    /// <summary>The reference of its provider; null for components and providers.</summary>
    public string? Provider { get; init; }

    /// <summary>The URNs that each input depends on; null if nothing is recorded.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; } = NoPropertyDependencies;

    /// <summary>Whether its object was deleted for a replacement that has not been made yet.</summary>
    public bool PendingReplacement { get; init; }

    /// <summary>Outputs to be treated as secret.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>URNs under which the resource was known before.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Time limits of its operations.</summary>
    public CustomTimeouts CustomTimeouts { get; init; } = CustomTimeouts.None;

    /// <summary>The id under which it was adopted, or null.</summary>
    public string? ImportId { get; init; }

    /// <summary>Whether deleting only forgets it.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>The URN of the resource whose deletion deletes this one too, or null.</summary>
    public string? DeletedWith { get; init; }

    /// <summary>URNs whose replacement replaces this one.</summary>
    public ImmutableArray<string> ReplaceWith { get; init; } = [];

    /// <summary>When it was made; null if unknown or looked up.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When it was last changed; null if unknown or looked up.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Where in the program it stands: <c>project:///file#line,column</c>, or null.</summary>
    public string? SourcePosition { get; init; }

    /// <summary>Property paths whose changes are ignored.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>Property paths whose changes replace it.</summary>
    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Property paths whose changes are not shown.</summary>
    public ImmutableArray<string> HideDiffs { get; init; } = [];

    /// <summary>A value whose change replaces it, or null.</summary>
    public PropertyValue? ReplacementTrigger { get; init; }

    /// <summary>Whether it is read before every update.</summary>
    public bool RefreshBeforeUpdate { get; init; }

    /// <summary>Names of the program's hooks by kind.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Hooks { get; init; } = NoPropertyDependencies;

    /// <summary>Entries of the file that this engine does not use: JSON text by key. They are kept.</summary>
    public ImmutableSortedDictionary<string, string> Others { get; init; } = NoOthers;

    /// <summary>Whether this is a provider.</summary>
    public bool IsProvider => ProviderReference.IsProviderType(Type);

    /// <summary>
    /// Whether anything in it is secret, or certainly will be. Not so are outputs that are empty or that a plan does not know, and
    /// properties that an SDK only marks: they may come to nothing.
    /// </summary>
    public bool HoldsSecrets => Inputs.ContainsSecrets
        || Outputs.Any(static output => output.Value is { ContainsSecrets: true, IsUnknown: false, IsNull: false })
        || AdditionalSecretOutputs.Any(name => Inputs.Find(name) is not null);

    /// <summary>Nothing recorded.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> NoPropertyDependencies { get; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, string> NoOthers { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}

/// <summary>Time limits in seconds; null where the program set none.</summary>
public sealed record CustomTimeouts(double? Create = null, double? Update = null, double? Delete = null, double? Read = null)
{
    /// <summary>No limits set.</summary>
    public static CustomTimeouts None { get; } = new();
}
