using System.Diagnostics.CodeAnalysis;

namespace Pulumi.Protocol;

/// <summary>
/// The name of a resource across deployments: <c>urn:pulumi:STACK::PROJECT::QUALIFIEDTYPE::NAME</c>. The qualified type
/// holds the types of its ancestors, joined by <c>$</c>, without the root stack. The name may contain anything.
/// </summary>
public sealed record ResourceUrn
{
    /// <summary>The type of the component that stands above all resources of a program.</summary>
    public const string RootStackType = "pulumi:pulumi:Stack";

    private const string Prefix = "urn:pulumi:";

    private ResourceUrn(string stack, string project, string qualifiedType, string name) =>
        (Stack, Project, QualifiedType, Name) = (stack, project, qualifiedType, name);

    /// <summary>The stack.</summary>
    public string Stack { get; }

    /// <summary>The project.</summary>
    public string Project { get; }

    /// <summary>The types of ancestors and resource, joined by <c>$</c>.</summary>
    public string QualifiedType { get; }

    /// <summary>The name that the program gave the resource.</summary>
    public string Name { get; }

    /// <summary>The type of the resource itself.</summary>
    public string Type => QualifiedType[(QualifiedType.LastIndexOf('$') + 1)..];

    /// <summary>The qualified type of the parent; empty without one below the root stack.</summary>
    public string ParentType => QualifiedType.LastIndexOf('$') is >= 0 and var end ? QualifiedType[..end] : "";

    /// <summary>Whether this names the root stack.</summary>
    public bool IsRootStack => string.Equals(QualifiedType, RootStackType, StringComparison.Ordinal);

    /// <summary>The URN of a resource.</summary>
    /// <param name="stack">The stack's name without organization.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="parent">The URN of the parent; null, or the root stack, for a resource at the top.</param>
    /// <param name="type">The type token.</param>
    /// <param name="name">The resource's name.</param>
    public static ResourceUrn Create(string stack, string project, ResourceUrn? parent, string type, string name) =>
        new(stack, project, parent is null or { IsRootStack: true } ? type : $"{parent.QualifiedType}${type}", name);

    /// <summary>The URN of the root stack: it is named <c>PROJECT-STACK</c>.</summary>
    public static ResourceUrn RootStack(string stack, string project) =>
        new(stack, project, RootStackType, $"{project}-{stack}");

    /// <summary>Reads a URN.</summary>
    /// <exception cref="FormatException">The text is not a URN.</exception>
    public static ResourceUrn Parse(string text) =>
        TryParse(text, out var urn) ? urn : throw new FormatException($"'{text}' is not a URN of a resource.");

    /// <summary>Reads a URN, if the text is one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ResourceUrn? urn)
    {
        urn = null;
        if (text is null || !text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        // Only the first three separators count: a name may contain '::' itself.
        var parts = text[Prefix.Length..].Split("::", 4);
        if (parts.Length != 4)
        {
            return false;
        }

        urn = new ResourceUrn(parts[0], parts[1], parts[2], parts[3]);
        return true;
    }

    /// <summary>This URN with another name.</summary>
    public ResourceUrn WithName(string name) => new(Stack, Project, QualifiedType, name);

    /// <inheritdoc/>
    public override string ToString() => $"{Prefix}{Stack}::{Project}::{QualifiedType}::{Name}";
}
