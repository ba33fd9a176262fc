using ExpressConnect.Deployments.Plugins;
using ExpressConnect.Deployments.Programs;
using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;

namespace ExpressConnect.Deployments.Projects;

/// <summary>A project and one of its stacks: all that a command needs of a folder.</summary>
public sealed class ProjectFolder
{
    private readonly IReadOnlyDictionary<string, string> environment;
    private readonly Lazy<IReadOnlyDictionary<string, ConfigValue>> config;

    private ProjectFolder(Project project, StackName stack, StackSettings settings, IReadOnlyDictionary<string, string> environment)
    {
        (Project, Stack, Settings, this.environment) = (project, stack, settings, environment);
        Store = new StackStore(StateLocation.Find(environment, project.BackendUrl, project.RootDirectory));
        Secrets = new StackSecrets(environment, settings.EncryptionSalt, settings.SecretsProvider);
        config = new Lazy<IReadOnlyDictionary<string, ConfigValue>>(() => settings.MergeConfig(project, stack.Stack, Secrets));
    }

    /// <summary>The project.</summary>
    public Project Project { get; }

    /// <summary>The stack.</summary>
    public StackName Stack { get; }

    /// <summary>The stack's settings.</summary>
    public StackSettings Settings { get; }

    /// <summary>Where the state is kept.</summary>
    public StackStore Store { get; }

    /// <summary>How secrets are encrypted.</summary>
    public StackSecrets Secrets { get; }

    /// <summary>The configuration in clear text: the stack's, over the project's defaults.</summary>
    /// <exception cref="DeploymentException">A value is missing, of the wrong type, or cannot be decrypted.</exception>
    public IReadOnlyDictionary<string, ConfigValue> Config => config.Value;

    /// <summary>The same with its secrets closed: their values are empty, and no passphrase is asked for.</summary>
    /// <exception cref="DeploymentException">A value is missing, or of the wrong type.</exception>
    public IReadOnlyDictionary<string, ConfigValue> ClosedConfig => Settings.MergeConfig(Project, Stack.Stack, secrets: null);

    /// <summary>Reads a project and the settings of a stack. Writes nothing; the stack need not exist.</summary>
    /// <param name="directory">The folder of <c>Pulumi.yaml</c>.</param>
    /// <param name="stack">The stack's name, also as <c>organization/STACK</c> or <c>organization/PROJECT/STACK</c>.</param>
    /// <param name="environment">The environment variables; those of this process if null.</param>
    /// <exception cref="DeploymentException">Something is missing or wrong; the message names file, line and remedy.</exception>
    public static ProjectFolder Open(string directory, string stack, IReadOnlyDictionary<string, string>? environment = null)
    {
        ArgumentNullException.ThrowIfNull(stack);
        var project = Project.Load(directory);
        var name = stack.Split('/') switch
        {
            [StackName.Organization, var last] => last,
            [StackName.Organization, var middle, var last] when middle == project.Name => last,
            [StackName.Organization, var middle, _] => throw new DeploymentException(
                $"{stack} is a stack of the project '{middle}', but {project.File} is the project '{project.Name}'.", ExitStatus.StackNotFound),
            _ => stack,
        };
        var full = new StackName(project.Name, name);
        full.Validate();
        return new ProjectFolder(project, full, StackSettings.Load(project, name), environment ?? ProcessEnvironment.Read());
    }

    /// <summary>Changes values of the stack's settings.</summary>
    public StackSettingsEditor Editor => new(Settings.File, Project.Name);

    /// <summary>A value of the configuration; null if there is none.</summary>
    /// <param name="key">Its key: the project's own may be without namespace.</param>
    /// <param name="isPath">Whether the key is a path into a structure: <c>outer.inner[0]</c>.</param>
    /// <exception cref="DeploymentException">The key is none, or the configuration cannot be read.</exception>
    public ConfigValue? FindConfig(string key, bool isPath = false)
    {
        var place = ConfigPlace.Parse(key, Project.Name, isPath);

        // No passphrase is needed for what is no secret.
        var closed = ClosedConfig;
        var open = closed.GetValueOrDefault(place.Key) is { IsSecret: true } ? Config : closed;
        if (!open.TryGetValue(place.Key, out var value) || place.Path.IsEmpty)
        {
            return value;
        }

        return place.FindIn(value.Value) is { } inner ? value with { Value = inner } : null;
    }

    /// <summary>What a deployment stands on.</summary>
    /// <param name="commandDirectory">The folder in which plugins of the command are looked for.</param>
    /// <exception cref="DeploymentException"><c>main</c> names nothing.</exception>
    public DeploymentSetup Setup(string commandDirectory)
    {
        var (directory, entryPoint) = Project.FindProgram();
        return new DeploymentSetup
        {
            Stack = Stack,
            Program = Project.Runtime switch
            {
                "dotnet" => new DotNetProgram(directory, entryPoint, Project.RuntimeOptions, environment),
                "nodejs" => new NodeProgram(directory, entryPoint, Project.RuntimeOptions, environment),
                _ => new ProgramOfAnotherRuntime(Project),
            },
            Providers = new PluginLauncher(environment, commandDirectory)
            {
                ProjectPlugins = Project.Plugins, Project = Project.Name, WorkingDirectory = directory,
            },
            Store = Store,
            Secrets = Secrets,
            Config = Config,
            RootDirectory = Project.RootDirectory,
            WorkingDirectory = directory,
        };
    }
}
