using System.Globalization;
using System.Text;
using ExpressConnect.Deployments.Events;
using Pulumi.Protocol;

namespace ExpressConnect.Cli.Display;

/// <summary>
/// Writes values and their changes over several lines: four columns a level, the last two of which hold the sign of a change.
/// </summary>
internal sealed class ValueText
{
    private readonly List<Line> lines = [];
    private readonly StringBuilder open = new();
    private Tone tone;

    /// <summary>The lines written so far.</summary>
    public IReadOnlyList<Line> Lines => lines;

    /// <summary>Writes named entries of a level, the names padded to one width.</summary>
    public void Entries(int level, IReadOnlyList<Entry> entries)
    {
        var width = entries.Count == 0 ? 0 : entries.Max(static entry => entry.Name.Length);
        foreach (var entry in entries)
        {
            Start(level, entry.Sign, entry.Name.PadRight(width) + ": ");
            Value(level, entry.Sign, entry.Old, entry.New);
        }
    }

    private void Start(int level, char sign, string title)
    {
        tone = sign switch { '+' => Tone.Added, '-' => Tone.Removed, '~' => Tone.Changed, _ => Tone.Plain };
        var indent = new string(' ', level * 4);
        open.Append(sign == ' ' ? indent : $"{indent[..^2]}{sign} ").Append(title);
    }

    private void End(string text)
    {
        lines.Add(new Line(open.Append(text).ToString(), tone));
        open.Clear();
    }

    private void Close(int level, string bracket)
    {
        open.Append(' ', level * 4);
        tone = Tone.Plain;
        End(bracket);
    }

    private void Value(int level, char sign, PropertyValue? old, PropertyValue? now)
    {
        if (sign != '~')
        {
            Whole(level, sign, (now ?? old)!);
        }
        else if (old is PropertyValue.Object before && now is PropertyValue.Object after)
        {
            End("{");
            Entries(level + 1, Entry.Changes(before.Properties, after.Properties));
            Close(level, "}");
        }
        else if (old is PropertyValue.Array from && now is PropertyValue.Array to)
        {
            End("[");
            for (var i = 0; i < Math.Max(from.Items.Length, to.Items.Length); i++)
            {
                var change = Entry.Of($"[{i}]", i < from.Items.Length ? from.Items[i] : null, i < to.Items.Length ? to.Items[i] : null);
                if (change.Sign != ' ')
                {
                    Start(level + 1, change.Sign, change.Name + ": ");
                    Value(level + 1, change.Sign, change.Old, change.New);
                }
            }

            Close(level, "]");
        }
        else
        {
            End($"{Short(old!)} => {Short(now!)}");
        }
    }

    private void Whole(int level, char sign, PropertyValue value)
    {
        switch (value)
        {
            case PropertyValue.Object { Properties: { Count: > 0 } properties }:
                End("{");
                Entries(level + 1, [.. properties.Select(entry => new Entry(entry.Key, sign, null, entry.Value))]);
                Close(level, "}");
                break;
            case PropertyValue.Array { Items: { IsEmpty: false } items }:
                End("[");
                for (var i = 0; i < items.Length; i++)
                {
                    Start(level, sign, $"    [{i}]: ");
                    Whole(level + 1, sign, items[i]);
                }

                Close(level, "]");
                break;
            default:
                End(Short(value));
                break;
        }
    }

    private static string Short(PropertyValue value) => value switch
    {
        PropertyValue.Secret or PropertyValue.Output { MarksSecret: true } => "[secret]",
        PropertyValue.Null => "<null>",
        PropertyValue.String { Value: var text } => Quoted(text),
        PropertyValue.Number { Value: var number } => number.ToString("R", CultureInfo.InvariantCulture),
        PropertyValue.Object { Properties.Count: 0 } => "{}",
        _ => value.ToString(),
    };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or '\u007f' => $"\\x{(int)c:x2}",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A named value or its change.</summary>
    /// <param name="Name">The name.</param>
    /// <param name="Sign"><c>+</c>, <c>-</c>, <c>~</c>, or a space for no change.</param>
    /// <param name="Old">The value before, where it matters.</param>
    /// <param name="New">The value now, if there is one.</param>
    internal sealed record Entry(string Name, char Sign, PropertyValue? Old, PropertyValue? New)
    {
        /// <summary>How a value changed. Two secrets count as the same: nobody may see that they are not.</summary>
        public static Entry Of(string name, PropertyValue? old, PropertyValue? now)
        {
            var sign = old is null ? '+' : now is null ? '-' : old == now || (old.IsSecret && now.IsSecret) ? ' ' : '~';
            return new Entry(name, sign, old, now);
        }

        /// <summary>The entries that are not the same in both maps.</summary>
        public static IReadOnlyList<Entry> Changes(PropertyMap old, PropertyMap now) =>
            [.. All(old, now).Where(static entry => entry.Sign != ' ')];

        /// <summary>All entries of both maps, by name.</summary>
        public static IEnumerable<Entry> All(PropertyMap old, PropertyMap now) =>
            old.Keys.Union(now.Keys).Order(StringComparer.Ordinal).Select(name => Of(name, old.Find(name), now.Find(name)));
    }
}
