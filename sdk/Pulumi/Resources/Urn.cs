using Pulumi.Protocol;

namespace Pulumi;

/// <summary>The name of a resource across deployments: <c>urn:pulumi:STACK::PROJECT::TYPES::NAME</c>.</summary>
public readonly struct Urn : IEquatable<Urn>
{
    private readonly string value;

    /// <summary>A URN of this text.</summary>
    /// <exception cref="ArgumentException">The text is null or empty.</exception>
    public Urn(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        this.value = value;
    }

    /// <summary>The URN as text.</summary>
    public static implicit operator string(Urn value) => value.ToString();

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    /// <summary>The URN of a resource.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its type token.</param>
    /// <param name="parent">Its parent; null, or the stack, for none.</param>
    /// <param name="parentUrn">The URN of its parent, instead of the parent.</param>
    /// <param name="project">The project; that of the parent, else of this program, if not given.</param>
    /// <param name="stack">The stack; that of the parent, else of this program, if not given.</param>
    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null)
    {
        if (parentUrn is not null || parent is not null)
        {
            return Output.Tuple(name, type, parentUrn ?? parent!.Urn).Apply(static parts =>
            {
                var above = ResourceUrn.Parse(parts.Item3);
                return ResourceUrn.Create(above.Stack, above.Project, above, parts.Item2, parts.Item1).ToString();
            });
        }

        return Output.Tuple(name, type, project ?? Deployment.Instance.ProjectName, stack ?? Deployment.Instance.StackName)
            .Apply(static parts => ResourceUrn.Create(parts.Item4, parts.Item3, null, parts.Item2, parts.Item1).ToString());
    }

    /// <inheritdoc/>
    public bool Equals(Urn other) => string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Urn other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => value ?? "";
}
