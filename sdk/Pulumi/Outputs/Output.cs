using System.Collections.Immutable;
using System.Globalization;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Makes outputs.</summary>
public static partial class Output
{
    /// <summary>An output of a value that is known.</summary>
    public static Output<T> Create<T>(T value) => new(OutputData<T>.Known(value));

    /// <summary>An output of the value that the task gives.</summary>
    public static Output<T> Create<T>(Task<T> value) => new(FromAsync(value, isSecret: false));

    /// <summary>An output of a value that nobody may see.</summary>
    public static Output<T> CreateSecret<T>(T value) => new(OutputData<T>.Known(value, isSecret: true));

    /// <summary>An output of a value that nobody may see, and that the task gives.</summary>
    public static Output<T> CreateSecret<T>(Task<T> value) => new(FromAsync(value, isSecret: true));

    /// <summary>The output, as one that nobody may see.</summary>
    public static Output<T> CreateSecret<T>(Output<T> value) => new(WithSecretAsync(value, isSecret: true));

    /// <summary>The output, as one that everybody may see.</summary>
    public static Output<T> Unsecret<T>(Output<T> output) => new(WithSecretAsync(output, isSecret: false));

    /// <summary>Whether nobody may see the output's value.</summary>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.Data).IsSecret;

    /// <summary>The values of all inputs; unknown as a whole while one of them is.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => new(AllAsync(inputs.Select(InputExtensions.ToOutput)));

    /// <summary>The values of all inputs; unknown as a whole while one of them is.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => new(AllAsync(inputs.Select(InputExtensions.ToOutput)));

    /// <summary>The values of all outputs; unknown as a whole while one of them is.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => new(AllAsync(outputs));

    /// <summary>The values of all outputs; unknown as a whole while one of them is.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) => new(AllAsync(outputs));

    /// <summary>The interpolated text, in the invariant culture; its holes may be inputs, outputs or plain values.</summary>
    public static Output<string> Format(FormattableString formattableString)
    {
        var holes = formattableString.GetArguments().Select(static hole => hole switch
        {
            IOutput output => output.GetDataAsync(),
            IInput input => input.ToUntypedOutput().Data,
            _ => Task.FromResult(OutputData<object?>.Known(hole)),
        });
        return new Output<ImmutableArray<object?>>(AllAsync(holes)).Apply(values =>
            string.Format(CultureInfo.InvariantCulture, formattableString.Format, [.. values]));
    }

    private static Task<OutputData<ImmutableArray<T>>> AllAsync<T>(IEnumerable<Output<T>> outputs) =>
        AllAsync(outputs.Select(static output => output.Data));

    private static async Task<OutputData<ImmutableArray<T>>> AllAsync<T>(IEnumerable<Task<OutputData<T>>> items)
    {
        // Taken at once: the caller may go on changing its collection.
        Task<OutputData<T>>[] tasks = [.. items];
        var all = new OutputDataUnion();
        var values = ImmutableArray.CreateBuilder<T>(tasks.Length);
        foreach (var task in tasks)
        {
            values.Add(all.Add(await task));
        }

        return all.Of(values.MoveToImmutable());
    }

    private static async Task<OutputData<T>> FromAsync<T>(Task<T> value, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(value);
        return OutputData<T>.Known(await value, isSecret);
    }

    private static async Task<OutputData<T>> WithSecretAsync<T>(Output<T> output, bool isSecret) =>
        await output.Data with { IsSecret = isSecret };
}
