using System.Diagnostics;
using ExpressConnect.Deployments.Programs;

namespace ExpressConnect.Deployments.Tests.Programs;

public sealed class DotNetProgramTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_binary_gets_all_that_a_program_is_told()
    {
        var (exit, lines) = await RunAsync(new() { ["binary"] = typeof(Worker).Assembly.Location }, new() { ["WORKER_JOB"] = "print", ["PULUMI_TRACING"] = "outer" });

        Assert.Equal(ProgramExit.Success, exit);
        Assert.Equal(
            [
                $"folder {folder.Path}",
                "PULUMI_ATTACH_DEBUGGER=false",
                """PULUMI_CONFIG={"a:b":"c \u0022d\u0022","a:key":"hidden"}""",
                """PULUMI_CONFIG_SECRET_KEYS=["a:key"]""",
                "PULUMI_DRY_RUN=true",
                "PULUMI_ENGINE=127.0.0.1:2",
                "PULUMI_MONITOR=127.0.0.1:1",
                "PULUMI_ORGANIZATION=organization",
                "PULUMI_PARALLEL=8",
                "PULUMI_PROJECT=network",
                $"PULUMI_PWD={folder.Path}",
                "PULUMI_QUERY_MODE=false",
                $"PULUMI_ROOT_DIRECTORY={folder.Path}",
                "PULUMI_STACK=dev",
            ],
            lines.Where(line => !line.IsError).Select(line => line.Text));
        Assert.Equal("an error line", Assert.Single(lines, line => line.IsError).Text);
    }

    [Theory]
    [InlineData(32, null, true)]
    [InlineData(1, "Program exited with non-zero exit code: 1", false)]
    public async Task The_exit_code_tells_how_it_ended(int code, string? error, bool bailed)
    {
        var (exit, _) = await RunAsync(new() { ["binary"] = typeof(Worker).Assembly.Location }, new() { ["WORKER_JOB"] = "print", ["WORKER_EXIT"] = $"{code}" });

        Assert.Equal(new ProgramExit(error, bailed), exit);
    }

    [Theory]
    [InlineData("program")]
    [InlineData("./program")]
    [InlineData("bin/program")]
    [InlineData("ABSOLUTE")]
    public async Task A_binary_that_is_no_dll_runs_itself(string binary)
    {
        var script = folder.WriteScript(binary == "bin/program" ? binary : "program", "echo ran $# $(pwd)\n");

        var (exit, lines) = await RunAsync(new() { ["binary"] = binary == "ABSOLUTE" ? script : binary });

        Assert.True(exit.Succeeded);
        Assert.Equal([$"ran 0 {folder.Path}"], lines.Select(line => line.Text));
    }

    [Fact]
    public async Task The_Ctrl_C_of_a_terminal_does_not_reach_it_since_it_leads_a_group_of_its_own()
    {
        if (!OperatingSystem.IsLinux())
        {
            // Elsewhere there is no setsid.
            return;
        }

        folder.WriteScript("program", "cut -d ' ' -f 1,5 /proc/$$/stat\n");

        var (_, lines) = await RunAsync(new() { ["binary"] = "program" });

        var numbers = Assert.Single(lines).Text.Split(' ');
        Assert.Equal(numbers[0], numbers[1]);
    }

    [Fact]
    public async Task A_binary_that_is_not_there_is_named()
    {
        var error = await Assert.ThrowsAsync<DeploymentException>(() => RunAsync(new() { ["binary"] = "bin/missing.dll" }));

        Assert.Contains("binary: bin/missing.dll", error.Message, StringComparison.Ordinal);
        Assert.Equal(ExitStatus.ConfigurationError, error.Status);
    }

    [Fact]
    public async Task Without_a_binary_it_is_built_once_and_run_twice()
    {
        var executor = folder.WriteScript("fake-dotnet", "echo \"$@\" >> calls\necho running\n");
        var program = new DotNetProgram(folder.Path, ".", new Dictionary<string, string> { ["use-executor"] = executor }, ProcessEnvironment.Read());
        var lines = new List<string>();

        await program.RunAsync(Runs.Of(folder.Path, line => lines.Add(line.Text)), CancellationToken.None);
        await program.RunAsync(Runs.Of(folder.Path, line => lines.Add(line.Text)), CancellationToken.None);

        var calls = await File.ReadAllLinesAsync(folder["calls"]);
        Assert.StartsWith("build -nologo . ", calls[0], StringComparison.Ordinal);
        Assert.Equal(["run --no-build --project .", "run --no-build --project ."], calls[1..]);
        Assert.Equal(["running", "running"], lines);
    }

    [Fact]
    public async Task A_build_that_failed_is_tried_again()
    {
        var executor = folder.WriteScript("fake-dotnet", "echo \"$1\" >> calls\ntest -f fixed\n");
        var program = new DotNetProgram(folder.Path, ".", new Dictionary<string, string> { ["use-executor"] = executor }, ProcessEnvironment.Read());

        await Assert.ThrowsAsync<DeploymentException>(() => program.RunAsync(Runs.Of(folder.Path), CancellationToken.None));
        folder.Write("fixed", "");
        Assert.True((await program.RunAsync(Runs.Of(folder.Path), CancellationToken.None)).Succeeded);

        Assert.Equal(["build", "build", "run"], await File.ReadAllLinesAsync(folder["calls"]));
    }

    [Fact]
    public async Task What_a_surrounding_dotnet_run_has_set_is_not_passed_on()
    {
        folder.WriteScript("program", "env\n");

        var (_, lines) = await RunAsync(
            new() { ["binary"] = "program" },
            new() { ["MSBuildSDKsPath"] = "/other", ["MSBUILD_EXE_PATH"] = "/other", ["DOTNET_HOST_PATH"] = "/other", ["MSBUILDDISABLENODEREUSE"] = "1", ["KEPT"] = "1" });

        var texts = lines.Select(line => line.Text).ToList();
        Assert.DoesNotContain(texts, line => line.EndsWith("=/other", StringComparison.Ordinal));
        Assert.Contains("KEPT=1", texts);
        Assert.Contains("MSBUILDDISABLENODEREUSE=1", texts);
    }

    [Fact]
    public async Task Cancelling_ends_the_program_and_what_it_has_started()
    {
        folder.WriteScript("program", "sleep 1000 &\necho $! \nwait\n");
        using var cancel = new CancellationTokenSource();
        var child = new TaskCompletionSource<int>();
        var program = new DotNetProgram(folder.Path, ".", new Dictionary<string, string> { ["binary"] = "program" }, ProcessEnvironment.Read());
        var running = program.RunAsync(Runs.Of(folder.Path, line => child.TrySetResult(int.Parse(line.Text))), cancel.Token);
        using var sleeper = Process.GetProcessById(await child.Task);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await sleeper.WaitForExitAsync();
    }

    [Fact]
    public async Task A_program_that_leaves_a_process_behind_is_not_waited_for()
    {
        folder.WriteScript("program", "sleep 20 &\necho $!\n");

        var (exit, lines) = await RunAsync(new() { ["binary"] = "program" });

        Assert.True(exit.Succeeded);
        using var sleeper = Process.GetProcessById(int.Parse(Assert.Single(lines).Text));
        Assert.False(sleeper.HasExited);
        sleeper.Kill();
    }

    [Fact]
    public async Task Compiler_errors_are_shown_as_the_compilers_lines()
    {
        folder.Write("Network.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
            </Project>
            """);
        folder.Write("Program.cs", "System.Console.WriteLine(missing);\nSystem.Console.WriteLine(1)\n");
        var environment = new Dictionary<string, string>(ProcessEnvironment.Read()) { ["MSBUILDDISABLENODEREUSE"] = "1", ["UseSharedCompilation"] = "false" };
        var program = new DotNetProgram(folder.Path, ".", new Dictionary<string, string>(), environment);

        var error = await Assert.ThrowsAsync<DeploymentException>(() => program.RunAsync(Runs.Of(folder.Path), CancellationToken.None));

        Assert.Equal($"The program in {folder.Path} does not build.\n  Program.cs(2,28): error CS1002: ; expected", error.Message);

        folder.Write("Program.cs", "System.Console.WriteLine(\"built \" + System.Environment.GetEnvironmentVariable(\"PULUMI_STACK\"));\n");
        var lines = new List<string>();
        Assert.True((await program.RunAsync(Runs.Of(folder.Path, line => lines.Add(line.Text)), CancellationToken.None)).Succeeded);
        Assert.Equal(["built dev"], lines);
    }

    private async Task<(ProgramExit Exit, List<ProgramLine> Lines)> RunAsync(Dictionary<string, string> options, Dictionary<string, string>? more = null)
    {
        var environment = new Dictionary<string, string>(ProcessEnvironment.Read());
        foreach (var (name, value) in more ?? [])
        {
            environment[name] = value;
        }

        var lines = new List<ProgramLine>();
        var exit = await new DotNetProgram(folder.Path, ".", options, environment).RunAsync(Runs.Of(folder.Path, lines.Add), CancellationToken.None);
        return (exit, lines);
    }
}
