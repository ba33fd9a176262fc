using Pulumi.Protocol;

namespace ProviderKit;

/// <summary>What every call about a resource says.</summary>
/// <param name="Urn">Name of the resource across deployments.</param>
/// <param name="Preview">Whether nothing may be changed. Reads and differences never say so: they change nothing anyway.</param>
/// <param name="Log">Messages under this resource.</param>
public sealed record Operation(ResourceUrn Urn, bool Preview, ResourceLog Log);

/// <summary>Make a resource.</summary>
/// <typeparam name="TInputs">Record of the inputs.</typeparam>
/// <param name="Operation">Which resource, and whether this is a preview.</param>
/// <param name="Inputs">Checked inputs, defaults filled in; unknown ones only in a preview.</param>
public sealed record CreateContext<TInputs>(Operation Operation, TInputs Inputs);

/// <summary>Change a resource in place, or finish one that was made and not ready.</summary>
/// <typeparam name="TInputs">Record of the inputs.</typeparam>
/// <param name="Operation">Which resource, and whether this is a preview.</param>
/// <param name="Id">Its id.</param>
/// <param name="OldInputs">Inputs as recorded.</param>
/// <param name="Inputs">Checked inputs; equal to the old ones when a resource that was not ready is to be finished.</param>
public sealed record UpdateContext<TInputs>(Operation Operation, string Id, TInputs OldInputs, TInputs Inputs);

/// <summary>Remove a resource.</summary>
/// <typeparam name="TInputs">Record of the inputs.</typeparam>
/// <param name="Operation">Which resource.</param>
/// <param name="Id">Its id.</param>
/// <param name="Inputs">Inputs as recorded.</param>
public sealed record DeleteContext<TInputs>(Operation Operation, string Id, TInputs Inputs);

/// <summary>Say what is.</summary>
/// <typeparam name="TInputs">Record of the inputs.</typeparam>
/// <param name="Operation">Which resource.</param>
/// <param name="Id">Its id: all there is to know in an import.</param>
/// <param name="Reason">Who asks.</param>
/// <param name="Inputs">Inputs as recorded; null in an import.</param>
public sealed record ReadContext<TInputs>(Operation Operation, string Id, ReadReason Reason, TInputs? Inputs)
    where TInputs : class;

/// <summary>Who reads a resource.</summary>
public enum ReadReason
{
    /// <summary>A refresh compares the record with what is.</summary>
    Refresh,

    /// <summary>A program gets a resource that it does not manage.</summary>
    Get,

    /// <summary>A resource that exists is taken into the record.</summary>
    Import,
}

/// <summary>What a difference leads to; the answer is derived already, this is for what a definition adds.</summary>
/// <typeparam name="TInputs">Record of the inputs.</typeparam>
/// <param name="Operation">Which resource.</param>
/// <param name="Id">Its id.</param>
/// <param name="Reason">Why the difference was asked for.</param>
/// <param name="OldInputs">Inputs as recorded.</param>
/// <param name="Inputs">Inputs as wanted.</param>
/// <param name="Changed">Wire names of the properties that differ.</param>
/// <param name="Replaces">Whether a changed one makes a new object.</param>
public sealed record DiffContext<TInputs>(
    Operation Operation, string Id, DiffReason Reason, TInputs OldInputs, TInputs Inputs, IReadOnlyCollection<string> Changed, bool Replaces);

/// <summary>Why a difference is asked for. The engine does not say it; the calls before it do.</summary>
public enum DiffReason
{
    /// <summary>The program wants something: its inputs were checked in this process.</summary>
    Program,

    /// <summary>A refresh compares what was read with the record, the roles inverted.</summary>
    Refresh,

    /// <summary>Something that this resource depends on will be deleted before it is replaced; its program has not spoken yet.</summary>
    Cascade,
}
