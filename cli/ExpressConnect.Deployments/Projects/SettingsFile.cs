using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ExpressConnect.Deployments.Projects;

/// <summary>A YAML or JSON file of settings; its errors name file and line.</summary>
internal sealed class SettingsFile
{
    private SettingsFile(string path, YamlMappingNode root)
    {
        Path = path;
        Root = root;
    }

    public string Path { get; }

    public YamlMappingNode Root { get; }

    /// <summary>A file that is not there yet.</summary>
    public static SettingsFile Empty(string path) => new(path, []);

    /// <exception cref="DeploymentException">The file cannot be read, or is not a map in YAML or JSON.</exception>
    public static SettingsFile Load(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException($"{path} cannot be read: {e.Message}", ExitStatus.ConfigurationError);
        }

        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return (stream.Documents.Count == 0 ? new YamlMappingNode() : stream.Documents[0].RootNode) switch
            {
                YamlMappingNode root => new SettingsFile(path, root),
                YamlScalarNode empty when YamlScalars.IsNull(empty) => new SettingsFile(path, []),
                _ => throw new DeploymentException($"{path}:1: must be a map of settings.", ExitStatus.ConfigurationError),
            };
        }
        catch (YamlException e)
        {
            throw new DeploymentException($"{path}:{e.Start.Line}: is not YAML: {e.Message}", ExitStatus.ConfigurationError);
        }
    }

    /// <summary>An error at a place of the file: what is wrong there, and what to do.</summary>
    public DeploymentException Error(YamlNode at, string message) =>
        new($"{Where(at)}: {message}", ExitStatus.ConfigurationError);

    public string Where(YamlNode at) => $"{Path}:{at.Start.Line}";

    /// <summary>The entry of this name; null if it is absent or empty.</summary>
    public static YamlNode? Find(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var node) && !(node is YamlScalarNode scalar && YamlScalars.IsNull(scalar))
            ? node
            : null;

    /// <summary>The text of this name; null if it is absent or empty.</summary>
    public string? FindText(YamlMappingNode map, string key) => Find(map, key) switch
    {
        null => null,
        YamlScalarNode scalar => scalar.Value,
        var other => throw Error(other, $"'{key}' must be a text."),
    };

    /// <summary>The map of this name; null if it is absent or empty.</summary>
    public YamlMappingNode? FindMap(YamlMappingNode map, string key) => Find(map, key) switch
    {
        null => null,
        YamlMappingNode found => found,
        var other => throw Error(other, $"'{key}' must be a map."),
    };

    /// <summary>The entries of a map by their names, with the node of the name.</summary>
    public IEnumerable<(string Name, YamlNode Key, YamlNode Value)> Entries(YamlMappingNode map) => map.Children.Select(entry =>
        entry.Key is YamlScalarNode { Value: { Length: > 0 } name }
            ? (name, entry.Key, entry.Value)
            : throw Error(entry.Key, "the name of a setting must be a text."));
}
