using System.Globalization;
using System.Text;
using CodeGen.Schemas;

namespace CodeGen.Names;

/// <summary>Names of the schema as C# identifiers, by the rules that Pulumi's SDKs follow.</summary>
internal static class Identifiers
{
    private static readonly HashSet<string> Keywords = new(
        ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else "
        + "enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock "
        + "long namespace new null object operator out override params private protected public readonly ref return sbyte sealed "
        + "short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort "
        + "using virtual void volatile while").Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> ContextualKeywords = new(
        ("add alias ascending async await by descending dynamic equals from get global group into join let nameof on orderby "
        + "partial remove select set unmanaged value var when where yield").Split(' '),
        StringComparer.Ordinal);

    private static readonly string[] DigitNames = ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

    public static string UpperFirst(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    public static string LowerFirst(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary><c>a-bc</c> becomes <c>aBc</c>.</summary>
    public static string Unhyphenate(string name)
    {
        var parts = name.Split('-');
        return parts[0] + string.Concat(parts.Skip(1).Select(UpperFirst));
    }

    public static string Property(string name) => UpperFirst(Unhyphenate(name));

    /// <summary>A parameter that is found by its wire name.</summary>
    public static string Parameter(string name)
    {
        var bare = name.StartsWith('$') ? name[1..] : name;
        return Keywords.Contains(bare) ? "@" + bare : Unhyphenate(bare);
    }

    public static string Function(string token)
    {
        var name = Tokens.NameOf(token);
        // A class cannot hold a member of its own name.
        return name.ToUpperInvariant() is "INVOKE" or "INVOKEASYNC" ? name + "Function" : name;
    }

    public static string EnumMember(string name, string enumName)
    {
        var text = name switch
        {
            "*" => "Asterisk",
            [>= '0' and <= '9'] => DigitNames[name[0] - '0'],
            _ => name,
        };
        if (text.Length == 0 || (text.Length == 1 && !IsStart(text[0])))
        {
            throw new SchemaException(enumName, $"the enum value \"{name}\" gives no C# name: add a \"name\"");
        }

        text = Collapse(TitleCase(Valid(text)));
        if (text.StartsWith('_'))
        {
            text = enumName + text;
        }

        return text is "Equals" ? "EqualsValue" : text;
    }

    private static string Valid(string name)
    {
        var text = new StringBuilder();
        foreach (var (letter, index) in name.Select((letter, index) => (letter, index)))
        {
            if (index == 0 && letter != '@' && !IsStart(letter) && IsPart(letter))
            {
                text.Append('_');
            }

            text.Append((index == 0 && letter == '@') || IsPart(letter) ? letter : '_');
        }

        var valid = text.ToString();
        return Keywords.Contains(valid) || ContextualKeywords.Contains(valid) ? "@" + valid : valid;
    }

    /// <summary>Upper case for every letter that follows none; in an identifier that is the first one.</summary>
    private static string TitleCase(string name) =>
        name.StartsWith('@') ? "@" + UpperFirst(name[1..]) : UpperFirst(name);

    private static string Collapse(string name)
    {
        while (name.Contains("__", StringComparison.Ordinal))
        {
            name = name.Replace("__", "_", StringComparison.Ordinal);
        }

        return name;
    }

    private static bool IsStart(char letter) => letter is '_' or '@' || char.IsLetter(letter) || Is(letter, UnicodeCategory.LetterNumber);

    private static bool IsPart(char letter) => letter is '_' || char.IsLetter(letter) || Is(
        letter,
        UnicodeCategory.LetterNumber,
        UnicodeCategory.NonSpacingMark,
        UnicodeCategory.SpacingCombiningMark,
        UnicodeCategory.DecimalDigitNumber,
        UnicodeCategory.ConnectorPunctuation,
        UnicodeCategory.Format);

    private static bool Is(char letter, params ReadOnlySpan<UnicodeCategory> categories) =>
        categories.Contains(CharUnicodeInfo.GetUnicodeCategory(letter));
}
