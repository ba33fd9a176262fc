using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The outputs of another stack.</summary>
public class StackReference : CustomResource
{
    /// <summary>Reads the outputs of a stack, as they were after its last deployment.</summary>
    /// <param name="name">The stack, as <c>organization/PROJECT/STACK</c>, unless the arguments name it.</param>
    /// <param name="args">Names the stack, if the resource is to have another name.</param>
    /// <param name="options">How the engine is to treat it.</param>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name }))
    {
    }

    /// <summary>The stack's name.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>All of its outputs; secret as a whole if one of them is.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>The names of the outputs that are secret.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>One output, secret if it is; null if the stack has none of this name.</summary>
    /// <param name="name">The output's name.</param>
    public Output<object?> GetOutput(Input<string> name) => new(SecretAsItIsAsync(
        Output.Tuple(name.ToOutput(), Outputs).Apply(static given => given.Item2.GetValueOrDefault(given.Item1)), name));

    /// <summary>One output, secret if it is; the program fails if the stack has none of this name.</summary>
    /// <param name="name">The output's name.</param>
    public Output<object> RequireOutput(Input<string> name) => new(SecretAsItIsAsync(
        Output.Tuple(name.ToOutput(), Name, Outputs).Apply(static given => given.Item3.TryGetValue(given.Item1, out var found)
            ? found
            : throw new KeyNotFoundException($"Required output '{given.Item1}' does not exist on stack '{given.Item2}'.")),
        name));

    /// <summary>The value of one output, and whether it is secret; nothing if the stack has none of this name.</summary>
    /// <param name="name">The output's name.</param>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).Data;
        return data.IsSecret ? new StackReferenceOutputDetails { SecretValue = data.Value } : new StackReferenceOutputDetails { Value = data.Value };
    }

    /// <summary>The value of one output; null if the stack has none of this name.</summary>
    /// <param name="name">The output's name.</param>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    public async Task<object?> GetValueAsync(Input<string> name)
    {
        var data = await GetOutput(name).Data;
        return data.IsSecret
            ? throw new InvalidOperationException("Cannot call 'GetOutputValueAsync' if the referenced stack has secret outputs. Use 'GetOutput' instead.")
            : data.Value;
    }

    /// <summary>The value of one output.</summary>
    /// <param name="name">The output's name.</param>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    /// <exception cref="KeyNotFoundException">The stack has none of this name.</exception>
    public async Task<object> RequireValueAsync(Input<string> name)
    {
        var data = await RequireOutput(name).Data;
        return data.IsSecret
            ? throw new InvalidOperationException("Cannot call 'RequireOutputValueAsync' if the referenced stack has secret outputs. Use 'RequireOutput' instead.")
            : data.Value;
    }

    // One secret among them makes all outputs one; each of them is secret only if its name says so.
    private async Task<Serialization.OutputData<T>> SecretAsItIsAsync<T>(Output<T> value, Input<string> name)
    {
        var data = await value.Data;
        var asked = await name.ToOutput().Data;
        var secret = await SecretOutputNames.Data;
        return asked.IsKnown && secret.IsKnown
            ? data with { IsSecret = !secret.Value.IsDefault && secret.Value.Contains(asked.Value, StringComparer.Ordinal) }
            : data with { IsSecret = (await Outputs.Data).IsSecret };
    }
}

/// <summary>Which stack a <see cref="StackReference"/> reads.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary>The stack, as <c>organization/PROJECT/STACK</c>.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}

/// <summary>The value of an output of another stack.</summary>
public sealed class StackReferenceOutputDetails
{
    /// <summary>The value; null if it is secret, or if there is none.</summary>
    public object? Value { get; set; }

    /// <summary>The value, if it is secret.</summary>
    public object? SecretValue { get; set; }
}
