using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Tests.Monitoring;
using Pulumi.Protocol;
using Pulumirpc;

namespace ExpressConnect.Deployments.Tests.Steps;

/// <summary>Runs that are limited to some resources, or replace some that have not changed.</summary>
public sealed class TargetTests : MonitorTest
{
    private const string Lamps = Stack + "lamps:index:Lamp::";

    public TargetTests() => Provider = new WorldOfLamps();

    [Fact]
    public async Task What_is_no_target_is_neither_looked_at_nor_made()
    {
        await UpAsync(Lamp("a", "red"));
        Provider.Calls.Clear();
        RegisterResourceResponse? left = null;

        var result = await UpAsync(
            async program =>
            {
                await program.RegisterAsync("a", Lit("green"));
                left = await program.RegisterAsync("b", Lit("red"));
            },
            new() { Targets = [Lamps + "a"] });

        Assert.Equal(ExitStatus.Success, result.Status);
        Assert.Equal("a", Assert.Single(Provider.Asked<CheckRequest>("Check")).Name);
        Assert.True(left is { Unknown: true, Id: "" });
        Assert.Equal(Lit("green"), (await RecordedAsync("lamps:index:Lamp::a")).Inputs);
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task What_stands_on_a_resource_that_is_not_made_is_refused()
    {
        var result = await UpAsync(
            async program =>
            {
                var a = await program.RegisterAsync("a", Lit("red"));
                await program.RegisterAsync("b", Lit("red"), r => r.Dependencies.Add(a.Urn));
            },
            new() { Targets = [Lamps + "b"] });

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Contains($"Resource '{Lamps}b' depends on '{Lamps}a' which was not specified in --target list.", Messages(Severity.Error));
        Assert.Empty(Provider.Asked<CreateRequest>("Create"));
    }

    [Fact]
    public async Task Dependents_are_reached_where_they_are_asked_for()
    {
        await UpAsync(Two("red"));
        Provider.Calls.Clear();

        await UpAsync(Two("green"), new() { Targets = [Lamps + "a"], TargetDependents = true });

        Assert.Equal(["a", "b"], Provider.Asked<UpdateRequest>("Update").Select(u => u.Name));
    }

    [Theory]
    [InlineData(Stack + "lamps:index:Lamp::*", 2)]
    [InlineData("**::b", 1)]
    [InlineData(Stack + "*:a", 0)]
    public async Task Stars_stand_for_part_of_a_segment_or_for_anything(string target, int updates)
    {
        await UpAsync(Two("red"));

        var result = await UpAsync(Two("green"), new() { Targets = [target] });

        Assert.Equal(updates, Provider.Asked<UpdateRequest>("Update").Count);
        Assert.Equal(updates > 0 ? ExitStatus.Success : ExitStatus.Failed, result.Status);
    }

    [Fact]
    public async Task Only_targets_are_deleted()
    {
        await UpAsync(Two("red"));

        var result = await UpAsync(_ => Task.CompletedTask, new() { Targets = [Lamps + "b"] });

        Assert.Equal(ExitStatus.Success, result.Status);
        Assert.Equal("b", Assert.Single(Provider.Asked<DeleteRequest>("Delete")).Id);
    }

    [Fact]
    public async Task What_is_no_target_keeps_what_it_stands_on_before_it()
    {
        await UpAsync(async program =>
        {
            var a = await program.RegisterAsync("a", Lit("red"));
            await program.RegisterAsync("b", Lit("red"), r => r.Dependencies.Add(a.Urn));
        });

        await UpAsync(
            async program =>
            {
                await program.RegisterAsync("b", Lit("red"));
                await program.RegisterAsync("c", Lit("red"));
            },
            new() { Targets = [Lamps + "c"] });

        Assert.Equal(["a", "b", "c"], (await SnapshotAsync()).Resources.Where(static r => r.Urn.Contains("Lamp::", StringComparison.Ordinal)).Select(static r => r.Urn[^1..]));
    }

    [Fact]
    public async Task A_target_that_names_nothing_is_told()
    {
        await UpAsync(Two("red"));

        var result = await DestroyAsync(new() { Targets = [Lamps + "z"] });

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Contains(Messages(Severity.Error), m => m.StartsWith($"Target '{Lamps}z' could not be found", StringComparison.Ordinal));
        Assert.Empty(Provider.Asked<DeleteRequest>("Delete"));
    }

    [Fact]
    public async Task What_is_to_be_replaced_is_replaced_unchanged_and_the_rest_is_looked_at_as_ever()
    {
        await UpAsync(Two("red"));
        Provider.Calls.Clear();

        var result = await UpAsync(Two("red"), new() { Replace = [Lamps + "a"] });

        Assert.Equal((1, 1), (result.Last!.Changes[StepKind.Replace], result.Last.Changes[StepKind.Same]));
        Assert.Equal("a", Assert.Single(Provider.Asked<CreateRequest>("Create")).Name);
        Assert.Equal("b", Assert.Single(Provider.Asked<DiffRequest>("Diff")).Name);
    }

    private static PropertyMap Lit(string colour) => PropertyMap.Of(("colour", colour));

    private static Func<ProgramWithCallbacks, Task> Lamp(string name, string colour) => program => program.RegisterAsync(name, Lit(colour));

    private static Func<ProgramWithCallbacks, Task> Two(string colour) => async program =>
    {
        var a = await program.RegisterAsync("a", Lit(colour));
        await program.RegisterAsync("b", Lit(colour), r => r.Dependencies.Add(a.Urn));
    };
}
