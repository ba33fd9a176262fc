using ExpressConnect.Deployments.Projects;

namespace ExpressConnect.Deployments.Tests.Projects;

public sealed class ProjectTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_project_says_name_runtime_program_and_plugins()
    {
        folder.Write("Pulumi.yaml", """
            name: network
            description: Two offices
            runtime:
              name: dotnet
              options: {binary: bin/network.dll, use-executor: /opt/dotnet}
            main: src
            stackConfigDir: stacks
            backend: {url: "file://./state"}
            options: {refresh: always}
            plugins:
              providers:
                - {name: expressconnect, path: ../plugins, version: 1.2.3}
            packages:
              local: ./sdk
              remote: aws@6.0.0
            """);

        var project = Project.Load(folder.Path);

        Assert.Equal(("network", "Two offices", "dotnet", "src", "stacks", "file://./state"),
            (project.Name, project.Description, project.Runtime, project.Main, project.StackConfigDirectory, project.BackendUrl));
        Assert.True(project.AlwaysRefreshes);
        Assert.Equal("bin/network.dll", project.RuntimeOptions["binary"]);
        Assert.Equal(
            [new ProjectPlugin("expressconnect", Path.GetFullPath(folder["../plugins"]), "1.2.3"), new ProjectPlugin("local", folder["sdk"])],
            project.Plugins.AsEnumerable());
    }

    [Theory]
    [InlineData("Pulumi.yml", "name: network\nruntime: dotnet\n")]
    [InlineData("Pulumi.json", """{"name": "network", "runtime": {"name": "dotnet"}}""")]
    public void Other_spellings_are_read(string file, string content)
    {
        folder.Write(file, content);

        Assert.Equal(("network", "dotnet"), (Project.Load(folder.Path).Name, Project.Load(folder.Path).Runtime));
    }

    [Theory]
    [InlineData("", ":1: the project does not say what runs its program")]
    [InlineData("runtime: dotnet", ":1: the project has no name")]
    [InlineData("runtime: dotnet\nname: a/b", ":2: 'a/b' cannot be the name of a project")]
    [InlineData("name: network\nruntime: [dotnet]", ":2: 'runtime' must be a name")]
    [InlineData("name: network\nruntime: {options: {}}", ":2: 'runtime' has no 'name'")]
    [InlineData("- a", ":1: must be a map")]
    [InlineData("name: network\nruntime: dotnet\n  x: 1", ":3: is not YAML")]
    [InlineData("name: network\nruntime: dotnet\nplugins:\n  providers:\n    - {name: x}", ":5: an entry of 'plugins.providers' has no 'path'")]
    [InlineData("name: network\nruntime: dotnet\nconfig:\n  size: {type: number}", ":4: 'number' is not a type of configuration")]
    [InlineData("name: network\nruntime: dotnet\nconfig:\n  size: {type: integer, default: many}", ":4: the default of configuration 'size' must be of type 'integer'")]
    [InlineData("name: network\nruntime: dotnet\nconfig:\n  size: {default: 1, value: 2}", ":4: configuration 'size' has both")]
    [InlineData("name: network\nruntime: dotnet\nconfig:\n  aws:size: {default: 1}", ":4: configuration 'aws:size' belongs to another package")]
    [InlineData("name: network\nruntime: dotnet\nconfig:\n  a:b:c: 1", ":4: 'a:b:c' is not a configuration key")]
    public void A_mistake_is_named_with_file_and_line(string content, string message)
    {
        var file = folder.Write("Pulumi.yaml", content);

        var error = Assert.Throws<DeploymentException>(() => Project.Load(folder.Path));

        Assert.StartsWith(file + message, error.Message, StringComparison.Ordinal);
        Assert.Equal(ExitStatus.ConfigurationError, error.Status);
    }

    [Fact]
    public void A_folder_without_a_project_is_told_from_none()
    {
        Assert.Contains("it has no Pulumi.yaml", Assert.Throws<DeploymentException>(() => Project.Load(folder.Path)).Message, StringComparison.Ordinal);
        Assert.Contains("There is no folder", Assert.Throws<DeploymentException>(() => Project.Load(folder["none"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_is_a_folder_or_a_file_in_one()
    {
        folder.Write("src/Network.csproj", "");
        Assert.Equal((folder.Path, "."), Program(""));
        Assert.Equal((folder["src"], "."), Program("main: src/"));
        Assert.Equal((folder["src"], "Network.csproj"), Program("main: src/Network.csproj"));
        Assert.Contains("Pulumi.yaml:3: 'main' says other", Assert.Throws<DeploymentException>(() => Program("main: other")).Message, StringComparison.Ordinal);
    }

    private (string, string) Program(string main)
    {
        folder.Write("Pulumi.yaml", $"name: network\nruntime: dotnet\n{main}");
        return Project.Load(folder.Path).FindProgram();
    }
}
