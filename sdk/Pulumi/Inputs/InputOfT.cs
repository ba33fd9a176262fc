namespace Pulumi;

internal interface IInput
{
    /// <summary>What is serialized: the output, or a collection of inputs.</summary>
    object Content { get; }

    Output<object?> ToUntypedOutput();
}

/// <summary>An argument: a value, or an output that has it later.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public class Input<T> : IInput
{
    private readonly Output<T>? output;

    private protected Input(Output<T>? output) => this.output = output;

    object IInput.Content => Content;

    private protected virtual object Content => output!;

    Output<object?> IInput.ToUntypedOutput() => AsOutput().Apply(static value => (object?)value);

    /// <summary>An input of a plain value.</summary>
    public static implicit operator Input<T>(T value) => Of(Output.Create(value));

    /// <summary>An input of an output.</summary>
    /// <exception cref="ArgumentNullException">The output is null.</exception>
    public static implicit operator Input<T>(Output<T> value) =>
        Of(value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>The output of an input.</summary>
    public static implicit operator Output<T>(Input<T> input) => input.ToOutput();

    internal static Input<T> Of(Output<T> output) => new(output);

    internal virtual Output<T> AsOutput() => output!;
}
