using Pulumi.Protocol;

namespace ProviderKit;

/// <summary>A resource without its types: what the server calls.</summary>
public abstract class ResourceDefinition
{
    private protected ResourceDefinition()
    {
    }

    /// <summary>What Check, Diff and the schema need; written by the generator.</summary>
    public abstract ResourceDescriptor Descriptor { get; }

    internal abstract Task<Outcome> CreateAsync(Operation operation, PropertyMap inputs, CancellationToken stop);

    internal abstract Task<Outcome> UpdateAsync(Operation operation, string id, PropertyMap oldInputs, PropertyMap inputs, CancellationToken stop);

    internal abstract Task DeleteAsync(Operation operation, string id, PropertyMap inputs, CancellationToken stop);

    internal abstract Task<ReadOutcome?> ReadAsync(Operation operation, string id, ReadReason reason, PropertyMap? inputs, CancellationToken stop);

    internal abstract Task<bool> DiffAsync(
        Operation operation, string id, DiffReason reason, PropertyMap oldInputs, PropertyMap inputs, InputDiff diff, CancellationToken stop);
}

/// <summary>A resource: one call of the port for each of create, read, update and delete. Rules belong behind the port.</summary>
/// <typeparam name="TInputs">What a program gives.</typeparam>
/// <typeparam name="TOutputs">What is added once it exists.</typeparam>
public abstract class ResourceDefinition<TInputs, TOutputs> : ResourceDefinition
    where TInputs : class, IDescribed<TInputs>
    where TOutputs : class, IDescribed<TOutputs>
{
    /// <summary>Makes the resource; in a preview, says what would be made.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="stop">Ends the call early: a time-out, or the run is cancelled.</param>
    public abstract Task<Created<TOutputs>> Create(CreateContext<TInputs> ask, CancellationToken stop);

    /// <summary>Says what is; null when it does not exist.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="stop">Ends the call early: a time-out, or the run is cancelled.</param>
    public abstract Task<Found<TInputs, TOutputs>?> Read(ReadContext<TInputs> ask, CancellationToken stop);

    /// <summary>Changes the resource in place; in a preview, says what would be left.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="stop">Ends the call early: a time-out, or the run is cancelled.</param>
    public abstract Task<Updated<TOutputs>> Update(UpdateContext<TInputs> ask, CancellationToken stop);

    /// <summary>Removes the resource; one that is gone already is no error.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="stop">Ends the call early: a time-out, or the run is cancelled.</param>
    public abstract Task Delete(DeleteContext<TInputs> ask, CancellationToken stop);

    /// <summary>
    /// Hears of every difference, and says whether the old object must go before the new one comes: demanded where both
    /// cannot live at the same time. Must be quick and change nothing but bookkeeping.
    /// </summary>
    /// <param name="ask">What differs.</param>
    /// <param name="stop">Ends the call early.</param>
    public virtual Task<bool> DeletesFirst(DiffContext<TInputs> ask, CancellationToken stop) => Task.FromResult(false);

    internal sealed override async Task<Outcome> CreateAsync(Operation operation, PropertyMap inputs, CancellationToken stop)
    {
        var made = await Create(new CreateContext<TInputs>(operation, TInputs.Shape.Read(inputs)), stop);
        return new Outcome(made.Id, Write(made.Outputs), made.NotReady, made.Refusal);
    }

    internal sealed override async Task<Outcome> UpdateAsync(
        Operation operation, string id, PropertyMap oldInputs, PropertyMap inputs, CancellationToken stop)
    {
        var left = await Update(new UpdateContext<TInputs>(operation, id, TInputs.Shape.Read(oldInputs), TInputs.Shape.Read(inputs)), stop);
        return new Outcome(id, Write(left.Outputs), left.NotReady, left.Refusal);
    }

    internal sealed override Task DeleteAsync(Operation operation, string id, PropertyMap inputs, CancellationToken stop) =>
        Delete(new DeleteContext<TInputs>(operation, id, TInputs.Shape.Read(inputs)), stop);

    internal sealed override async Task<ReadOutcome?> ReadAsync(
        Operation operation, string id, ReadReason reason, PropertyMap? inputs, CancellationToken stop)
    {
        var known = inputs is null ? null : TInputs.Shape.Read(inputs);
        var found = await Read(new ReadContext<TInputs>(operation, id, reason, known), stop);
        return found is null
            ? null
            : new ReadOutcome(found.Id, TInputs.Shape.Write(found.Inputs), TOutputs.Shape.Write(found.Outputs), found.NotReady);
    }

    internal sealed override Task<bool> DiffAsync(
        Operation operation, string id, DiffReason reason, PropertyMap oldInputs, PropertyMap inputs, InputDiff diff, CancellationToken stop) =>
        DeletesFirst(
            new DiffContext<TInputs>(
                operation, id, reason, TInputs.Shape.Read(oldInputs), TInputs.Shape.Read(inputs), diff.TopLevel, diff.Replaces),
            stop);

    private static PropertyMap Write(TOutputs? outputs) => outputs is not null
        ? TOutputs.Shape.Write(outputs)
        : PropertyMap.Of(TOutputs.Shape.Properties.Select(property => (property.Name, PropertyValue.NotKnown)));
}

/// <summary>An answer without types.</summary>
internal sealed record Outcome(string? Id, PropertyMap Outputs, IReadOnlyList<string> NotReady, Failure? Refusal);

/// <summary>An answer without types.</summary>
internal sealed record ReadOutcome(string Id, PropertyMap Inputs, PropertyMap Outputs, IReadOnlyList<string> NotReady);
