namespace CodeGen.Names;

/// <summary>Where a type is named: the same type has other names as input and output.</summary>
/// <param name="Qualifier">Sub-namespace of nested types: <c>Inputs</c>, <c>Outputs</c>, <c>Types</c>.</param>
/// <param name="Input">On the input side.</param>
/// <param name="State">In the extra properties of a lookup.</param>
/// <param name="Mutable">Collections that can be created and filled: <c>List</c>, <c>Dictionary</c>.</param>
internal readonly record struct TypePlace(string Qualifier, bool Input = false, bool State = false, bool Mutable = false)
{
    public static TypePlace Output { get; } = new("Outputs");

    public static TypePlace Setting { get; } = new("Types");

    /// <summary>Elements of collections are always immutable.</summary>
    public TypePlace Inside => this with { Mutable = false };
}
