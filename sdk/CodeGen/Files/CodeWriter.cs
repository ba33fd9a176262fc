using System.Text;

namespace CodeGen.Files;

/// <summary>Text with indentation. No line ends in a space, every line ends in <c>\n</c>.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public CodeWriter Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
        return this;
    }

    public CodeWriter Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(line);
        }

        return this;
    }

    /// <summary>A documentation comment.</summary>
    public CodeWriter Doc(IEnumerable<string> lines) => Lines(lines.Select(line => line.Length == 0 ? "///" : "/// " + line));

    /// <summary>A header and what stands below it, in braces.</summary>
    public CodeWriter Block(string header, Action inside, string end = "}")
    {
        Line(header).Line("{");
        Indented(inside);
        return Line(end);
    }

    public CodeWriter Indented(Action inside)
    {
        _depth++;
        inside();
        _depth--;
        return this;
    }

    public override string ToString() => _text.ToString();
}
