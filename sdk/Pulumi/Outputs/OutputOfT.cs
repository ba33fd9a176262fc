using Pulumi.Serialization;

namespace Pulumi;

internal interface IOutput
{
    Task<OutputData<object?>> GetDataAsync();
}

/// <summary>
/// A value that may only be known later, with what is known of it: whether it is a secret, and which resources it comes
/// from. Every output counts as work of the program: the program ends when all are resolved, and fails when one does.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Output<T> : IOutput
{
    internal Output(Task<OutputData<T>> data)
    {
        Data = data;
        if (!data.IsCompletedSuccessfully && Deployment.Current is { } deployment)
        {
            deployment.Work.Add(data);
        }
    }

    internal Output(OutputData<T> data)
        : this(Task.FromResult(data))
    {
    }

    internal Task<OutputData<T>> Data { get; }

    async Task<OutputData<object?>> IOutput.GetDataAsync()
    {
        var data = await Data;
        return data.With<object?>(data.Value);
    }

    /// <summary>An output of the value that the task gives.</summary>
    public static Output<T> Create(Task<T> value) => Output.Create(value);

    /// <summary>The function's value for this value. While this is unknown the function is not called.</summary>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func) =>
        Then(value => Task.FromResult(OutputData<TResult>.Known(func(value))));

    /// <summary>The awaited value of the function for this value. While this is unknown the function is not called.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) =>
        Then(async value => OutputData<TResult>.Known(await func(value)));

    /// <summary>The function's input for this value; what is known of both is united.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) =>
        Then(value => func(value).ToOutput().Data);

    /// <summary>The function's output for this value; what is known of both is united.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func) =>
        Then(value => func(value)?.Data ?? Task.FromResult(OutputData<TResult>.Known(default!)));

    /// <summary>Runs an action on this value; the output is resolved when the action has ended.</summary>
    public Output<ValueTuple> Apply(Func<T, Task> func) =>
        Then(async value =>
        {
            await func(value);
            return OutputData<ValueTuple>.Known(default);
        });

    /// <summary>As <see cref="Apply{TResult}(Func{T, Output{TResult}})"/>, for code that does not know the type.</summary>
    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func) => Then(value => func(value).Data);

    /// <summary>Never the value: a text that explains how to get at it. The engine's log has a warning.</summary>
    /// <exception cref="InvalidOperationException">PULUMI_ERROR_OUTPUT_STRING is set.</exception>
    public override string ToString()
    {
        const string Explanation = """
            Calling [ToString] on an [Output<T>] is not supported.

            To get the value of an Output<T> as an Output<string> consider either:
            1. Output.Format($"prefix{output}suffix")
            2. output.Apply(value => $"prefix{value}suffix")

            An output's value may not be known yet: it cannot be had as a plain text outside of these.
            """;
        if (Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING") is { } setting
            && (setting is "1" || string.Equals(setting, "true", StringComparison.OrdinalIgnoreCase)))
        {
            throw new InvalidOperationException(Explanation);
        }

        Deployment.Current?.Log.Warn(Explanation);
        return Explanation;
    }

    private Output<TResult> Then<TResult>(Func<T, Task<OutputData<TResult>>> next) => new(ThenAsync(next));

    private async Task<OutputData<TResult>> ThenAsync<TResult>(Func<T, Task<OutputData<TResult>>> next)
    {
        var data = await Data;
        if (!data.IsKnown)
        {
            return data.With<TResult>(default!);
        }

        var both = new OutputDataUnion();
        both.Add(data);
        return both.Of(both.Add(await next(data.Value)));
    }
}
