namespace CodeGen.Docs;

/// <summary>Documentation comments from the schema's descriptions.</summary>
internal static class DocComment
{
    /// <summary>A member's comment: everything that is said of it is its summary, because editors show no more.</summary>
    public static IEnumerable<string> OfMember(string markdown) => Summary(DocBlocks.Of(markdown));

    /// <summary>A type's or method's comment: the first paragraph is the summary, examples stand apart.</summary>
    public static IEnumerable<string> OfType(string markdown)
    {
        var blocks = DocBlocks.Of(markdown);
        var rest = blocks.SkipWhile(block => block.Kind is DocBlockKind.Paragraph).ToList();
        var first = blocks.Take(blocks.Count - rest.Count).ToList();
        if (first.Count == 0)
        {
            return Summary(blocks);
        }

        return [.. Summary(first.Take(1)), .. Remarks([.. first.Skip(1), .. rest])];
    }

    /// <summary>A comment that is XML already.</summary>
    public static IEnumerable<string> Given(params string[] lines) => ["<summary>", .. lines, "</summary>"];

    private static IEnumerable<string> Summary(IEnumerable<DocBlock> blocks)
    {
        var lines = Lines([.. blocks]).ToList();
        return lines.Count == 0 ? [] : Given([.. lines]);
    }

    private static IEnumerable<string> Remarks(List<DocBlock> blocks)
    {
        var remarks = blocks.TakeWhile(block => !StartsExamples(block)).ToList();
        var left = blocks.Skip(remarks.Count).ToList();
        var examples = left.TakeWhile((block, i) => i == 0 || !EndsExamples(block, left[0])).ToList();
        var after = left.Skip(examples.Count).ToList();
        return
        [
            .. Wrap("remarks", [.. remarks, .. after]),
            .. Wrap("example", examples),
        ];
    }

    private static bool StartsExamples(DocBlock block) => block.Kind is DocBlockKind.ExamplesStart || IsExampleTitle(block);

    private static bool IsExampleTitle(DocBlock block) =>
        block.Kind is DocBlockKind.Heading && block.Lines[0].StartsWith("Example", StringComparison.OrdinalIgnoreCase);

    private static bool EndsExamples(DocBlock block, DocBlock start) => start.Kind is DocBlockKind.ExamplesStart
        ? block.Kind is DocBlockKind.ExamplesEnd
        : block.Kind is DocBlockKind.Heading && !IsExampleTitle(block);

    private static IEnumerable<string> Wrap(string tag, List<DocBlock> blocks)
    {
        var said = blocks.Where(block => block.Kind is not (DocBlockKind.ExamplesStart or DocBlockKind.ExamplesEnd) && !IsExampleHeadline(block)).ToList();
        return said.Count == 0 ? [] : [$"<{tag}>", .. Lines(said, alwaysMarked: true), $"</{tag}>"];
    }

    /// <summary>"Example Usage" says nothing that the tag does not.</summary>
    private static bool IsExampleHeadline(DocBlock block) =>
        block.Kind is DocBlockKind.Heading && block.Lines[0] is "Example" or "Examples" or "Example Usage";

    private static IEnumerable<string> Lines(List<DocBlock> blocks, bool alwaysMarked = false)
    {
        var marked = alwaysMarked || blocks.Count > 1;
        foreach (var block in blocks)
        {
            foreach (var line in Lines(block, marked))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Lines(DocBlock block, bool marked)
    {
        var text = block.Lines.Select(DocText.Inline);
        return block.Kind switch
        {
            DocBlockKind.Paragraph => marked ? ["<para>", .. text, "</para>"] : text,
            DocBlockKind.Heading => [$"<para><b>{DocText.Inline(block.Lines[0])}</b></para>"],
            DocBlockKind.List => ["<list type=\"bullet\">", .. text.Select(item => $"<item><description>{item}</description></item>"), "</list>"],
            DocBlockKind.Code => ["<code>", .. block.Lines.Select(DocText.Escape), "</code>"],
            _ => [],
        };
    }
}
