using System.Collections.Immutable;

namespace ExpressConnect.Deployments;

/// <summary>How an operation is done.</summary>
public sealed record OperationOptions
{
    /// <summary>The ordinary way.</summary>
    public static OperationOptions Default { get; } = new();

    /// <summary>Only these URNs; empty for all. <c>*</c> stands for part of a segment, <c>**</c> for anything.</summary>
    public ImmutableArray<string> Targets { get; init; } = [];

    /// <summary>Also what depends on the targets.</summary>
    public bool TargetDependents { get; init; }

    /// <summary>All but these URNs, and for deletes all but what they stand on too; empty for none. Not together with <see cref="Targets"/>.</summary>
    public ImmutableArray<string> Excludes { get; init; } = [];

    /// <summary>Leave alone what depends on the excluded too.</summary>
    public bool ExcludeDependents { get; init; }

    /// <summary>Replace these URNs, changed or not. (<c>--target-replace</c> names them here and in <see cref="Targets"/>.)</summary>
    public ImmutableArray<string> Replace { get; init; } = [];

    /// <summary>Read the real state of all resources first.</summary>
    public bool Refresh { get; init; }

    /// <summary>How many steps run at once; four per processor unless told.</summary>
    public int Parallel { get; init; } = Environment.ProcessorCount * 4;

    /// <summary>Go on with what does not depend on a failed resource.</summary>
    public bool ContinueOnError { get; init; }

    /// <summary>Changes end with <see cref="ExitStatus.ChangesNotExpected"/>.</summary>
    public bool ExpectNoChanges { get; init; }

    /// <summary>Start at once, without a preview.</summary>
    public bool SkipPreview { get; init; }

    /// <summary>End after the preview.</summary>
    public bool PreviewOnly { get; init; }

    /// <summary>Keep protected resources, and what they stand on (destroy).</summary>
    public bool ExcludeProtected { get; init; }

    /// <summary>Delete and replace protected resources too; what stays goes on to be protected.</summary>
    public bool IgnoreProtect { get; init; }

    /// <summary>Forget creations that an interrupted run left pending (refresh).</summary>
    public bool ClearPendingCreates { get; init; }

    /// <summary>What an import adopts.</summary>
    public ImmutableArray<ImportedObject> Imports { get; init; } = [];

    /// <summary>A note for the stack's history.</summary>
    public string Message { get; init; } = "";

    /// <summary>Asked between preview and update with the preview's result; no question if null.</summary>
    public Func<PhaseResult, CancellationToken, Task<bool>>? Confirm { get; init; }

    /// <summary>Told the address of the engine before the program and any plugin start: providers tell runs apart by it.</summary>
    public Func<string, CancellationToken, Task>? Joining { get; init; }
}

/// <summary>An object that exists, to become a resource of the stack.</summary>
/// <param name="Type">The type token of the resource.</param>
/// <param name="Name">The name that it gets.</param>
/// <param name="Id">The id by which its provider knows it.</param>
/// <param name="Protect">Whether the resource is protected from then on.</param>
public sealed record ImportedObject(string Type, string Name, string Id, bool Protect = true);
