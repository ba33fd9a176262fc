using CodeGen.Schemas;

namespace CodeGen.Files;

/// <summary>All files of an SDK, in memory.</summary>
internal static class SdkFiles
{
    /// <returns>Text by path relative to the SDK's folder, <c>/</c> between parts.</returns>
    public static SortedDictionary<string, string> From(string schema)
    {
        var sdk = new SdkContext(PackageReader.Read(schema), PackageReader.ModuleFormat(schema));
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["Utilities.cs"] = UtilitiesFile.Of(sdk),
            ["pulumi-plugin.json"] = PluginFile.Of(sdk.Package),
        };
        if (sdk.Package.CarriesVersion)
        {
            files["version.txt"] = sdk.Package.Version;
        }

        foreach (var (path, text) in Code(sdk))
        {
            if (!files.TryAdd(path, text))
            {
                throw new SchemaException(path, "two parts of the schema make the same file; rename one of them");
            }
        }

        return files;
    }

    private static IEnumerable<(string Path, string Text)> Code(SdkContext sdk)
    {
        var package = sdk.Package;
        if (package.Config.Count > 0)
        {
            var module = sdk.Module("config");
            yield return (module.Path("Config.cs"), ConfigFile.Of(module));
        }

        // The module that holds the settings holds nothing else.
        bool IsOwn(string token) => package.Config.Count == 0 || sdk.Tokens.ModuleOf(token) is not "config";

        foreach (var resource in (package.Provider is { } provider ? [provider, .. package.Resources] : package.Resources).Where(r => !r.IsOverlay && IsOwn(r.Token)))
        {
            var module = sdk.ModuleOf(resource.Token);
            yield return (module.Path(resource.ClassName + ".cs"), new ResourceFile(module, resource).Write());
        }

        foreach (var function in package.Functions.Where(f => !f.IsOverlay && IsOwn(f.Token)))
        {
            var module = sdk.ModuleOf(function.Token);
            yield return (module.Path(Names.Identifiers.Function(function.Token) + ".cs"), new FunctionFile(module, function).Write());
        }

        foreach (var type in package.ObjectTypes.Where(t => !t.IsOverlay && IsOwn(t.Token)))
        {
            var module = sdk.ModuleOf(type.Token);
            foreach (var file in NestedTypeFiles.Of(module, type).Concat(NestedTypeFiles.Of(module, type.InputShape)))
            {
                yield return file;
            }
        }

        foreach (var group in package.EnumTypes.Where(t => !t.IsOverlay && IsOwn(t.Token)).GroupBy(t => sdk.Tokens.ModuleOf(t.Token), StringComparer.Ordinal))
        {
            var module = sdk.Module(group.Key);
            yield return (module.Path("Enums.cs"), EnumsFile.Of(module, [.. group]));
        }
    }
}
