using System.Collections.Immutable;
using ExpressConnect.Deployments.States;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.Steps;

/// <summary>What a program wants a resource to be.</summary>
/// <param name="Urn">Its URN.</param>
/// <param name="Inputs">Its inputs.</param>
internal sealed record Goal(ResourceUrn Urn, PropertyMap Inputs)
{
    public bool Custom { get; init; }

    public string? Parent { get; init; }

    public string? Provider { get; init; }

    public ImmutableArray<string> Dependencies { get; init; } = [];

    public ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; } = ResourceState.NoPropertyDependencies;

    public bool Protect { get; init; }

    public bool RetainOnDelete { get; init; }

    public bool? DeleteBeforeReplace { get; init; }

    public string? DeletedWith { get; init; }

    public ImmutableArray<string> ReplaceWith { get; init; } = [];

    public PropertyValue? ReplacementTrigger { get; init; }

    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    public ImmutableArray<string> HideDiffs { get; init; } = [];

    public CustomTimeouts CustomTimeouts { get; init; } = CustomTimeouts.None;

    public ImmutableArray<string> Aliases { get; init; } = [];

    public string? ImportId { get; init; }

    public ImmutableSortedDictionary<string, ImmutableArray<string>> Hooks { get; init; } = ResourceState.NoPropertyDependencies;

    public string? SourcePosition { get; init; }

    public string Text => Urn.ToString();

    /// <summary>The entry that it becomes, without id and outputs.</summary>
    public ResourceState ToState(PropertyMap inputs) => new(Text, Urn.Type)
    {
        Custom = Custom,
        Inputs = inputs,
        Parent = Parent,
        Protect = Protect,
        Dependencies = Dependencies,
        Provider = Provider,
        PropertyDependencies = PropertyDependencies,
        AdditionalSecretOutputs = AdditionalSecretOutputs,
        CustomTimeouts = CustomTimeouts,
        ImportId = ImportId,
        RetainOnDelete = RetainOnDelete,
        DeletedWith = DeletedWith,
        ReplaceWith = ReplaceWith,
        ReplacementTrigger = ReplacementTrigger,
        SourcePosition = SourcePosition,
        IgnoreChanges = IgnoreChanges,
        ReplaceOnChanges = ReplaceOnChanges,
        HideDiffs = HideDiffs,
        Hooks = Hooks,
    };
}
