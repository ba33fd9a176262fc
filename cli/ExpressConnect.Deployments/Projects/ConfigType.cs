using Newtonsoft.Json.Linq;
using YamlDotNet.RepresentationModel;

namespace ExpressConnect.Deployments.Projects;

/// <summary>The type of a setting: <c>string</c>, <c>integer</c>, <c>boolean</c>, <c>object</c>, or <c>array</c> of one of these.</summary>
internal sealed record ConfigType(string Name, ConfigType? Items = null)
{
    private static readonly string[] Names = ["string", "integer", "boolean", "array", "object"];

    public static ConfigType Read(SettingsFile settings, YamlMappingNode declaration, YamlNode node)
    {
        var name = (node as YamlScalarNode)?.Value;
        if (!Names.Contains(name, StringComparer.Ordinal))
        {
            throw settings.Error(node, $"'{name}' is not a type of configuration. Use one of {string.Join(", ", Names)}.");
        }

        if (name != "array")
        {
            return new ConfigType(name!);
        }

        var items = settings.FindMap(declaration, "items") ?? throw settings.Error(node, "an array needs 'items' with their 'type'.");
        return new ConfigType(name, Read(settings, items, SettingsFile.Find(items, "type") ?? items));
    }

    /// <summary>Whether a value of a settings file is of this type. Encrypted ones are taken for whatever is asked.</summary>
    public bool Fits(YamlNode node) => node switch
    {
        YamlMappingNode map when ConfigValues.IsSecure(map) => true,
        YamlMappingNode => Name == "object",
        YamlSequenceNode list => Name == "array" && list.Children.All(item => Items!.Fits(item)),
        YamlScalarNode scalar => FitsScalar(scalar),
        _ => false,
    };

    public override string ToString() => Items is null ? Name : $"{Name}<{Items}>";

    private bool FitsScalar(YamlScalarNode scalar) => Name switch
    {
        "string" => true,
        // Quotes do not matter: settings are texts in the end.
        "integer" => YamlScalars.Read(new YamlScalarNode(scalar.Value)).Type == JTokenType.Integer,
        "boolean" => scalar.Value is "true" or "false",
        _ => false,
    };
}
