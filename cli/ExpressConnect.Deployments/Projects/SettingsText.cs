using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace ExpressConnect.Deployments.Projects;

/// <summary>The text of a settings file, of which single entries of <c>config</c> are written anew and nothing else.</summary>
internal sealed class SettingsText
{
    private const string Config = "config";
    private const string Salt = "encryptionsalt";

    private readonly string project;
    private readonly SettingsFile settings;
    private readonly List<string> lines;

    private SettingsText(string project, SettingsFile settings, List<string> lines) =>
        (this.project, this.settings, this.lines) = (project, settings, lines);

    /// <summary>Reads a file; an absent one is empty.</summary>
    /// <exception cref="DeploymentException">The file cannot be read, or is none that can be changed line by line.</exception>
    public static SettingsText Load(string path, string project)
    {
        if (!File.Exists(path))
        {
            return new SettingsText(project, SettingsFile.Empty(path), []);
        }

        var read = SettingsFile.Load(path);
        return read.Root is { Style: MappingStyle.Flow, Children.Count: > 0 }
            ? throw read.Error(read.Root, "is written in braces, which this program does not change. Change the value by hand.")
            : new SettingsText(project, read, read.Root.Children.Count == 0 ? Comments(path) : [.. File.ReadAllLines(path)]);
    }

    /// <summary>The value of a key; null if there is none.</summary>
    public YamlNode? Find(string key) => FindEntry(key)?.Value;

    /// <summary>Sets the value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="change">Makes it from the old value, which it may change; null if there is none.</param>
    public void Set(string key, Func<YamlNode?, YamlNode> change)
    {
        if (FindEntry(key) is not { } entry)
        {
            Add(key, change(null));
            return;
        }

        var (first, last) = ((int)entry.Key.Start.Line - 1, LastLine(entry.Value));
        var value = change(entry.Value);
        if (entry.Value is YamlScalarNode old && value is YamlScalarNode && last == first + 1 && !YamlScalars.IsNull(old))
        {
            // What stands behind it on the line, stays.
            var (from, to) = ((int)old.Start.Column - 1, (int)old.End.Column - 1);
            lines[first] = lines[first][..from] + Rendered(new YamlScalarNode("k"), value)[0]["k: ".Length..] + lines[first][to..];
            return;
        }

        var indent = (int)entry.Key.Start.Column - 1;
        lines.RemoveRange(first, last - first);
        lines.InsertRange(first, Indented(indent, entry.Key, value));
    }

    /// <summary>Removes a key that is there.</summary>
    public void Remove(string key)
    {
        var entry = FindEntry(key)!.Value;
        var first = (int)entry.Key.Start.Line - 1;
        lines.RemoveRange(first, LastLine(entry.Value) - first);
        if (settings.FindMap(settings.Root, Config)!.Children.Count == 1)
        {
            lines.RemoveAt((int)ConfigEntry!.Value.Key.Start.Line - 1);
        }
    }

    /// <summary>Says with which salt secrets are encrypted, unless the file says so.</summary>
    public void SetSalt(string salt)
    {
        if (settings.FindText(settings.Root, Salt) is null)
        {
            var first = settings.Root.Children.Count == 0 ? lines.Count : (int)settings.Root.Children[0].Key.Start.Line - 1;
            lines.InsertRange(settings.Root.Children.Count == 0 ? 0 : first, Indented(0, new YamlScalarNode(Salt), ConfigYaml.Text(salt)));
        }
    }

    public override string ToString() => string.Concat(lines.Select(static line => line + "\n"));

    private KeyValuePair<YamlNode, YamlNode>? ConfigEntry =>
        settings.Root.Children.Where(static entry => entry.Key is YamlScalarNode { Value: Config }).Select(static entry => (KeyValuePair<YamlNode, YamlNode>?)entry).FirstOrDefault();

    private KeyValuePair<YamlNode, YamlNode>? FindEntry(string key)
    {
        if (settings.FindMap(settings.Root, Config) is not { Children.Count: > 0 } config)
        {
            return null;
        }

        if (config.Style == MappingStyle.Flow)
        {
            throw settings.Error(config, "is written in braces, which this program does not change. Change the value by hand.");
        }

        return config.Children.Where(entry => entry.Key is YamlScalarNode { Value: { } name } && ConfigKey.Parse(name, project) == key)
            .Select(static entry => (KeyValuePair<YamlNode, YamlNode>?)entry).FirstOrDefault();
    }

    private void Add(string key, YamlNode value)
    {
        const int indent = 2;
        if (ConfigEntry is not { } config)
        {
            lines.AddRange([Config + ":", .. Indented(indent, new YamlScalarNode(key), value)]);
        }
        else if (config.Value is YamlMappingNode { Children.Count: > 0 } map)
        {
            lines.InsertRange(LastLine(map), Indented((int)map.Children[0].Key.Start.Column - 1, new YamlScalarNode(key), value));
        }
        else
        {
            // "config:" and "config: {}" alike.
            var at = (int)config.Key.Start.Line - 1;
            lines[at] = Config + ":";
            lines.InsertRange(at + 1, Indented(indent, new YamlScalarNode(key), value));
        }
    }

    private static List<string> Comments(string path) => [.. File.ReadAllLines(path).Where(static line => line.TrimStart().StartsWith('#'))];

    /// <summary>The number of the last line on which something of a node stands.</summary>
    private static int LastLine(YamlNode node) => node switch
    {
        YamlMappingNode { Style: not MappingStyle.Flow, Children.Count: > 0 } map => LastLine(map.Children[^1].Value),
        YamlSequenceNode { Style: not SequenceStyle.Flow, Children.Count: > 0 } list => LastLine(list.Children[^1]),
        // A block text ends where the next thing begins.
        _ => (int)(node.End.Column <= 1 && node.End.Line > node.Start.Line ? node.End.Line - 1 : node.End.Line),
    };

    private static IEnumerable<string> Indented(int indent, YamlNode key, YamlNode value) =>
        Rendered(key, value).Select(line => new string(' ', indent) + line);

    private static string[] Rendered(YamlNode key, YamlNode value)
    {
        using var text = new StringWriter { NewLine = "\n" };
        new YamlStream(new YamlDocument(new YamlMappingNode(key, value)))
            .Save(new Emitter(text, EmitterSettings.Default.WithBestWidth(int.MaxValue)), assignAnchors: false);
        return [.. text.ToString().Split('\n').Where(static line => line is not ("" or "..."))];
    }
}
