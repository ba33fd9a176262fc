using System.Text.RegularExpressions;

namespace CodeGen.Docs;

/// <summary>Markdown inside a line as the XML that editors show.</summary>
internal static partial class DocText
{
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    public static string Inline(string markdown)
    {
        var text = Reference().Replace(markdown, match => $"`{LastName(match.Groups["target"].Value)}`");
        // Code first and apart: nothing inside it is Markdown.
        return string.Concat(Code().Split(text).Select((part, i) => i % 2 == 1 ? $"<c>{Escape(part)}</c>" : Words(part)));
    }

    private static string Words(string text)
    {
        var words = Link().Replace(Escape(text), "<see href=\"${url}\">${text}</see>");
        return Bold().Replace(words, "<b>${text}</b>");
    }

    /// <summary><c>#/resources/pkg:index:Thing/properties/thingId</c> ends in what a reader looks for.</summary>
    private static string LastName(string target) =>
        target[(target.LastIndexOfAny(['/', ':']) + 1)..];

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\[(?<text>[^\]]+)\]\((?<url>https?://[^)\s""]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*(?<text>[^*]+)\*\*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bold();

    [GeneratedRegex(@"\{\{%\s*ref\s+(?<target>#/\S+)\s*%\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();
}
