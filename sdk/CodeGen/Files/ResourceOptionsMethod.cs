using CodeGen.Schemas;

namespace CodeGen.Files;

/// <summary>The private method of a resource class that joins the SDK's options with the program's.</summary>
internal sealed class ResourceOptionsMethod(Package package, Resource resource, string optionsType)
{
    public void Write(CodeWriter code) => code.Line().Block(
        $"private static {optionsType} MakeResourceOptions({optionsType}? options, Input<string>? id)",
        () =>
        {
            code.Block($"var defaultOptions = new {optionsType}", () => WriteDefaults(code), "};");
            code.Line($"var merged = {optionsType}.Merge(defaultOptions, options);")
                .Line("// Override the ID if one was specified for consistency with other language SDKs.")
                .Line("merged.Id = id ?? merged.Id;")
                .Line("return merged;");
        });

    private void WriteDefaults(CodeWriter code)
    {
        code.Line("Version = Utilities.Version,");
        if (package.PluginDownloadUrl.Length > 0)
        {
            code.Line($"PluginDownloadURL = {Literals.Quote(package.PluginDownloadUrl)},");
        }

        WriteList(code, "Aliases", resource.Aliases.Select(alias => $"new global::Pulumi.Alias {{ Type = \"{alias}\" }},"));
        WriteList(code, "AdditionalSecretOutputs", resource.Outputs.Where(output => output.IsSecret).Select(Quoted));
        WriteList(code, "ReplaceOnChanges", ReplacePaths.Of(resource).Select(path => Literals.Quote(path) + ","));
    }

    private static string Quoted(Property property) => Literals.Quote(property.Name) + ",";

    private static void WriteList(CodeWriter code, string name, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            code.Block($"{name} =", () => code.Lines(all), "},");
        }
    }
}
