using System.Text.RegularExpressions;

namespace CodeGen.Docs;

internal enum DocBlockKind
{
    Paragraph,
    Heading,
    List,
    Code,

    /// <summary>Lines that follow belong to an example until the next heading of its rank or the end of the section.</summary>
    ExamplesStart,
    ExamplesEnd,
}

/// <param name="Lines">Text lines; for lists one per item.</param>
internal sealed record DocBlock(DocBlockKind Kind, IReadOnlyList<string> Lines);

/// <summary>Cuts a schema's Markdown into blocks and leaves out what is for other languages.</summary>
internal static partial class DocBlocks
{
    public static IReadOnlyList<DocBlock> Of(string markdown)
    {
        var blocks = new List<DocBlock>();
        var paragraph = new List<string>();
        var items = new List<string>();
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd();
            if (Fence().Match(line) is { Success: true } fence)
            {
                Flush();
                var code = new List<string>();
                while (++i < lines.Length && !lines[i].TrimStart().StartsWith(fence.Groups["mark"].Value, StringComparison.Ordinal))
                {
                    code.Add(lines[i]);
                }

                if (fence.Groups["language"].Value is "csharp" or "cs" or "c#" or "sh" or "bash" or "")
                {
                    blocks.Add(new DocBlock(DocBlockKind.Code, code));
                }
            }
            else if (Shortcode().Match(line) is { Success: true } shortcode)
            {
                Flush();
                blocks.AddRange(Marks(shortcode.Groups["close"].Value, shortcode.Groups["name"].Value));
            }
            else if (line.Length == 0)
            {
                Flush();
            }
            else if (line.StartsWith('#') && line.TrimStart('#').StartsWith(' '))
            {
                Flush();
                blocks.Add(new DocBlock(DocBlockKind.Heading, [line.TrimStart('#').Trim()]));
            }
            else if (Item().Match(line) is { Success: true } item)
            {
                FlushParagraph();
                items.Add(item.Groups["text"].Value);
            }
            else if (items.Count > 0)
            {
                items[^1] += " " + line.Trim();
            }
            else
            {
                paragraph.Add(line);
            }
        }

        Flush();
        return WithoutEmptyExamples(blocks);

        void Flush()
        {
            FlushParagraph();
            if (items.Count > 0)
            {
                blocks.Add(new DocBlock(DocBlockKind.List, [.. items]));
                items.Clear();
            }
        }

        void FlushParagraph()
        {
            if (paragraph.Count > 0)
            {
                blocks.Add(new DocBlock(DocBlockKind.Paragraph, [.. paragraph]));
                paragraph.Clear();
            }
        }
    }

    private static IEnumerable<DocBlock> Marks(string close, string name)
    {
        if (name is "examples")
        {
            yield return new DocBlock(close.Length == 0 ? DocBlockKind.ExamplesStart : DocBlockKind.ExamplesEnd, []);
        }
    }

    /// <summary>Headings that nothing follows, because the code below was for another language.</summary>
    private static List<DocBlock> WithoutEmptyExamples(List<DocBlock> blocks)
    {
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            var next = i + 1 < blocks.Count ? blocks[i + 1].Kind : DocBlockKind.ExamplesEnd;
            if (blocks[i].Kind is DocBlockKind.Heading && next is DocBlockKind.ExamplesEnd or DocBlockKind.Heading)
            {
                if (blocks[i].Kind is DocBlockKind.Heading)
                {
                    blocks.RemoveAt(i);
                }
            }
            else if (blocks[i].Kind is DocBlockKind.ExamplesStart && next is DocBlockKind.ExamplesEnd)
            {
                blocks.RemoveRange(i, Math.Min(2, blocks.Count - i));
            }
        }

        return blocks;
    }

    [GeneratedRegex(@"^\s*(?<mark>```+|~~~+)\s*(?<language>[\w#]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*\{\{%\s*(?<close>/?)\s*(?<name>examples?)\s*%\}\}\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"^\s*([-*+]|\d+\.)\s+(?<text>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Item();
}
