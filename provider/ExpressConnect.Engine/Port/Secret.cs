namespace ExpressConnect.Engine;

/// <summary>
/// A text that only its owner may see, such as a BGP key. A spec holds it as <c>Planned&lt;Secret?&gt;</c>, and that is all there
/// is to do: stores keep it encrypted, dumps show <c>[secret]</c>. Rules may read <see cref="Value"/>; findings and events never
/// repeat it.
/// </summary>
public sealed class Secret : IEquatable<Secret>
{
    /// <summary>What is shown instead.</summary>
    public const string Shown = "[secret]";

    private readonly Lazy<string> _value;

    /// <summary>A secret that somebody gave.</summary>
    /// <param name="value">The text.</param>
    public Secret(string value)
    {
        _value = new Lazy<string>(value);
    }

    /// <summary>A secret as a store keeps it, opened when somebody needs it: a world is readable without the key.</summary>
    internal Secret(string @sealed, SecretBox box)
    {
        Sealed = @sealed;
        _value = new Lazy<string>(() => box.Open(@sealed));
    }

    /// <summary>The text.</summary>
    /// <exception cref="ExpressConnectException">It was encrypted with a key that is not at hand.</exception>
    public string Value => _value.Value;

    /// <summary>As the store keeps it; null when it does not come from a store.</summary>
    internal string? Sealed { get; }

    /// <inheritdoc/>
    public bool Equals(Secret? other) => other is not null && ((Sealed is not null && Sealed == other.Sealed) || Value == other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Secret);

    /// <summary>The same for all: a hash would need the value, and say something of it.</summary>
    public override int GetHashCode() => 0;

    /// <summary>Never the text.</summary>
    public override string ToString() => Shown;
}
