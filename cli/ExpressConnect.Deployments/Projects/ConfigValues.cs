using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using YamlDotNet.RepresentationModel;

namespace ExpressConnect.Deployments.Projects;

/// <summary>Turns values of settings files into what programs get: scalars as text, structures as JSON text.</summary>
/// <param name="decrypt">Decrypts a secure value; the second argument names the place.</param>
internal sealed class ConfigValues(Func<string, string, string> decrypt)
{
    /// <summary>The one entry of a map that holds an encrypted value.</summary>
    public const string Secure = "secure";

    public static bool IsSecure(YamlMappingNode map) =>
        map.Children.Count == 1 && map.Children[0].Key is YamlScalarNode { Value: Secure } && map.Children[0].Value is YamlScalarNode;

    public ConfigValue Read(SettingsFile file, string key, YamlNode node)
    {
        switch (node)
        {
            case YamlScalarNode scalar:
                return new ConfigValue(YamlScalars.IsNull(scalar) ? "" : scalar.Value ?? "");
            case YamlMappingNode map when IsSecure(map):
                return new ConfigValue(Decrypt(file, key, map), IsSecret: true);
            default:
                var isSecret = false;
                var json = ToJson(node, map =>
                {
                    isSecret = true;
                    return Decrypt(file, key, map);
                });
                return new ConfigValue(json.ToString(Formatting.None), isSecret);
        }
    }

    private string Decrypt(SettingsFile file, string key, YamlMappingNode map)
    {
        var value = (YamlScalarNode)map.Children[0].Value;
        return decrypt(value.Value ?? "", $"{file.Where(value)}: '{key}'");
    }

    private static JToken ToJson(YamlNode node, Func<YamlMappingNode, string> open) => node switch
    {
        YamlScalarNode scalar => YamlScalars.Read(scalar),
        YamlSequenceNode list => new JArray(list.Children.Select(item => ToJson(item, open))),
        YamlMappingNode map when IsSecure(map) => new JValue(open(map)),
        YamlMappingNode map => new JObject(map.Children
            .Select(entry => new JProperty((entry.Key as YamlScalarNode)?.Value ?? "", ToJson(entry.Value, open)))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)),
        _ => JValue.CreateNull(),
    };
}
