using ExpressConnect.Cli.Commands;

namespace ExpressConnect.Cli.Tests.Commands;

/// <summary>What the command says when it cannot do what it is asked, and its commands on the world.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Theory]
    [InlineData("up")]
    [InlineData("destroy")]
    [InlineData("refresh")]
    public async Task Without_a_terminal_somebody_must_have_said_yes(string command)
    {
        place.WithPeeredVpcs();
        var refused = (await place.RunAsync(command, place.Project)).Exits(1);
        Assert.Equal("", refused.Output);
        Assert.Equal("error: --yes or --skip-preview must be passed in to proceed when running in non-interactive mode\n", refused.Error);
    }

    [Fact]
    public async Task Who_names_a_command_sees_what_is_wrong_and_no_help()
    {
        var refused = (await place.RunAsync("up", "--bogus")).Exits(1);
        Assert.Equal(("", "error: unknown flag: --bogus. --help lists those that there are."), (refused.Output, refused.Error.Trim()));
        var drawn = (await place.RunAsync("graph", "-o", "network.png")).Exits(1);
        Assert.Equal(("", "error: cannot draw network.png: the name must end in .svg, .mmd (Mermaid) or .dot (Graphviz)."), (drawn.Output, drawn.Error.Trim()));
    }

    [Theory]
    [InlineData("--target and --exclude exclude each other", "up", "-t", "a", "--exclude", "b")]
    [InlineData("--target and --exclude exclude each other", "preview", "--target-replace", "a", "-x", "b")]
    [InlineData("you cannot specify --target and --exclude-protected", "destroy", "--target", "a", "--exclude-protected")]
    [InlineData("--exclude-protected and --ignore-protect exclude each other", "destroy", "--ignore-protect", "--exclude-protected")]
    public async Task Options_that_contradict_each_other_are_refused(string reason, params string[] line)
    {
        using var error = new StringWriter();
        using var interrupts = new Interrupts(error.WriteLine);
        Assert.Equal(1, await CommandLine.RunAsync(line, new Terminal { Out = TextWriter.Null, Error = error }, interrupts));
        Assert.StartsWith("error: " + reason, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--parallel abc: give a whole number of steps, 1 or more.", "up", "--parallel", "abc")]
    [InlineData("--parallel 0: give a whole number of steps, 1 or more.", "preview", "-p", "0")]
    public async Task A_wrong_number_is_refused_in_plain_words(string reason, params string[] line)
    {
        var refused = await Workplace.InProcessAsync(line);
        Assert.Equal((1, "error: " + reason), (refused.Exit, refused.Error.Trim()));
    }

    [Fact]
    public async Task Who_mistypes_a_stack_does_not_hear_that_all_is_well()
    {
        place.WithPeeredVpcs();
        Assert.StartsWith("error: no stack named 'typo' found", (await place.RunAsync("destroy", place.Project, "-s", "typo", "--yes")).Exits(6).Error, StringComparison.Ordinal);
        Assert.StartsWith("error: nothing is deployed", (await place.RunAsync("redundancy", place.Project, "--deployed", "-s", "typo")).Exits(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_setting_from_the_environment_is_named_without_a_value_that_nobody_wrote()
    {
        place.Environment["EXPRESSCONNECT_STORE"] = "mysql:x";
        var refused = (await place.WithPeeredVpcs().RunAsync("preview", place.Project)).Exits(1);
        Assert.Contains("    error: expressconnect:store has a problem: 'mysql:x' names no store.", refused.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("nil", refused.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_project_is_named()
    {
        var refused = await place.RunAsync("preview", place.Home);
        Assert.NotEqual(0, refused.Exit);
        Assert.Contains(place.Home, refused.Error, StringComparison.Ordinal);
        Assert.Contains("Pulumi.yaml", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_of_a_web_application_in_the_current_folder_are_none_of_its_business()
    {
        place.WithPeeredVpcs();
        await File.WriteAllTextAsync(Path.Combine(place.Home, "appsettings.json"), "{ \"Kestrel\": not even JSON");

        Assert.Contains("Resources:", (await place.RunAsync("preview", place.Project)).Exits(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_of_the_world_are_kept_in_its_store()
    {
        const string store = "sqlite:here.db";
        (await place.RunAsync("world", "behaviour", "realistic", "--store", store)).Exits(0);
        Assert.Equal("realistic\n", (await place.RunAsync("world", "behaviour", "--store", store)).Output);
        Assert.True(File.Exists(Path.Combine(place.Home, "here.db")));

        (await place.RunAsync("world", "clock", "--stand-at", "2026-01-02T03:04:05Z", "--store", store)).Exits(0);
        place.Environment["EXPRESSCONNECT_STORE"] = store;
        Assert.Equal("2026-01-02T03:04:05Z (stands still)\n", (await place.RunAsync("world", "clock")).Output);
        (await place.RunAsync("world", "clock", "--real", "--shift", "1:00")).Exits(1);

        (await place.RunAsync("quota", "set", "vpcs-per-account-and-region", "3", "--account", "1000000000000007")).Exits(0);
        Assert.Matches("(?m)^vpcs-per-account-and-region +3 ", (await place.RunAsync("quota", "list", "--account", "1000000000000007")).Output);
        Assert.Matches("(?m)^vpcs-per-account-and-region +10 ", (await place.RunAsync("quota", "list")).Output);
        Assert.StartsWith("error: The quota \"user-cidrs-per-vpc\" is 3", (await place.RunAsync("quota", "set", "user-cidrs-per-vpc", "9")).Exits(1).Error, StringComparison.Ordinal);
        Assert.StartsWith("error: site cannot be \"mars\"", (await place.RunAsync("account", "set", "site", "mars")).Exits(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_are_explained_one_by_one_and_by_family()
    {
        var one = (await place.RunAsync("rules", "peer-22")).Exits(0).Output;
        Assert.StartsWith("PEER-22 ", one, StringComparison.Ordinal);
        Assert.Contains("\n  remedy: ", one, StringComparison.Ordinal);
        var family = (await place.RunAsync("rules", "VSW")).Exits(0).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(family.Skip(1), static line => Assert.StartsWith("VSW-", line, StringComparison.Ordinal));
        Assert.Contains("ECR-01  later ", (await place.RunAsync("rules", "ECR")).Exits(0).Output, StringComparison.Ordinal);
        var ids = await File.ReadAllLinesAsync(Path.Combine(Checkout.Root, "tests", "ExpressConnect.Engine.Tests", "rule-ids.txt"));
        var all = (await place.RunAsync("rules")).Exits(0).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(ids.Where(static id => id.Contains('-')).Order(StringComparer.Ordinal), all.Skip(1).Select(static line => line.Split(' ')[0]));
        Assert.StartsWith("error: there is no rule or family NONE-1", (await place.RunAsync("rules", "NONE-1")).Exits(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quota_of_the_project_s_world_is_felt_by_its_plans()
    {
        place.WithPeeredVpcs();
        (await place.RunAsync("quota", "set", "vpcs-per-account-and-region", "1", place.Project)).Exits(0);
        Assert.Contains(" VPC-10\n", (await place.RunAsync("preview", place.Project)).Exits(1).Violations(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_tell_what_a_deployment_did()
    {
        place.WithPeeredVpcs();
        (await place.RunAsync("up", place.Project, "--yes")).Exits(0);
        var events = (await place.RunAsync("events", place.Project)).Exits(0).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, events.Count(static line => line.Contains("\tcreated\tVpc\t", StringComparison.Ordinal)));
        Assert.Contains(events, static line => line.Contains("\tcreated\tVpcPeering\t", StringComparison.Ordinal) && line.Contains("\toffice-lab\t", StringComparison.Ordinal));
    }
}
