namespace ExpressConnect.Cli.Tests.Commands;

/// <summary>A name and a folder are told apart where a command on stacks takes both.</summary>
public sealed class StackArgumentTests : IDisposable
{
    private readonly Workplace place = new();

    public StackArgumentTests()
    {
        place.WithProject($"name: network\nruntime: dotnet\nbackend:\n  url: file://{place.Home}/state\n");
    }

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task Outputs_are_those_of_the_folder_and_one_is_named_before_it()
    {
        await HasStackAsync("dev");
        Assert.Equal("Current stack outputs (2):\n    OUTPUT  VALUE\n    a\\x1b   \\x1b[31m\n    id      vpc-1\n", (await Workplace.InProcessAsync("stack", "output", place.Project)).Exits(0).Output);
        Assert.Equal("vpc-1\n", (await Workplace.InProcessAsync("stack", "output", "id", place.Project)).Exits(0).Output);
        var refused = (await Workplace.InProcessAsync("stack", "output", place.Project, place.Project)).Exits(1);
        Assert.Equal($"error: current stack does not have output property '{place.Project}'\n", refused.Error);
    }

    [Theory]
    [InlineData("NAME DIR")]
    [InlineData("DIR --stack NAME")]
    public async Task A_stack_is_removed_by_its_name_or_by_the_option(string form)
    {
        await HasStackAsync("test");
        await HasStackAsync("dev");
        string[] arguments = [.. form.Replace("NAME", "test", StringComparison.Ordinal).Split(' ').Select(word => word == "DIR" ? place.Project : word)];
        Assert.StartsWith("error: non-interactive mode requires --yes flag", (await Workplace.InProcessAsync(["stack", "rm", .. arguments])).Exits(1).Error, StringComparison.Ordinal);
        Assert.StartsWith("error: Stack test still has 1 resource.", (await Workplace.InProcessAsync(["stack", "rm", .. arguments, "--yes"])).Exits(1).Error, StringComparison.Ordinal);
        Assert.Equal("Stack 'test' has been removed!\n", (await Workplace.InProcessAsync(["stack", "rm", .. arguments, "--yes", "--force"])).Exits(0).Output);
        Assert.Equal(["dev*"], (await Workplace.InProcessAsync("stack", "ls", place.Project)).Exits(0).Output.Split('\n')[1..^1].Select(static line => line.Split(' ')[0]));
    }

    [Fact]
    public async Task Two_names_of_a_stack_are_refused_and_a_wrong_one_is_not_found()
    {
        await HasStackAsync("dev");
        Assert.Equal(
            "error: only one of --stack or argument stack name may be specified, not both\n",
            (await Workplace.InProcessAsync("stack", "rm", "dev", place.Project, "--stack", "dev", "--yes")).Exits(1).Error);
        Assert.StartsWith("error: no stack named 'typo' found", (await Workplace.InProcessAsync("stack", "rm", "typo", place.Project, "--yes")).Exits(6).Error, StringComparison.Ordinal);
    }

    private async Task HasStackAsync(string name)
    {
        var urn = $"urn:pulumi:{name}::network::pulumi:pulumi:Stack::network-{name}";
        var file = Path.Combine(place.Home, $"{name}.json");
        await File.WriteAllTextAsync(
            file,
            $$$"""{"version":3,"deployment":{"manifest":{"time":"2025-01-01T00:00:00Z","magic":"","version":""},"resources":[{"urn":"{{{urn}}}","custom":false,"type":"pulumi:pulumi:Stack","outputs":{"id":"vpc-1","a\u001b":"\u001b[31m"}}]}}""");
        (await Workplace.InProcessAsync("stack", "import", place.Project, "--stack", name, "--file", file)).Exits(0);
    }
}
