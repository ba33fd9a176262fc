namespace Pulumi.Protocol;

/// <summary>One step of a <see cref="PropertyPath"/>: a name, an index, or any of them.</summary>
public readonly record struct PathStep
{
    private PathStep(string? name, int index) => (Name, Index) = (name, index);

    /// <summary>Any name or index; only in patterns.</summary>
    public static PathStep Any { get; } = new(null, -1);

    /// <summary>The name of an entry; null for an index.</summary>
    public string? Name { get; }

    /// <summary>The index in a list, from 0.</summary>
    public int Index { get; }

    /// <summary>Whether this step matches all others.</summary>
    public bool IsAny => Name is null && Index < 0;

    /// <summary>Into the entry of this name.</summary>
    public static PathStep Of(string name) => new(name, 0);

    /// <summary>Into the item of this index.</summary>
    public static PathStep Of(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new PathStep(null, index);
    }

    /// <summary>A name as a step.</summary>
    public static implicit operator PathStep(string name) => Of(name);

    /// <summary>An index as a step.</summary>
    public static implicit operator PathStep(int index) => Of(index);
}
