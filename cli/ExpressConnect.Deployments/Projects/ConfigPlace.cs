using System.Collections.Immutable;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.Projects;

/// <summary>Where a value of the configuration is: a key, and the way into the structure that stands there.</summary>
/// <param name="Key">The key with its namespace.</param>
/// <param name="Path">The steps into the structure; empty for the whole of it.</param>
internal readonly record struct ConfigPlace(string Key, ImmutableArray<PathStep> Path)
{
    /// <exception cref="DeploymentException">The text is no key, or no path.</exception>
    public static ConfigPlace Parse(string text, string project, bool isPath)
    {
        var space = text[..(text.IndexOf(':', StringComparison.Ordinal) + 1)];
        ImmutableArray<PathStep> steps = isPath && PropertyPath.TryParse(text[space.Length..], out var path) ? path.Steps : [];
        var isWrong = isPath && (steps is not [{ Name: not null }, ..] || steps.Any(static step => step.IsAny));
        return !isWrong && ConfigKey.Parse(isPath ? space + steps[0].Name : text, project) is { } key
            ? new ConfigPlace(key, isPath ? steps[1..] : [])
            : throw new DeploymentException(ConfigKey.Advice(text), ExitStatus.ConfigurationError);
    }

    /// <summary>What stands at the place, in the text of a setting; null if nothing does.</summary>
    public string? FindIn(string setting)
    {
        JToken? value;
        try
        {
            value = JToken.Parse(setting);
        }
        catch (JsonException)
        {
            return null;
        }

        foreach (var step in Path)
        {
            value = (step.Name, value) switch
            {
                ({ } name, JObject map) => map[name],
                (null, JArray list) when step.Index < list.Count => list[step.Index],
                _ => null,
            };
        }

        return value switch
        {
            null => null,
            JValue { Type: JTokenType.String } text => (string)text!,
            _ => value.ToString(Formatting.None),
        };
    }
}
