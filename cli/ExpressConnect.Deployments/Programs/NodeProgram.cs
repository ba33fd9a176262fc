using System.Globalization;
using System.Text.Json;
using ExpressConnect.Deployments.Processes;

namespace ExpressConnect.Deployments.Programs;

/// <summary>
/// A Node.js program on the package <c>@pulumi/pulumi</c>, run as Pulumi's language host does: Node.js with the package's
/// <c>cmd/run</c>, which loads the program. JavaScript, and TypeScript unless <c>typescript: false</c> says otherwise.
/// </summary>
/// <param name="directory">The folder of the program.</param>
/// <param name="entryPoint">A file in that folder, or <c>.</c> for what its <c>package.json</c> names.</param>
/// <param name="options"><c>typescript</c> and <c>nodeargs</c>; others are ignored.</param>
/// <param name="environment">What the program's process gets besides its own variables.</param>
public sealed class NodeProgram(
    string directory,
    string entryPoint,
    IReadOnlyDictionary<string, string> options,
    IReadOnlyDictionary<string, string> environment) : IProgram
{
    private const string Package = "@pulumi/pulumi";
    private const string Runner = Package + "/cmd/run";

    private string? runner;

    /// <inheritdoc/>
    public async Task<ProgramExit> RunAsync(ProgramRun run, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(run);
        var node = Executables.FindOnPath("node", environment)
            ?? throw new DeploymentException("There is no node on PATH to run the program with. Install Node.js.", ExitStatus.ConfigurationError);
        runner ??= await FindRunnerAsync(node, cancel);
        var variables = new Dictionary<string, string>(environment, StringComparer.Ordinal)
        {
            ["PULUMI_CONFIG"] = JsonSerializer.Serialize(run.Config, JsonTypes.Default.Config),
            ["PULUMI_CONFIG_SECRET_KEYS"] = JsonSerializer.Serialize(run.ConfigSecretKeys, JsonTypes.Default.ConfigKeys),
            ["PULUMI_NODEJS_TYPESCRIPT"] = options.GetValueOrDefault("typescript") == "false" ? "false" : "true",
        };
        var more = options.GetValueOrDefault("nodeargs", "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return ProgramExit.FromExitCode(await ProgramProcess.RunAsync(
            node, [.. more, runner, .. Arguments(run), entryPoint], directory, variables, run.Print, cancel));
    }

    private static string[] Arguments(ProgramRun run)
    {
        string[] always =
        [
            "--monitor", run.MonitorAddress,
            "--engine", run.EngineAddress,
            "--organization", run.Organization,
            "--project", run.Project,
            "--root-directory", run.RootDirectory,
            "--stack", run.Stack,
            "--pwd", run.WorkingDirectory,
            "--parallel", run.Parallel.ToString(CultureInfo.InvariantCulture),
        ];
        return run.DryRun ? [.. always, "--dry-run"] : always;
    }

    // Where packages are is Node's own affair: folders above, links, NODE_PATH.
    private async Task<string> FindRunnerAsync(string node, CancellationToken cancel)
    {
        var found = new List<string>();
        var code = await ProgramProcess.RunAsync(
            node, ["--print", $"require.resolve('{Runner}')"], directory, environment, line => { if (!line.IsError) { found.Add(line.Text); } }, cancel);
        return code == 0 && found.Count > 0 ? found[^1] : throw new DeploymentException(WhatIsMissing(), ExitStatus.ConfigurationError);
    }

    private string WhatIsMissing()
    {
        for (var folder = directory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(Path.Combine(folder, "node_modules")))
            {
                return $"The program in {directory} needs the package {Package}, which is not among those in {Path.Combine(folder, "node_modules")}. "
                    + $"Run: npm install {Package}";
            }
        }

        return File.Exists(Path.Combine(directory, "package.json"))
            ? $"The packages of the program in {directory} are not installed. Run there: npm install"
            : $"The program in {directory} has no packages, and needs {Package}. Run there: npm install {Package}";
    }
}
