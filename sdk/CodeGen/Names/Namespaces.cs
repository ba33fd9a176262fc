using CodeGen.Schemas;

namespace CodeGen.Names;

/// <summary>C# namespaces of a package and its modules.</summary>
internal sealed class Namespaces(string package, CSharpSettings settings, Tokens tokens)
{
    /// <summary>The last part of the package's namespace; also the prefix of its resource attribute.</summary>
    public string PackagePart { get; } = Part(settings.Namespaces, package);

    /// <summary>Namespace and assembly of the package.</summary>
    public string Package { get; } = $"{settings.RootNamespace}.{Part(settings.Namespaces, package)}";

    public Tokens Tokens { get; } = tokens;

    public static string Part(IReadOnlyDictionary<string, string> given, string name) =>
        given.TryGetValue(name, out var chosen)
            ? chosen
            : string.Join('.', name.Split('/').Select(part => string.Concat(part.Split('-').Select(Identifiers.UpperFirst))));

    public string OfModule(string module) => module.Length == 0 ? Package : $"{Package}.{Part(settings.Namespaces, module)}";

    /// <summary>Namespace of what a token names.</summary>
    /// <param name="qualifier"><c>Inputs</c>, <c>Outputs</c>, <c>Types</c> or empty.</param>
    public string Of(string token, string qualifier = "")
    {
        var root = $"{settings.RootNamespace}.{Part(settings.Namespaces, Tokens.PackageOf(token))}";
        var module = Part(settings.Namespaces, Tokens.ModuleOf(token));
        if (settings.IsKubernetes && qualifier.Length > 0)
        {
            return $"{root}.Types.{qualifier}.{module}";
        }

        return string.Join('.', new[] { root, module, qualifier }.Where(part => part.Length > 0));
    }
}
