using ExpressConnect.Deployments.Secrets;
using YamlDotNet.RepresentationModel;

namespace ExpressConnect.Deployments.Projects;

/// <summary>What <c>Pulumi.STACK.yaml</c> says; nothing if there is no such file.</summary>
public sealed class StackSettings
{
    private static readonly string[] Extensions = ["yaml", "yml", "json"];
    private readonly SettingsFile? settings;

    private StackSettings(string file, SettingsFile? settings)
    {
        File = file;
        this.settings = settings;
        if (settings is not null)
        {
            EncryptionSalt = settings.FindText(settings.Root, "encryptionsalt");
            SecretsProvider = settings.FindText(settings.Root, "secretsprovider");
        }
    }

    /// <summary>The file, or where it would be.</summary>
    public string File { get; }

    /// <summary>The salt of the stack's passphrase, or null.</summary>
    public string? EncryptionSalt { get; }

    /// <summary>What encrypts the stack's secrets; null for the passphrase.</summary>
    public string? SecretsProvider { get; }

    /// <summary>Reads the settings of a stack.</summary>
    /// <exception cref="DeploymentException">The file is wrong; the message names file, line and remedy.</exception>
    public static StackSettings Load(Project project, string stack)
    {
        ArgumentNullException.ThrowIfNull(project);
        var folder = Path.Combine(project.RootDirectory, project.StackConfigDirectory ?? "");
        var files = Extensions.Select(extension => Path.Combine(folder, $"Pulumi.{stack}.{extension}")).ToList();
        return files.Find(System.IO.File.Exists) is { } file
            ? new StackSettings(file, SettingsFile.Load(file))
            : new StackSettings(files[0], settings: null);
    }

    /// <summary>The configuration of the stack, and below it the project's defaults, in clear text.</summary>
    /// <param name="project">The project.</param>
    /// <param name="stack">The stack's name, for messages.</param>
    /// <param name="secrets">Decrypts secure values; asked only if there are some. Null: they stay closed, their values are empty.</param>
    /// <exception cref="DeploymentException">A value is missing, of the wrong type, or cannot be decrypted.</exception>
    public IReadOnlyDictionary<string, ConfigValue> MergeConfig(Project project, string stack, StackSecrets? secrets)
    {
        ArgumentNullException.ThrowIfNull(project);
        var values = new ConfigValues(secrets is null ? static (_, _) => "" : secrets.DecryptSetting);
        var given = Entries(project.Name);
        var merged = new SortedDictionary<string, ConfigValue>(StringComparer.Ordinal);
        foreach (var (key, node) in given)
        {
            merged[key] = values.Read(settings!, key, node);
        }

        var missing = new List<string>();
        foreach (var declared in project.Config)
        {
            if (given.TryGetValue(declared.Key, out var node))
            {
                if (declared.Type?.Fits(node) == false)
                {
                    throw settings!.Error(node, $"Stack '{stack}' with configuration key '{Short(declared)}' must be of type '{declared.Type}'");
                }

                if (declared.IsSecret)
                {
                    merged[declared.Key] = merged[declared.Key] with { IsSecret = true };
                }
            }
            else if (declared.Default is { } value)
            {
                var read = values.Read(project.Settings, declared.Key, value);
                merged[declared.Key] = read with { IsSecret = read.IsSecret || declared.IsSecret };
            }
            else if (declared.IsOwn)
            {
                missing.Add(Short(declared));
            }
        }

        return missing.Count == 0 ? merged : throw Missing(missing, project, stack);

        string Short(ConfigDeclaration declared) => declared.IsOwn ? declared.Key[(project.Name.Length + 1)..] : declared.Key;
    }

    private SortedDictionary<string, YamlNode> Entries(string project)
    {
        var entries = new SortedDictionary<string, YamlNode>(StringComparer.Ordinal);
        if (settings?.FindMap(settings.Root, "config") is { } config)
        {
            foreach (var (name, at, value) in settings.Entries(config))
            {
                entries[ConfigKey.Parse(name, project) ?? throw settings.Error(at, ConfigKey.Advice(name))] = value;
            }
        }

        return entries;
    }

    private DeploymentException Missing(List<string> names, Project project, string stack)
    {
        var list = string.Join(", ", names.Select(name => $"'{name}'"));
        return new DeploymentException(
            $"Stack '{stack}' is missing configuration value{(names.Count > 1 ? "s" : "")} {list}. "
            + $"{project.File} declares {(names.Count > 1 ? "them" : "it")} without a default. "
            + $"Add to {File}, under config: {project.Name}:{names[0]}: VALUE",
            ExitStatus.ConfigurationError);
    }
}
