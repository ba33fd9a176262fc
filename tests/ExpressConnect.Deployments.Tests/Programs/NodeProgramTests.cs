using ExpressConnect.Deployments.Programs;

namespace ExpressConnect.Deployments.Tests.Programs;

/// <summary>How a Node.js program is started, with a script in the place of Node.js. tests/Compatibility.Tests runs real ones.</summary>
public sealed class NodeProgramTests : IDisposable
{
    private const string FindsThePackage = """
        if [ "$1" = --print ]; then echo "$2" >> calls; echo /packages/run; exit; fi
        echo "$@"
        env | grep ^PULUMI_ | sort
        exit $NODE_EXIT
        """;

    private const string FindsNothing = "echo 'Error: Cannot find module' >&2\nexit 1\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_program_is_told_all_as_by_the_language_host()
    {
        var (exit, lines) = await RunAsync(FindsThePackage, []);

        Assert.Equal(ProgramExit.Success, exit);
        Assert.Equal(
            [
                $"/packages/run --monitor 127.0.0.1:1 --engine 127.0.0.1:2 --organization organization --project network --root-directory {folder.Path} "
                    + $"--stack dev --pwd {folder.Path} --parallel 8 --dry-run index.js",
                """PULUMI_CONFIG={"a:b":"c \u0022d\u0022","a:key":"hidden"}""",
                """PULUMI_CONFIG_SECRET_KEYS=["a:key"]""",
                "PULUMI_NODEJS_TYPESCRIPT=true",
            ],
            lines);
    }

    [Fact]
    public async Task Options_of_the_runtime_reach_node()
    {
        var (_, lines) = await RunAsync(FindsThePackage, new() { ["typescript"] = "false", ["nodeargs"] = "--no-warnings --trace-exit" });

        Assert.StartsWith("--no-warnings --trace-exit /packages/run --monitor", lines[0], StringComparison.Ordinal);
        Assert.Contains("PULUMI_NODEJS_TYPESCRIPT=false", lines);
    }

    [Theory]
    [InlineData("32", null, true)]
    [InlineData("1", "Program exited with non-zero exit code: 1", false)]
    public async Task The_exit_code_tells_how_it_ended(string code, string? error, bool bailed)
    {
        var (exit, _) = await RunAsync(FindsThePackage, [], code);

        Assert.Equal(new ProgramExit(error, bailed), exit);
    }

    [Fact]
    public async Task The_package_is_looked_for_once()
    {
        var program = Program(FindsThePackage, [], "0");
        await program.RunAsync(Runs.Of(folder.Path), CancellationToken.None);
        await program.RunAsync(Runs.Of(folder.Path), CancellationToken.None);

        Assert.Equal(["require.resolve('@pulumi/pulumi/cmd/run')"], await File.ReadAllLinesAsync(folder["calls"]));
    }

    [Theory]
    [InlineData("package.json", "The packages of the program in FOLDER are not installed. Run there: npm install")]
    [InlineData("node_modules/other/index.js", "The program in FOLDER needs the package @pulumi/pulumi, which is not among those in FOLDER/node_modules. Run: npm install @pulumi/pulumi")]
    [InlineData("index.js", "The program in FOLDER has no packages, and needs @pulumi/pulumi. Run there: npm install @pulumi/pulumi")]
    public async Task Missing_packages_are_explained(string file, string message)
    {
        folder.Write(file, "");

        var error = await Assert.ThrowsAsync<DeploymentException>(() => RunAsync(FindsNothing, []));

        Assert.Equal(message.Replace("FOLDER", folder.Path, StringComparison.Ordinal), error.Message);
        Assert.Equal(ExitStatus.ConfigurationError, error.Status);
    }

    [Fact]
    public async Task Without_node_the_message_says_so()
    {
        var program = new NodeProgram(folder.Path, ".", new Dictionary<string, string>(), new Dictionary<string, string> { ["PATH"] = folder.Path });

        var error = await Assert.ThrowsAsync<DeploymentException>(() => program.RunAsync(Runs.Of(folder.Path), CancellationToken.None));

        Assert.Equal("There is no node on PATH to run the program with. Install Node.js.", error.Message);
    }

    private async Task<(ProgramExit Exit, List<string> Lines)> RunAsync(string node, Dictionary<string, string> options, string exitCode = "0")
    {
        var lines = new List<string>();
        var exit = await Program(node, options, exitCode).RunAsync(Runs.Of(folder.Path, line => lines.Add(line.Text)), CancellationToken.None);
        return (exit, lines);
    }

    private NodeProgram Program(string node, Dictionary<string, string> options, string exitCode)
    {
        folder.WriteScript("bin/node", node);
        var environment = new Dictionary<string, string> { ["PATH"] = $"{folder["bin"]}:/usr/bin:/bin", ["NODE_EXIT"] = exitCode };
        return new NodeProgram(folder.Path, "index.js", options, environment);
    }
}
