using System.Text.Json;
using ExpressConnect.Deployments.Processes;

namespace ExpressConnect.Deployments.Programs;

/// <summary>
/// A .NET program, run as Pulumi's language host does: built, and then what <c>dotnet run --no-build</c> would run; or what
/// <c>runtime.options.binary</c> names. It is built once, however often it runs, and not at all if it is up to date.
/// </summary>
/// <param name="directory">The folder of the program.</param>
/// <param name="entryPoint">A project file in that folder, or <c>.</c> for the only one.</param>
/// <param name="options"><c>binary</c> and <c>use-executor</c>; others are ignored.</param>
/// <param name="environment">What the program's process gets besides its own variables.</param>
public sealed class DotNetProgram(
    string directory,
    string entryPoint,
    IReadOnlyDictionary<string, string> options,
    IReadOnlyDictionary<string, string> environment) : IProgram
{
    private readonly IReadOnlyDictionary<string, string> cleanEnvironment = DotNetEnvironment.Clean(environment);
    private readonly Lock gate = new();
    private Task<BuiltProgram?>? built;

    /// <inheritdoc/>
    public async Task<ProgramExit> RunAsync(ProgramRun run, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(run);
        var (file, arguments) = await PrepareAsync(cancel);
        var variables = new Dictionary<string, string>(cleanEnvironment, StringComparer.Ordinal);
        foreach (var (name, value) in VariablesOf(run))
        {
            if (value.Length > 0)
            {
                variables[name] = value;
            }
            else
            {
                variables.Remove(name);
            }
        }

        // It lives for seconds and mostly waits for the engine: no code is profiled first, and no thread spins while it waits.
        variables.TryAdd("DOTNET_TieredPGO", "0");
        variables.TryAdd("DOTNET_ThreadPool_UnfairSemaphoreSpinLimit", "0");
        return ProgramExit.FromExitCode(await ProgramProcess.RunAsync(file, arguments, directory, variables, run.Print, cancel));
    }

    /// <summary>Builds the program, unless it is built or is a binary.</summary>
    /// <exception cref="DeploymentException">It does not build; the message has the compiler's lines.</exception>
    private async Task<(string File, string[] Arguments)> PrepareAsync(CancellationToken cancel)
    {
        if (options.GetValueOrDefault("binary") is { Length: > 0 } binary)
        {
            return binary.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
                ? (FindDotNet(), [Existing(binary)])
                : (FindBinary(binary), []);
        }

        var dotnet = FindDotNet();
        Task<BuiltProgram?> building;
        lock (gate)
        {
            building = built is null or { IsFaulted: true } or { IsCanceled: true } ? built = BuildAsync(dotnet, cancel) : built;
        }

        return (dotnet, await building is { } program ? ["exec", program.Assembly] : ["run", "--no-build", "--project", entryPoint]);
    }

    private async Task<BuiltProgram?> BuildAsync(string dotnet, CancellationToken cancel)
    {
        if (BuildRecord.Find(directory, entryPoint, dotnet, cleanEnvironment) is { } upToDate)
        {
            return upToDate;
        }

        var begun = DateTimeOffset.UtcNow;
        var output = new List<ProgramLine>();
        var code = await ProgramProcess.RunAsync(
            dotnet, ["build", "-nologo", entryPoint, "-t:Build", BuiltProgram.Question], directory, cleanEnvironment, output.Add, cancel);
        if (code != 0)
        {
            throw new DeploymentException(BuildOutput.Describe(directory, [.. output.Select(static line => line.Text)]));
        }

        var made = BuiltProgram.Read(string.Concat(output.Where(static line => !line.IsError).Select(static line => line.Text)));
        if (made is not null)
        {
            BuildRecord.Keep(directory, entryPoint, dotnet, cleanEnvironment, begun, made);
        }

        return made;
    }

    private string FindDotNet()
    {
        if (options.GetValueOrDefault("use-executor") is { Length: > 0 } executor)
        {
            return (executor.Contains('/', StringComparison.Ordinal) || Path.IsPathRooted(executor)
                    ? Path.GetFullPath(Path.Combine(directory, executor)) is var path && File.Exists(path) ? path : null
                    : Executables.FindOnPath(executor, environment))
                ?? throw new DeploymentException(
                    $"The project says use-executor: {executor}, but there is no such program.", ExitStatus.ConfigurationError);
        }

        return Executables.FindOnPath("dotnet", environment)
            ?? throw new DeploymentException("There is no dotnet on PATH to run the program with. Install the .NET SDK.", ExitStatus.ConfigurationError);
    }

    private string Existing(string binary)
    {
        var path = Path.GetFullPath(Path.Combine(directory, binary));
        return File.Exists(path) ? path : throw NoBinary(binary);
    }

    private string FindBinary(string binary)
    {
        var (folder, name) = (Path.GetDirectoryName(binary) ?? "", Path.GetFileName(binary));
        return Executables.FindIn(Path.Combine(directory, folder), name)
            ?? (folder.Length == 0 ? Executables.FindOnPath(name, environment) : null)
            ?? throw NoBinary(binary);
    }

    private DeploymentException NoBinary(string binary) => new(
        $"The project says binary: {binary}, but there is no such program in {directory}. Build it first, or remove 'binary'.",
        ExitStatus.ConfigurationError);

    /// <summary>What a .NET program reads of its run in its environment.</summary>
    public static IEnumerable<(string Name, string Value)> VariablesOf(ProgramRun run) =>
    [
        ("PULUMI_MONITOR", run.MonitorAddress),
        ("PULUMI_ENGINE", run.EngineAddress),
        ("PULUMI_ORGANIZATION", run.Organization),
        ("PULUMI_PROJECT", run.Project),
        ("PULUMI_ROOT_DIRECTORY", run.RootDirectory),
        ("PULUMI_STACK", run.Stack),
        ("PULUMI_PWD", run.WorkingDirectory),
        ("PULUMI_DRY_RUN", run.DryRun ? "true" : "false"),
        ("PULUMI_QUERY_MODE", "false"),
        ("PULUMI_PARALLEL", run.Parallel.ToString()),
        ("PULUMI_TRACING", ""),
        ("PULUMI_CONFIG", JsonSerializer.Serialize(run.Config, JsonTypes.Default.Config)),
        ("PULUMI_CONFIG_SECRET_KEYS", JsonSerializer.Serialize(run.ConfigSecretKeys, JsonTypes.Default.ConfigKeys)),
        ("PULUMI_ATTACH_DEBUGGER", "false"),
    ];
}
