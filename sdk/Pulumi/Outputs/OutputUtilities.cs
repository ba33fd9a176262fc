using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi.Utilities;

/// <summary>Looks behind outputs, for tests and for code that works on outputs of any kind.</summary>
public static class OutputUtilities
{
    /// <summary>An output whose value is not known. The value given is only what code that ignores this would see.</summary>
    public static Output<T> CreateUnknown<T>(T value) => new(OutputData<T>.Unknown with { Value = value });

    /// <summary>An output whose value is not known. The factory is never called.</summary>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory)
    {
        ArgumentNullException.ThrowIfNull(valueFactory);
        return new Output<T>(OutputData<T>.Unknown);
    }

    /// <summary>The output, as one that comes from this resource too.</summary>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        return new Output<T>(WithDependencyAsync());

        async Task<OutputData<T>> WithDependencyAsync()
        {
            var data = await output.Data;
            return data with { Resources = data.Resources.Add(resource) };
        }
    }

    /// <summary>Whether the value is known.</summary>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.Data).IsKnown;

    /// <summary>The value; <c>default</c> if it is not known.</summary>
    public static async Task<T> GetValueAsync<T>(Output<T> output)
    {
        var data = await output.Data;
        return data.IsKnown ? data.Value : default!;
    }

    /// <summary>The resources that the value comes from.</summary>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output) => (await output.Data).Resources;
}
