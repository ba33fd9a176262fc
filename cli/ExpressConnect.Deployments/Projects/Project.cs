using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace ExpressConnect.Deployments.Projects;

/// <summary>What <c>Pulumi.yaml</c> says.</summary>
public sealed record Project
{
    private static readonly string[] FileNames = ["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"];

    private Project(SettingsFile settings) => Settings = settings;

    /// <summary>The file.</summary>
    public string File => Settings.Path;

    /// <summary>The folder of the file.</summary>
    public string RootDirectory => Path.GetDirectoryName(File)!;

    /// <summary>The project's name.</summary>
    public required string Name { get; init; }

    /// <summary>What runs the program: <c>dotnet</c>, <c>nodejs</c> …</summary>
    public required string Runtime { get; init; }

    /// <summary>Options of the runtime: for <c>dotnet</c>, <c>binary</c> and <c>use-executor</c>; for <c>nodejs</c>, <c>typescript</c> and <c>nodeargs</c>.</summary>
    public ImmutableSortedDictionary<string, string> RuntimeOptions { get; private init; } = NoOptions;

    /// <summary>The program: a folder or file, relative to the project; null for the project's folder.</summary>
    public string? Main { get; private init; }

    /// <summary>What the project is for, or null.</summary>
    public string? Description { get; private init; }

    /// <summary>The folder of the stacks' settings, relative to the project; null for the project's folder.</summary>
    public string? StackConfigDirectory { get; private init; }

    /// <summary>Where the state is kept (<c>backend.url</c>), or null.</summary>
    public string? BackendUrl { get; private init; }

    /// <summary>Whether every operation reads the real state first (<c>options.refresh: always</c>).</summary>
    public bool AlwaysRefreshes { get; private init; }

    /// <summary>Folders of plugins that the project names (<c>plugins.providers</c>, and packages with a path as source).</summary>
    public ImmutableArray<ProjectPlugin> Plugins { get; private init; } = [];

    /// <summary>The declared configuration, in the order of the file.</summary>
    internal ImmutableArray<ConfigDeclaration> Config { get; private init; } = [];

    internal SettingsFile Settings { get; }

    private static ImmutableSortedDictionary<string, string> NoOptions { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Reads the project in a folder.</summary>
    /// <exception cref="DeploymentException">There is none, or it is wrong; the message names file, line and remedy.</exception>
    public static Project Load(string directory)
    {
        var folder = Path.GetFullPath(directory);
        var file = FileNames.Select(name => Path.Combine(folder, name)).FirstOrDefault(System.IO.File.Exists)
            ?? throw new DeploymentException(
                System.IO.Directory.Exists(folder)
                    ? $"{folder} is not a Pulumi project: it has no Pulumi.yaml. Name the folder of a project."
                    : $"There is no folder {folder}. Name the folder of a Pulumi project.",
                ExitStatus.ConfigurationError);
        var settings = SettingsFile.Load(file);
        var root = settings.Root;
        var (runtime, options) = ReadRuntime(settings);
        var name = settings.FindText(root, "name")
            ?? throw settings.Error(root, "the project has no name. Add: name: my-network");
        if (!StackName.IsValid(name))
        {
            throw settings.Error(
                SettingsFile.Find(root, "name")!,
                $"'{name}' cannot be the name of a project. Use letters, digits, hyphens, underscores and dots, at most 100.");
        }

        return new Project(settings)
        {
            Name = name,
            Runtime = runtime,
            RuntimeOptions = options,
            Main = settings.FindText(root, "main"),
            Description = settings.FindText(root, "description"),
            StackConfigDirectory = settings.FindText(root, "stackConfigDir")
                ?? (SettingsFile.Find(root, "config") as YamlScalarNode)?.Value,
            BackendUrl = settings.FindMap(root, "backend") is { } backend ? settings.FindText(backend, "url") : null,
            AlwaysRefreshes = settings.FindMap(root, "options") is { } option && settings.FindText(option, "refresh") == "always",
            Plugins = [.. ProjectPlugin.ReadAll(settings, Path.GetDirectoryName(file)!)],
            Config = SettingsFile.Find(root, "config") is YamlScalarNode ? [] : ConfigDeclaration.ReadAll(settings, name),
        };
    }

    /// <summary>The folder that the program runs in, and what of it runs: <c>.</c> or a file in it.</summary>
    /// <exception cref="DeploymentException"><c>main</c> names nothing.</exception>
    public (string Directory, string EntryPoint) FindProgram()
    {
        var path = Path.GetFullPath(Path.Combine(RootDirectory, Main ?? "."));
        if (System.IO.Directory.Exists(path))
        {
            return (Path.TrimEndingDirectorySeparator(path), ".");
        }

        return System.IO.File.Exists(path)
            ? (Path.GetDirectoryName(path)!, Path.GetFileName(path))
            : throw Settings.Error(
                SettingsFile.Find(Settings.Root, "main")!,
                $"'main' says {Main}, but there is no such folder or file. It is relative to {RootDirectory}.");
    }

    private static (string Name, ImmutableSortedDictionary<string, string> Options) ReadRuntime(SettingsFile settings)
    {
        switch (SettingsFile.Find(settings.Root, "runtime"))
        {
            case null:
                throw settings.Error(settings.Root, "the project does not say what runs its program. Add: runtime: dotnet");
            case YamlScalarNode { Value: { Length: > 0 } name }:
                return (name, NoOptions);
            case YamlMappingNode map:
                var found = settings.FindText(map, "name") ?? throw settings.Error(map, "'runtime' has no 'name'. Add: name: dotnet");
                var options = settings.FindMap(map, "options") is { } given
                    ? settings.Entries(given).ToImmutableSortedDictionary(
                        entry => entry.Name,
                        entry => (entry.Value as YamlScalarNode)?.Value ?? entry.Value.ToString(),
                        StringComparer.Ordinal)
                    : NoOptions;
                return (found, options);
            case var other:
                throw settings.Error(other, "'runtime' must be a name, or a map with 'name' and 'options'.");
        }
    }
}
