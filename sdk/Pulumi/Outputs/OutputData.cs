using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>What an output holds once it is resolved.</summary>
/// <param name="Resources">The resources that the value comes from.</param>
/// <param name="Value">The value; means nothing while it is not known.</param>
/// <param name="IsKnown">Whether there is a value already.</param>
/// <param name="IsSecret">Whether nobody may see it.</param>
internal readonly record struct OutputData<T>(ImmutableHashSet<Resource> Resources, T Value, bool IsKnown, bool IsSecret)
{
    public static OutputData<T> Known(T value, bool isSecret = false) => new([], value, IsKnown: true, isSecret);

    public static OutputData<T> Unknown { get; } = new([], default!, IsKnown: false, IsSecret: false);

    public OutputData<TOther> With<TOther>(TOther value) => new(Resources, value, IsKnown, IsSecret);
}

/// <summary>What several outputs are together: known if all are, secret if one is, from all of their resources.</summary>
internal sealed class OutputDataUnion
{
    private ImmutableHashSet<Resource> resources = [];
    private bool isKnown = true;
    private bool isSecret;

    public bool IsKnown => isKnown;

    public T Add<T>(OutputData<T> data)
    {
        resources = resources.IsEmpty ? data.Resources : resources.Union(data.Resources);
        isKnown &= data.IsKnown;
        isSecret |= data.IsSecret;
        return data.Value;
    }

    public OutputData<T> Of<T>(T value) => new(resources, value, isKnown, isSecret);
}
