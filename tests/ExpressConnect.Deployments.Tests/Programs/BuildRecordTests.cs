using ExpressConnect.Deployments.Programs;

namespace ExpressConnect.Deployments.Tests.Programs;

/// <summary>A program that is up to date is not built again. A script stands for <c>dotnet</c>: what is looked at is when it is called.</summary>
public sealed class BuildRecordTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string> environment = new(ProcessEnvironment.Read(), StringComparer.Ordinal);

    public BuildRecordTests()
    {
        folder.Write("app/App.csproj", """<Project><ItemGroup><ProjectReference Include="../parts/Parts.csproj" /></ItemGroup></Project>""");
        folder.Write("app/Program.cs", "// a program");
        folder.Write("parts/Parts.csproj", "<Project />");
        folder.Write("parts/Part.cs", "// a part");
        folder.Write("app/bin/App.dll", "built");
        folder.Write("app/obj/App.csproj.nuget.dgspec.json", $$$"""{"projects": {"{{{folder["app/App.csproj"]}}}": {}, "{{{folder["parts/Parts.csproj"]}}}": {} } }""");
        folder.Write("answer", $$$"""
            {"Properties": {"MSBuildProjectFullPath": "{{{folder["app/App.csproj"]}}}", "MSBuildProjectExtensionsPath": "{{{folder["app/obj"]}}}/",
             "TargetPath": "{{{folder["app/bin/App.dll"]}}}", "SelfContained": "", "StartArguments": "", "RunWorkingDirectory": ""}}
            """);
        folder.WriteScript("dotnet", "echo \"$1\" >> ../calls\ntest \"$1\" != build || cat ../answer\n");
        foreach (var file in folder.Files())
        {
            File.SetLastWriteTimeUtc(folder[file], DateTime.UtcNow.AddMinutes(-1));
        }
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_is_run_without_dotnet_run_and_built_once()
    {
        await RunAsync();
        await RunAsync();

        Assert.Equal(["build", "exec", "exec"], await CallsAsync());
    }

    [Theory]
    [InlineData("app/Program.cs")]
    [InlineData("app/more/New.cs")]
    [InlineData("app/App.csproj")]
    [InlineData("parts/Part.cs")]
    [InlineData("Directory.Build.props")]
    [InlineData("app/bin/App.dll")]
    public async Task What_goes_into_it_or_comes_out_of_it_has_changed(string file)
    {
        await RunAsync();
        folder.Write(file, "<Project>changed</Project>");
        await RunAsync();

        Assert.Equal(["build", "exec", "build", "exec"], await CallsAsync());
    }

    [Fact]
    public async Task A_file_that_went_into_it_is_gone()
    {
        await RunAsync();
        File.Delete(folder["parts/Part.cs"]);
        await RunAsync();

        Assert.Equal(["build", "exec", "build", "exec"], await CallsAsync());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"Inputs": "1", "Outputs": "2", "Projects": null, "Program": null}""")]
    [InlineData("torn {")]
    public async Task A_record_that_is_none_does_not_count(string record)
    {
        await RunAsync();
        folder.Write("app/obj/expressconnect.program.json", record);
        await RunAsync();

        Assert.Equal(["build", "exec", "build", "exec"], await CallsAsync());
    }

    [Fact]
    public async Task The_environment_has_changed()
    {
        await RunAsync();
        environment["Configuration"] = "Release";
        await RunAsync();

        Assert.Equal(["build", "exec", "build", "exec"], await CallsAsync());
    }

    [Theory]
    [InlineData("""<Project><Import Project="../../shared.targets" /></Project>""")]
    [InlineData("""<Project><ItemGroup><Compile Include="../common/*.cs" /></ItemGroup></Project>""")]
    [InlineData("""<Project><ItemGroup><Compile Include="$(Common)/*.cs" /></ItemGroup></Project>""")]
    [InlineData("""<Project><ItemGroup><Reference Include="Tool"><HintPath>lib/Tool.dll</HintPath></Reference></ItemGroup></Project>""")]
    public async Task A_project_that_reads_files_from_elsewhere_is_built_every_time(string project)
    {
        folder.Write("parts/Parts.csproj", project);

        await RunAsync();
        await RunAsync();

        Assert.Equal(["build", "exec", "build", "exec"], await CallsAsync());
    }

    [Fact]
    public async Task What_changes_while_it_is_built_is_built_the_next_time()
    {
        folder.WriteScript("dotnet", "echo \"$1\" >> ../calls\ntest \"$1\" != build || { cat ../answer; echo >> Program.cs; }\n");

        await RunAsync();
        await RunAsync();

        Assert.Equal(["build", "exec", "build", "exec"], await CallsAsync());
    }

    [Theory]
    [InlineData("\"SelfContained\": \"\"", "\"SelfContained\": \"true\"")]
    [InlineData("\"StartArguments\": \"\"", "\"StartArguments\": \"--fast\"")]
    [InlineData("\"RunWorkingDirectory\": \"\"", "\"RunWorkingDirectory\": \"/tmp\"")]
    public async Task A_program_that_is_started_in_a_way_of_its_own_is_started_by_dotnet_run(string plain, string special)
    {
        folder.Write("answer", (await File.ReadAllTextAsync(folder["answer"])).Replace(plain, special, StringComparison.Ordinal));

        await RunAsync();

        Assert.Equal(["build", "run"], await CallsAsync());
    }

    private async Task RunAsync()
    {
        var program = new DotNetProgram(folder["app"], ".", new Dictionary<string, string> { ["use-executor"] = folder["dotnet"] }, environment);
        Assert.True((await program.RunAsync(Runs.Of(folder["app"]), CancellationToken.None)).Succeeded);
    }

    private Task<string[]> CallsAsync() => File.ReadAllLinesAsync(folder["calls"]);
}
