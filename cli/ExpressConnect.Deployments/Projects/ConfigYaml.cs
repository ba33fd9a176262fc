using Newtonsoft.Json.Linq;
using Pulumi.Protocol;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ExpressConnect.Deployments.Projects;

/// <summary>Values of configuration as YAML, and changes inside of structures.</summary>
internal static class ConfigYaml
{
    /// <summary>A text, in quotes where it would be read as something else.</summary>
    public static YamlScalarNode Text(string value)
    {
        var plain = new YamlScalarNode(value) { Style = ScalarStyle.Plain };
        var isSafe = value.Length > 0 && value == value.Trim() && !value.Any(char.IsControl) && YamlScalars.Read(plain).Type == JTokenType.String;
        return new YamlScalarNode(value) { Style = isSafe ? ScalarStyle.Any : ScalarStyle.DoubleQuoted };
    }

    /// <summary>What stands at a path: <c>true</c>, <c>false</c> and whole numbers are what they look like.</summary>
    public static YamlScalarNode Typed(string value)
    {
        var plain = new YamlScalarNode(value) { Style = ScalarStyle.Plain };
        return YamlScalars.Read(plain).Type is JTokenType.Boolean or JTokenType.Integer ? plain : Text(value);
    }

    /// <summary>A structure with another value at a place in it; what leads there is made where it is missing.</summary>
    /// <param name="old">The structure; null if there is none.</param>
    /// <param name="path">The place.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="FormatException">Something else is on the way.</exception>
    public static YamlNode With(YamlNode? old, ReadOnlySpan<PathStep> path, YamlNode value)
    {
        if (path.IsEmpty)
        {
            return value;
        }

        var isAbsent = old is null || (old is YamlScalarNode scalar && YamlScalars.IsNull(scalar));
        var rest = path[1..];
        switch (path[0].Name, isAbsent ? null : old)
        {
            case ({ } name, null or YamlMappingNode) when !(old is YamlMappingNode secret && ConfigValues.IsSecure(secret)):
                var map = old as YamlMappingNode ?? [];
                var key = new YamlScalarNode(name);
                map.Children[key] = With(map.Children.TryGetValue(key, out var inner) ? inner : null, rest, value);
                return map;
            case (null, null or YamlSequenceNode):
                var list = old as YamlSequenceNode ?? [];
                var index = path[0].Index;
                if (index > list.Children.Count)
                {
                    throw new FormatException($"[{index}] is beyond the end of a list of {list.Children.Count}");
                }

                var item = With(index < list.Children.Count ? list.Children[index] : null, rest, value);
                if (index < list.Children.Count)
                {
                    list.Children[index] = item;
                }
                else
                {
                    list.Add(item);
                }

                return list;
            default:
                throw new FormatException($"the value on the way is neither a {(path[0].Name is null ? "list" : "map")} nor absent");
        }
    }

    /// <summary>Removes what stands at a place of a structure.</summary>
    /// <returns>Whether there was anything.</returns>
    public static bool Remove(YamlNode from, ReadOnlySpan<PathStep> path)
    {
        var step = path[0];
        switch (step.Name, from)
        {
            case ({ } name, YamlMappingNode map) when map.Children.TryGetValue(new YamlScalarNode(name), out var inner):
                return path.Length > 1 ? Remove(inner, path[1..]) : map.Children.Remove(new YamlScalarNode(name));
            case (null, YamlSequenceNode list) when step.Index < list.Children.Count:
                if (path.Length > 1)
                {
                    return Remove(list.Children[step.Index], path[1..]);
                }

                list.Children.RemoveAt(step.Index);
                return true;
            default:
                return false;
        }
    }
}
