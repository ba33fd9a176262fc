using CodeGen.Schemas;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CodeGen.Files;

/// <summary><c>pulumi-plugin.json</c>: which plugin the CLI installs for programs that use the SDK.</summary>
internal static class PluginFile
{
    public static string Of(Package package)
    {
        var version = package.CarriesVersion ? package.Version : "";
        var plugin = new JObject { ["resource"] = true };
        if (package.Parameterization is { } parameter)
        {
            Add(plugin, "name", parameter.BaseName);
            Add(plugin, "version", parameter.BaseVersion);
            Add(plugin, "server", package.PluginDownloadUrl);
            plugin[parameter.IsExtension ? "extensionParameterization" : "parameterization"] = new JObject
            {
                ["name"] = package.Name,
                ["version"] = version,
                ["value"] = parameter.Value,
            };
        }
        else
        {
            Add(plugin, "name", package.Name);
            Add(plugin, "version", version);
            Add(plugin, "server", package.PluginDownloadUrl);
        }

        return plugin.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";
    }

    private static void Add(JObject plugin, string name, string value)
    {
        if (value.Length > 0)
        {
            plugin[name] = value;
        }
    }
}
