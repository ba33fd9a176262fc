using System.Globalization;

namespace Pulumi;

/// <summary>Runs programs: by the engine that started this process, or in tests by mocks.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<DeploymentInstance?> Running = new();

    // Read once: it belongs to the process, not to a run.
    private static readonly bool ResourceReferencesDisabled =
        Environment.GetEnvironmentVariable("PULUMI_DISABLE_RESOURCE_REFERENCES") is { } setting
        && (setting is "1" || string.Equals(setting, "TRUE", StringComparison.OrdinalIgnoreCase));

    private readonly string? rootDirectory;
    private Stack? stack;

    private Deployment(IMonitor monitor, IEngine engine, string project, string stackName, string organization, bool isDryRun, string? rootDirectory)
    {
        (Monitor, ProjectName, StackName, OrganizationName, IsDryRun) = (monitor, project, stackName, organization, isDryRun);
        this.rootDirectory = rootDirectory;
        Engine = engine;
        Work = new ProgramWork();
        Log = new EngineLog(engine, Work);
        Features = new Features(monitor);
        Packages = new Packages(this);
        Callbacks = new ProgramCallbacks();
        Transforms = new Transforms(this);
        Hooks = new Hooks(this);
        Registrations = new Registrations(this);
        Functions = new Functions(this);
        Methods = new Methods(this);
        Settings = ProgramSettings.FromEnvironment();
    }

    /// <summary>The running deployment.</summary>
    /// <exception cref="InvalidOperationException">No program runs here.</exception>
    public static DeploymentInstance Instance
    {
        get => Running.Value ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");
        internal set
        {
            if (Running.Value is not null)
            {
                throw new InvalidOperationException("Deployment.Instance should only be set once at the beginning of a 'Run' call.");
            }

            Running.Value = value;
        }
    }

    internal static Deployment? Current => Running.Value?.Deployment;

    internal static Deployment Required => Instance.Deployment;

    internal IMonitor Monitor { get; }

    internal IEngine Engine { get; }

    internal ProgramWork Work { get; }

    internal EngineLog Log { get; }

    internal Features Features { get; }

    internal Packages Packages { get; }

    internal ProgramCallbacks Callbacks { get; }

    internal Transforms Transforms { get; }

    internal Hooks Hooks { get; }

    internal Registrations Registrations { get; }

    internal Functions Functions { get; }

    internal Methods Methods { get; }

    internal ProgramSettings Settings { get; }

    internal string ProjectName { get; }

    internal string StackName { get; }

    internal string OrganizationName { get; }

    internal bool IsDryRun { get; }

    internal static bool AcceptsResources => !ResourceReferencesDisabled;

    internal string RootDirectory => rootDirectory
        ?? throw new InvalidOperationException("The root directory of the project is not known: PULUMI_ROOT_DIRECTORY is not set.");

    internal Stack Stack
    {
        get => stack ?? throw new InvalidOperationException("Trying to acquire Deployment.Stack before 'Run' was called.");
        set => stack = value;
    }

    /// <summary>Fails unless the engine is of one of these versions.</summary>
    /// <param name="pulumiVersionRange">A range of versions, such as <c>&gt;=3.100.0</c>.</param>
    public static async Task RequirePulumiVersionAsync(string pulumiVersionRange) =>
        await Required.Engine.RequirePulumiVersionAsync(new() { PulumiVersionRange = pulumiVersionRange });

    private static Deployment FromEnvironment()
    {
        var monitor = Variable("PULUMI_MONITOR");
        var engine = Variable("PULUMI_ENGINE");
        var project = Variable("PULUMI_PROJECT");
        var stackName = Variable("PULUMI_STACK");
        if (monitor is null || engine is null || project is null || stackName is null
            || !bool.TryParse(Variable("PULUMI_DRY_RUN"), out var isDryRun)
            || !bool.TryParse(Variable("PULUMI_QUERY_MODE"), out _)
            || !int.TryParse(Variable("PULUMI_PARALLEL"), NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
        {
            throw new InvalidOperationException("Program run without the Pulumi engine available; re-run using the `pulumi` CLI");
        }

        return new Deployment(
            new GrpcMonitor(monitor),
            new GrpcEngine(engine),
            project,
            stackName,
            Variable("PULUMI_ORGANIZATION") ?? "organization",
            isDryRun,
            Variable("PULUMI_ROOT_DIRECTORY"));
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
