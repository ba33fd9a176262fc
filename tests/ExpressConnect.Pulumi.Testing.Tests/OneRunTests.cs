using ExpressConnect.Deployments.Events;
using ExpressConnect.Engine;
using ExpressConnect.Pulumi.Testing;
using Pulumi;
using Provider = ExpressConnect.Pulumi.Provider;
using Vpc = ExpressConnect.Pulumi.Vpc;
using VpcPeering = ExpressConnect.Pulumi.VpcPeering;

namespace MyNetwork.Tests;

/// <summary>One run on a world of its own.</summary>
public sealed class OneRunTests
{
    private static readonly TestSettings Overlapping = new() { Config = { ["network:lab"] = "10.0.0.0/16", ["network:benches"] = "10.0.1.128/25" } };

    [Fact]
    public async Task A_stack_class_is_deployed()
    {
        var run = (await Network.UpAsync<OfficeAndLab>()).EnsureSucceeded();

        Assert.Equal("Active", run.Outputs["status"]);
        Assert.Equal(false, run.Outputs["charged"]);
        Assert.True(run.Path("office", "lab").IsConnected);
        Assert.StartsWith("vpc-", run.Resource("lab").Id, StringComparison.Ordinal);
        Assert.Equal("cn-beijing", run.Resource("lab").Outputs["region"]);
        Assert.Equal(6, run.Changes[StepKind.Create]);
    }

    [Fact]
    public async Task What_stands_in_Program_cs_is_deployed()
    {
        var run = await Network.UpAsync(static () => Deployment.RunAsync(static async () =>
        {
            var shop = new Vpc("shop", new() { CidrBlock = "10.1.0.0/16" });
            await Task.Yield();
            var bank = new Vpc("bank", new() { CidrBlock = "10.2.0.0/16" });
            return new Dictionary<string, object?>
            {
                ["stack"] = Deployment.Instance.StackName,
                ["ids"] = Output.All(shop.Id, bank.Id),
                ["size"] = 3,
            } as IDictionary<string, object?>;
        }));

        run.EnsureSucceeded();
        Assert.Equal("test", run.Outputs["stack"]);
        Assert.Equal(3, run.Outputs["size"]);
        Assert.Equal([run.Resource("shop").Id, run.Resource("bank").Id], Assert.IsType<List<object?>>(run.Outputs["ids"]));
    }

    [Fact]
    public async Task A_preview_names_every_rule_that_is_broken()
    {
        var run = await Network.PreviewAsync<OfficeAndLab>(Overlapping);

        Assert.False(run.Succeeded);
        var broken = Assert.Single(run.Findings);
        Assert.Equal(("PEER-22", "office-lab", FindingLevel.Error), (broken.Rule, broken.Resource, broken.Level));
        Assert.Equal("vSwitches of connected VPCs overlap", broken.Headline);
        Assert.Contains("\"office-desks\"", broken.Reason, StringComparison.Ordinal);
        Assert.Equal("Give one of the vSwitches a range that is free on both sides.", broken.Remedy);
        Assert.Contains("PEER-22", Assert.Throws<InvalidOperationException>(run.EnsureSucceeded).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_is_lowered_is_a_warning()
    {
        var settings = new TestSettings { Config = { ["network:lab"] = "10.0.0.0/16", ["network:benches"] = "10.0.1.128/25", ["expressconnect:warn"] = "[\"PEER-22\"]" } };
        var run = await Network.PreviewAsync<OfficeAndLab>(settings);

        Assert.Contains(run.Findings, static finding => finding is { Rule: "PEER-22", Level: FindingLevel.Warning, Headline: "vSwitches of connected VPCs overlap" });
        Assert.DoesNotContain(run.Errors, static error => error.Contains("PEER-22", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_preview_shows_the_network_that_is_planned()
    {
        var run = (await Network.PreviewAsync<OfficeAndLab>()).EnsureSucceeded();

        Assert.True(run.Path("office", "lab").IsConnected);
        Assert.StartsWith("vpc-", run.Resource("office").Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Providers_of_one_program_see_each_other()
    {
        var run = await Network.UpAsync(static () => Deployment.RunAsync(static () =>
        {
            var head = new Provider("head", new() { Account = "1000000000000001", Accounts = { "1000000000000002" }, Region = "cn-beijing" });
            var branch = new Provider("branch", new() { Account = "1000000000000002", Region = "cn-shenzhen" });
            var beijing = new Vpc("beijing", new() { CidrBlock = "10.0.0.0/16" }, new() { Provider = head });
            var shenzhen = new Vpc("shenzhen", new() { CidrBlock = "10.1.0.0/16" }, new() { Provider = branch });
            _ = new VpcPeering(
                "both",
                new()
                {
                    VpcId = beijing.Id,
                    AcceptingVpcId = shenzhen.Id,
                    AcceptingRegionId = "cn-shenzhen",
                    AcceptingAccount = "1000000000000002",
                    Spec = ExpressConnect.Pulumi.RouterInterfaceSpec.Large1,
                },
                new() { Provider = head });
        }));

        Assert.Equal("Active", run.EnsureSucceeded().Resource("both").Outputs["status"]);
    }

    [Fact]
    public async Task A_program_that_throws_fails_the_run_and_nothing_else()
    {
        var exitCode = Environment.ExitCode;
        var run = await Network.UpAsync(static () => Deployment.RunAsync((Action)(static () => throw new InvalidDataException("no address plan"))));

        Assert.False(run.Succeeded);
        Assert.Contains(run.Errors, static error => error.Contains("no address plan", StringComparison.Ordinal));
        Assert.Empty(run.Findings);
        Assert.Equal(exitCode, Environment.ExitCode);
        Assert.Null(Environment.GetEnvironmentVariable("PULUMI_MONITOR"));
    }

    [Fact]
    public async Task A_program_that_never_calls_RunAsync_is_told_so()
    {
        var run = await Network.UpAsync(static () => throw new FileNotFoundException("plan.json"));

        Assert.Contains(run.Errors, static error => error.Contains("did not get as far as Deployment.RunAsync: plan.json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Runs_at_the_same_time_do_not_meet()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(static n => Network.UpAsync(
            () => Deployment.RunAsync(() => new Dictionary<string, object?> { ["number"] = new global::Pulumi.Config().RequireInt32("number"), ["id"] = new Vpc("only", new() { CidrBlock = "10.0.0.0/16" }).Id }),
            new TestSettings { Stack = $"s{n}", Config = { ["network:number"] = $"{n}" } })));

        Assert.Equal<object?>([0, 1, 2, 3], runs.Select(static run => run.EnsureSucceeded().Outputs["number"]));
        Assert.All(runs, static run => Assert.Single(run.Map.Vpcs));
    }
}
