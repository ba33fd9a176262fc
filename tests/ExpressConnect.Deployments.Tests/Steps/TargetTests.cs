using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Tests.Monitoring;
using Grpc.Core;
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
    public async Task A_preview_lists_all_that_stands_on_what_is_not_made()
    {
        var result = await PreviewAsync(
            async program =>
            {
                var a = await program.RegisterAsync("a", Lit("red"));
                var b = await program.RegisterAsync("b", Lit("red"));
                await program.RegisterAsync("c", Lit("red"), r => r.Dependencies.Add([a.Urn, b.Urn]));
                await program.RegisterAsync("d", Lit("red"), r => r.Dependencies.Add(a.Urn));
                await program.RegisterAsync("e", Lit("red"));
            },
            new() { Targets = [Lamps + "c", Lamps + "d", Lamps + "e"] });

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Equal(
            [NotMade("c", "a"), "preview failed", NotMade("c", "b"), NotMade("d", "a")],
            Messages(Severity.Error));
        Assert.Equal(3, result.Last!.Changes[StepKind.Create]);

        static string NotMade(string name, string on) => $"Resource '{Lamps}{name}' depends on '{Lamps}{on}' which was not specified in --target list.";
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
    public async Task Stars_stand_for_part_of_a_segment_or_for_anything(string target, int updates)
    {
        await UpAsync(Two("red"));

        var result = await UpAsync(Two("green"), new() { Targets = [target] });

        Assert.Equal(updates, Provider.Asked<UpdateRequest>("Update").Count);
        Assert.Equal(ExitStatus.Success, result.Status);
        Assert.Empty(Messages(Severity.Warning));
    }

    [Fact]
    public async Task A_pattern_that_matches_nothing_changes_nothing_and_says_so()
    {
        await UpAsync(Two("red"));

        var result = await UpAsync(Two("green"), new() { Targets = [Stack + "*:a"] });

        Assert.Equal(ExitStatus.Success, result.Status);
        Assert.False(result.Last!.HasChanges);
        Assert.Equal($"Target '{Stack}*:a' could not be found in the stack.", Assert.Single(Messages(Severity.Warning)));
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

    [Theory]
    [InlineData(Lamps + "z", " Did you forget to escape $ in your shell?")]
    [InlineData(Stack + "my:index:Room$lamps:index:Lamp::z", "")]
    public async Task A_target_that_names_nothing_is_told(string target, string hint)
    {
        await UpAsync(Two("red"));

        foreach (var result in (DeploymentResult[])[await DestroyAsync(new() { Targets = [target] }), await UpAsync(_ => Task.CompletedTask, new() { Targets = [target] })])
        {
            Assert.Equal(ExitStatus.Failed, result.Status);
        }

        Assert.Equal(Enumerable.Repeat($"Target '{target}' could not be found in the stack.{hint}", 2), Messages(Severity.Error));
        Assert.Empty(Provider.Asked<DeleteRequest>("Delete"));
    }

    [Fact]
    public async Task What_is_to_be_replaced_and_is_not_there_is_told_before_the_program_starts()
    {
        var hasRun = false;

        var result = await UpAsync(
            _ =>
            {
                hasRun = true;
                return Task.CompletedTask;
            },
            new() { Replace = [Lamps + "a"] });

        Assert.Equal((ExitStatus.Failed, false), (result.Status, hasRun));
        Assert.StartsWith($"Target '{Lamps}a' could not be found in the stack.", Assert.Single(Messages(Severity.Error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_would_be_deleted_with_a_target_is_listed_before_anything_is()
    {
        await UpAsync(Family);

        var result = await DestroyAsync(new() { Targets = [Lamps + "a"] });

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Equal(
            [.. Below.Select(urn => $"Resource '{urn}' will be destroyed but was not specified in --target list.\nEither include resource in --target list or pass --target-dependents to proceed."), "update failed"],
            Messages(Severity.Error).Order(StringComparer.Ordinal));
        Assert.Empty(Provider.Asked<DeleteRequest>("Delete"));
    }

    [Fact]
    public async Task Children_and_all_that_depends_on_a_target_go_with_it_where_they_are_asked_for()
    {
        await UpAsync(Family);

        var result = await DestroyAsync(new() { Targets = [Lamps + "a"], TargetDependents = true });

        Assert.Equal((ExitStatus.Success, 3), (result.Status, result.Last!.Changes[StepKind.Delete]));
        Assert.Equal("a", Provider.Asked<DeleteRequest>("Delete")[^1].Name);
        Assert.DoesNotContain((await SnapshotAsync()).Resources, r => Below.Contains(r.Urn));
    }

    [Fact]
    public async Task What_waits_for_its_replacement_and_is_no_target_goes_on_to_wait()
    {
        Provider = new NoSecondLamp();
        await UpAsync(Lamp("a", "red"));
        Assert.Equal(ExitStatus.Failed, (await UpAsync(ReplacedLamp)).Status);
        Assert.True((await RecordedAsync("lamps:index:Lamp::a")).PendingReplacement);

        var result = await UpAsync(Lamp("b", "red"), new() { Targets = [Lamps + "b"] });

        Assert.Equal(ExitStatus.Success, result.Status);
        Assert.True((await RecordedAsync("lamps:index:Lamp::a")).PendingReplacement);

        // Without targets it is forgotten: what it stood for is deleted already.
        await UpAsync(Lamp("b", "red"));
        Assert.DoesNotContain((await SnapshotAsync()).Resources, static r => r.Urn.EndsWith("::a", StringComparison.Ordinal));
        Assert.Single(Provider.Asked<DeleteRequest>("Delete"));

        static Task ReplacedLamp(ProgramWithCallbacks program) => program.RegisterAsync("a", Lit("red").With("room", "hall"), static r =>
        {
            (r.DeleteBeforeReplace, r.DeleteBeforeReplaceDefined) = (true, true);
        });
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

    private static readonly string[] Below = [Stack + "lamps:index:Lamp$lamps:index:Lamp::child", Lamps + "depends"];

    // One that only says that it depends, one that only says whose child it is, and one that does neither.
    private static async Task Family(ProgramWithCallbacks program)
    {
        var a = await program.RegisterAsync("a", Lit("red"));
        await program.RegisterAsync("depends", Lit("red"), r => r.Dependencies.Add(a.Urn));
        await program.RegisterAsync("child", Lit("red"), r => r.Parent = a.Urn);
        await program.RegisterAsync("other", Lit("red"));
    }

    private static PropertyMap Lit(string colour) => PropertyMap.Of(("colour", colour));

    private static Func<ProgramWithCallbacks, Task> Lamp(string name, string colour) => program => program.RegisterAsync(name, Lit(colour));

    private static Func<ProgramWithCallbacks, Task> Two(string colour) => async program =>
    {
        var a = await program.RegisterAsync("a", Lit(colour));
        await program.RegisterAsync("b", Lit(colour), r => r.Dependencies.Add(a.Urn));
    };

    private sealed class NoSecondLamp : WorldOfLamps
    {
        public override Task<CreateResponse> Create(CreateRequest request, ServerCallContext context) =>
            Asked<DeleteRequest>("Delete").Count > 0 && request.Name == "a" ? throw new RpcException(new Status(StatusCode.Unknown, "it does not light")) : base.Create(request, context);
    }
}
