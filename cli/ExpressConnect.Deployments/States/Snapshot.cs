using System.Collections.Immutable;
using ExpressConnect.Deployments.Secrets;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.States;

/// <summary>The state of a stack: Pulumi's <c>deployment</c>.</summary>
public sealed record Snapshot
{
    /// <summary>The state of a stack that was never deployed.</summary>
    public static Snapshot Empty { get; } = new();

    /// <summary>Who wrote it and when.</summary>
    public Manifest Manifest { get; init; } = new();

    /// <summary>What its secrets are encrypted with; null if nothing says so.</summary>
    public SecretsProviderState? SecretsProvider { get; init; }

    /// <summary>The resources; what others depend on comes first.</summary>
    public ImmutableArray<ResourceState> Resources { get; init; } = [];

    /// <summary>Operations that an interrupted run left without a known end.</summary>
    public ImmutableArray<PendingOperation> PendingOperations { get; init; } = [];

    /// <summary>The outputs of the stack: those of its root.</summary>
    public PropertyMap Outputs =>
        Resources.FirstOrDefault(r => r is { Type: ResourceUrn.RootStackType, Delete: false })?.Outputs ?? PropertyMap.Empty;

    /// <summary>Whether anything in it is secret, or certainly will be.</summary>
    public bool HoldsSecrets => Resources.Any(static resource => resource.HoldsSecrets);
}

/// <summary>Who wrote a state and when.</summary>
/// <param name="Time">When; null in a state that was never written.</param>
/// <param name="Magic">SHA-256 of the version in hexadecimal, or empty like it.</param>
/// <param name="Version">The version of the writer, or empty.</param>
public sealed record Manifest(DateTimeOffset? Time = null, string Magic = "", string Version = "");

/// <summary>An operation that had begun and whose end was not recorded.</summary>
/// <param name="Kind">What was being done.</param>
/// <param name="Resource">To which resource.</param>
public sealed record PendingOperation(PendingOperationKind Kind, ResourceState Resource);

/// <summary>Kinds of <see cref="PendingOperation"/>.</summary>
public enum PendingOperationKind
{
    /// <summary>Being made.</summary>
    Creating,

    /// <summary>Being changed.</summary>
    Updating,

    /// <summary>Being removed.</summary>
    Deleting,

    /// <summary>Being read.</summary>
    Reading,

    /// <summary>Being adopted.</summary>
    Importing,
}
