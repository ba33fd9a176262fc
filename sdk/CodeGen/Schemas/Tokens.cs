using System.Text.RegularExpressions;

namespace CodeGen.Schemas;

/// <summary>Tokens are <c>package:module:Name</c>; the module part may carry a file part that <c>meta.moduleFormat</c> cuts off.</summary>
internal sealed class Tokens(string moduleFormat)
{
    private readonly Regex _module = new(moduleFormat, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public static string PackageOf(string token) => Parts(token)[0];

    public static string NameOf(string token) => Names.Identifiers.UpperFirst(Parts(token)[2]);

    /// <summary>The module, empty for the package's own.</summary>
    public string ModuleOf(string token)
    {
        var parts = Parts(token);
        if (parts is ["pulumi", "pulumi" or "providers", _])
        {
            return "";
        }

        var match = _module.Match(parts[1]);
        return !match.Success || match.Groups[1].Value is "index" ? "" : match.Groups[1].Value;
    }

    private static string[] Parts(string token) =>
        token.Split(':') is { Length: 3 } parts ? parts : throw new SchemaException(token, "a token has three parts, package:module:Name");
}
