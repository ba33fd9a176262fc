using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace ProviderKit.Generator;

/// <summary>XML documentation of a symbol as the Markdown of a schema description.</summary>
internal static class Markdown
{
    /// <summary>Summary and remarks; empty when there are none.</summary>
    public static string Of(ISymbol symbol)
    {
        var xml = symbol.GetDocumentationCommentXml();
        if (string.IsNullOrWhiteSpace(xml))
        {
            return "";
        }

        XElement root;
        try
        {
            root = XElement.Parse("<doc>" + xml + "</doc>");
        }
        catch (XmlException)
        {
            return "";
        }

        var parts = new List<string>();
        foreach (var name in new[] { "summary", "remarks" })
        {
            foreach (var element in root.Descendants(name))
            {
                var text = Tidy(Inline(element));
                if (text.Length > 0)
                {
                    parts.Add(text);
                }
            }
        }

        return string.Join("\n\n", parts);
    }

    private static string Inline(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText plain:
                    text.Append(Replace(plain.Value, @"\s+", " "));
                    break;
                case XElement { Name.LocalName: "c" } code:
                    text.Append('`').Append(code.Value).Append('`');
                    break;
                case XElement { Name.LocalName: "see" or "seealso" } see:
                    text.Append('`').Append(Reference(see)).Append('`');
                    break;
                case XElement { Name.LocalName: "paramref" or "typeparamref" } parameter:
                    text.Append('`').Append(parameter.Attribute("name")?.Value).Append('`');
                    break;
                case XElement { Name.LocalName: "para" } paragraph:
                    text.Append("\n\n").Append(Inline(paragraph)).Append("\n\n");
                    break;
                case XElement { Name.LocalName: "list" } list:
                    text.Append("\n\n");
                    foreach (var item in list.Elements("item"))
                    {
                        text.Append("- ").Append(Tidy(Inline(item))).Append('\n');
                    }

                    text.Append('\n');
                    break;
                case XElement other:
                    text.Append(Inline(other));
                    break;
            }
        }

        return text.ToString();
    }

    private static string Reference(XElement see)
    {
        var target = see.Attribute("langword")?.Value ?? see.Attribute("cref")?.Value ?? see.Value;
        var name = target.Substring(target.LastIndexOf('.') + 1);
        var start = target.IndexOf(':') == 1 ? target[0] : ' ';
        return start == 'P' ? char.ToLowerInvariant(name[0]) + name.Substring(1) : name;
    }

    private static string Tidy(string text) =>
        Replace(Replace(text, @" *\n *", "\n"), @"\n{3,}", "\n\n").Trim();

    private static string Replace(string text, string pattern, string by) =>
        Regex.Replace(text, pattern, by, RegexOptions.None, TimeSpan.FromSeconds(1));
}
