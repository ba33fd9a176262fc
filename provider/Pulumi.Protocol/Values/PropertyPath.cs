using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Pulumi.Protocol;

/// <summary>
/// The place of a value inside a bag: <c>name</c>, <c>a.b</c>, <c>a["b.c"]</c>, <c>a[0]</c>, and in patterns <c>a[*]</c>.
/// Quotes inside a quoted name are escaped by a backslash.
/// </summary>
public sealed class PropertyPath : IEquatable<PropertyPath>
{
    /// <summary>The path of the bag itself.</summary>
    public static readonly PropertyPath Root = new([]);

    private PropertyPath(ImmutableArray<PathStep> steps) => Steps = steps;

    /// <summary>The steps from the bag to the value.</summary>
    public ImmutableArray<PathStep> Steps { get; }

    /// <summary>A path of these steps.</summary>
    public static PropertyPath Of(params IEnumerable<PathStep> steps) => new([.. steps]);

    /// <summary>Reads a path.</summary>
    /// <exception cref="FormatException">The text is not a path.</exception>
    public static PropertyPath Parse(string text) =>
        TryParse(text, out var path) ? path : throw new FormatException($"'{text}' is not a property path.");

    /// <summary>Reads a path, if the text is one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PropertyPath? path)
    {
        path = null;
        if (text is null)
        {
            return false;
        }

        var steps = ImmutableArray.CreateBuilder<PathStep>();
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            PathStep step;
            if (rest[0] == '[')
            {
                if (!TryReadBracket(ref rest, out step))
                {
                    return false;
                }
            }
            else
            {
                if (rest[0] == '.')
                {
                    rest = rest[1..];
                    if (rest.IsEmpty || steps.Count == 0 || rest[0] is '.' or '[')
                    {
                        return false;
                    }
                }

                var end = rest.IndexOfAny('.', '[');
                var name = end < 0 ? rest : rest[..end];
                step = name is "*" ? PathStep.Any : PathStep.Of(name.ToString());
                rest = end < 0 ? [] : rest[end..];
            }

            steps.Add(step);
        }

        path = new PropertyPath(steps.DrainToImmutable());
        return true;
    }

    /// <summary>The path one step deeper.</summary>
    public PropertyPath Then(PathStep step) => new(Steps.Add(step));

    /// <summary>Whether this pattern covers the other path: the same place, or one inside it. <c>*</c> matches any step.</summary>
    public bool Contains(PropertyPath other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Steps.Length < Steps.Length)
        {
            return false;
        }

        for (var i = 0; i < Steps.Length; i++)
        {
            if (!Steps[i].IsAny && Steps[i] != other.Steps[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var step in Steps)
        {
            switch (step)
            {
                case { IsAny: true }:
                    text.Append("[*]");
                    break;
                case { Name: null }:
                    text.Append(CultureInfo.InvariantCulture, $"[{step.Index}]");
                    break;
                case { Name: { Length: > 0 } name } when name.All(static c => char.IsLetterOrDigit(c) || c == '_'):
                    text.Append(text.Length == 0 ? "" : ".").Append(name);
                    break;
                default:
                    text.Append("[\"").Append(step.Name.Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"]");
                    break;
            }
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(PropertyPath? other) => other is not null && Steps.AsSpan().SequenceEqual(other.Steps.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PropertyPath);

    /// <inheritdoc/>
    public override int GetHashCode() => Steps.Aggregate(0, HashCode.Combine);

    private static bool TryReadBracket(ref ReadOnlySpan<char> rest, out PathStep step)
    {
        step = default;
        if (rest.StartsWith("[\""))
        {
            var name = new StringBuilder();
            for (var i = 2; i < rest.Length; i++)
            {
                if (rest[i] == '\\' && i + 1 < rest.Length && rest[i + 1] == '"')
                {
                    name.Append('"');
                    i++;
                }
                else if (rest[i] == '"')
                {
                    if (i + 1 >= rest.Length || rest[i + 1] != ']')
                    {
                        return false;
                    }

                    step = name is { Length: 1 } && name[0] == '*' ? PathStep.Any : PathStep.Of(name.ToString());
                    rest = rest[(i + 2)..];
                    return true;
                }
                else
                {
                    name.Append(rest[i]);
                }
            }

            return false;
        }

        var end = rest.IndexOf(']');
        if (end < 0)
        {
            return false;
        }

        var inside = rest[1..end];
        rest = rest[(end + 1)..];
        if (inside is "*")
        {
            step = PathStep.Any;
            return true;
        }

        if (!int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return false;
        }

        step = PathStep.Of(index);
        return true;
    }
}
