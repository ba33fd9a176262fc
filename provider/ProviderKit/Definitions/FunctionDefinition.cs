using Pulumi.Protocol;

namespace ProviderKit;

/// <summary>A function without its types: what the server calls.</summary>
public abstract class FunctionDefinition
{
    private protected FunctionDefinition()
    {
    }

    /// <summary>What the schema needs; written by the generator.</summary>
    public abstract FunctionDescriptor Descriptor { get; }

    internal abstract Task<PropertyMap> InvokeAsync(PropertyMap arguments, bool preview, CancellationToken stop);
}

/// <summary>A function: arguments in, a result out, nothing changed.</summary>
/// <typeparam name="TArguments">What a program gives.</typeparam>
/// <typeparam name="TResult">What it gets.</typeparam>
public abstract class FunctionDefinition<TArguments, TResult> : FunctionDefinition
    where TArguments : class, IDescribed<TArguments>
    where TResult : class, IDescribed<TResult>
{
    /// <summary>Answers the function.</summary>
    /// <param name="arguments">Checked arguments; never unknown.</param>
    /// <param name="preview">Whether planned resources exist for this call.</param>
    /// <param name="stop">Ends the call early.</param>
    public abstract Task<TResult> Invoke(TArguments arguments, bool preview, CancellationToken stop);

    internal sealed override async Task<PropertyMap> InvokeAsync(PropertyMap arguments, bool preview, CancellationToken stop) =>
        TResult.Shape.Write(await Invoke(TArguments.Shape.Read(arguments), preview, stop));
}
