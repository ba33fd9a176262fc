using System.Collections.Immutable;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Pulumi;
using ExpressConnect.Pulumi.Testing;
using Pulumi;
using Vpc = ExpressConnect.Pulumi.Vpc;

namespace MyNetwork.Tests;

/// <summary>Programs that the engine calls back: transforms and hooks, in whole runs.</summary>
public sealed class CallbackTests
{
    private static readonly StackOptions Described = new()
    {
        ResourceTransforms =
        {
            static (args, _) => Task.FromResult<ResourceTransformResult?>(args.Type == "expressconnect:index:Vpc"
                ? new ResourceTransformResult(args.Args.SetItem("description", $"{args.Name} of the stack"), args.Options)
                : null),
        },
    };

    [Fact]
    public async Task A_transform_of_the_stack_changes_every_resource()
    {
        var run = (await Network.UpAsync(static () => Deployment.RunAsync(
            static () =>
            {
                var office = new Vpc("office", new() { CidrBlock = "10.0.0.0/16" });
                _ = new VSwitch("desks", new() { VpcId = office.Id, ZoneId = "cn-beijing-h", CidrBlock = "10.0.1.0/24" });
                return Nothing();
            },
            Described))).EnsureSucceeded();

        Assert.Equal("office of the stack", run.Resource("office").Outputs["description"]);
        Assert.Equal(run.Resource("office").Id, run.Resource("desks").Outputs["vpcId"]);
        Assert.Equal("", run.Resource("desks").Outputs.GetValueOrDefault("description") ?? "");
    }

    [Fact]
    public async Task Transforms_run_from_the_resource_up_to_the_stack_and_change_options_too()
    {
        var settings = new TestSettings();
        await using var network = await Network.StartAsync(settings);
        var run = (await network.UpAsync(static () => Deployment.RunAsync(
            static () =>
            {
                _ = new Vpc("office", new() { CidrBlock = "10.0.0.0/16" }, new CustomResourceOptions
                {
                    ResourceTransforms =
                    {
                        static async (args, cancel) =>
                        {
                            await Task.Yield();
                            var options = CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new CustomResourceOptions { Protect = true });
                            return new ResourceTransformResult(args.Args.SetItem("vpcName", "transformed"), options);
                        },
                    },
                });
                return Nothing();
            },
            Described))).EnsureSucceeded();

        Assert.Equal(("transformed", "office of the stack"), (run.Resource("office").Outputs["vpcName"], run.Resource("office").Outputs["description"]));
        var gone = await network.DestroyAsync();
        Assert.Contains(gone.Errors, static error => error.Contains("protect", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_transform_that_throws_fails_the_resource_with_its_message()
    {
        var run = await Network.UpAsync(static () => Deployment.RunAsync(static () => _ = new Vpc("office", new() { CidrBlock = "10.0.0.0/16" }, new CustomResourceOptions
        {
            ResourceTransforms = { static (_, _) => throw new InvalidDataException("no address plan") },
        })));

        Assert.False(run.Succeeded);
        Assert.Contains(run.Errors, static error => error.Contains("invoke transform: no address plan", StringComparison.Ordinal));
        Assert.Empty(run.Map.Vpcs);
    }

    [Fact]
    public async Task A_transform_of_calls_changes_what_a_function_is_asked()
    {
        var run = (await Network.UpAsync(static () => Deployment.RunAsync(static () =>
        {
            Deployment.Instance.RegisterInvokeTransform(static (args, _) => Task.FromResult<InvokeTransformResult?>(
                new InvokeTransformResult(args.Args.SetItem("regionId", "cn-shenzhen"), args.Options)));
            return new Dictionary<string, object?>
            {
                ["regions"] = GetAccessPoints.Invoke(new() { RegionId = "cn-beijing" }).Apply(static found => found.AccessPoints.Select(static point => point.RegionId).Distinct().ToImmutableArray()),
            };
        }))).EnsureSucceeded();

        Assert.Equal<object?>(["cn-shenzhen"], Assert.IsType<List<object?>>(run.Outputs["regions"]));
    }

    [Fact]
    public async Task A_hook_before_creation_can_refuse()
    {
        var run = await Network.UpAsync(static () => Deployment.RunAsync(static () =>
        {
            var friday = new ResourceHook("friday", static (args, _) => throw new InvalidOperationException($"no {args.Name} on a Friday"));
            _ = new Vpc("office", new() { CidrBlock = "10.0.0.0/16" }, new CustomResourceOptions { Hooks = { BeforeCreate = { friday } } });
        }));

        Assert.False(run.Succeeded);
        Assert.Contains(run.Errors, static error => error.Contains("before hook \"friday\" failed: no office on a Friday", StringComparison.Ordinal));
        Assert.Empty(run.Map.Vpcs);
    }

    [Fact]
    public async Task Hooks_see_inputs_before_and_outputs_after()
    {
        var heard = new List<string>();
        var settings = new TestSettings { Config = { ["network:purpose"] = "desks" } };
        await using var network = await Network.StartAsync(settings);
        async Task<TestRun> UpAsync() => (await network.UpAsync(() => Deployment.RunAsync(() =>
        {
            ResourceHook Note(string name) => new(name, (args, _) =>
            {
                heard.Add($"{name}: {args.OldInputs?["description"]} -> {args.NewInputs?["description"]}, {args.NewOutputs?["status"] ?? "no outputs"}");
                return Task.CompletedTask;
            });
            _ = new Vpc("office", new() { CidrBlock = "10.0.0.0/16", Description = new global::Pulumi.Config("network").Require("purpose") }, new CustomResourceOptions
            {
                Hooks = { BeforeCreate = { Note("before create") }, AfterCreate = { Note("after create") }, BeforeUpdate = { Note("before update") }, AfterUpdate = { Note("after update") } },
            });
        }))).EnsureSucceeded();

        await UpAsync();
        settings.Config["network:purpose"] = "labs";
        var changed = await UpAsync();

        Assert.Equal(StepKind.Update, changed.Resource("office").Step);
        Assert.Equal(
            [
                "before create:  -> desks, no outputs",
                "after create:  -> desks, Available",
                "before update: desks -> labs, no outputs",
                "after update: desks -> labs, Available",
            ],
            heard);
    }

    [Fact]
    public async Task Delete_hooks_run_after_the_program_has_made_its_resources()
    {
        var deleted = new List<string>();
        await using var network = await Network.StartAsync();
        async Task UpAsync(bool open) => (await network.UpAsync(() => Deployment.RunAsync(() =>
        {
            var last = new ResourceHook("last words", (args, _) =>
            {
                deleted.Add($"{args.Name} {args.Id} of {Deployment.Instance.StackName}");
                return Task.CompletedTask;
            });
            if (open)
            {
                _ = new Vpc("office", new() { CidrBlock = "10.0.0.0/16" }, new CustomResourceOptions { Hooks = { AfterDelete = { last } } });
            }
        }))).EnsureSucceeded();

        await UpAsync(open: true);
        var id = Assert.Single(await network.World.ResourcesAsync().ToListAsync()).Id;
        await UpAsync(open: false);

        Assert.Equal([$"office {id} of test"], deleted);
    }

    [Fact]
    public async Task A_hook_for_failures_is_asked_whether_to_try_again()
    {
        var failures = new List<string>();
        var run = await Network.UpAsync(() => Deployment.RunAsync(() =>
        {
            var again = new ErrorHook("again", (args, _) =>
            {
                failures.Add($"{args.FailedOperation} {args.Name}: {args.Errors.Count}");
                return Task.FromResult(failures.Count < 3);
            });
            _ = new VSwitch("desks", new() { VpcId = "vpc-nowhere", ZoneId = "cn-beijing-h", CidrBlock = "10.0.1.0/24" }, new CustomResourceOptions { Hooks = { OnError = { again } } });
        }));

        Assert.False(run.Succeeded);
        Assert.Equal(["create desks: 1", "create desks: 2", "create desks: 3"], failures);
    }

    [Fact]
    public async Task A_stash_keeps_the_first_value()
    {
        var settings = new TestSettings { Config = { ["network:number"] = "1" } };
        await using var network = await Network.StartAsync(settings);
        async Task<TestRun> UpAsync() => (await network.UpAsync(static () => Deployment.RunAsync(static () =>
        {
            var stash = new Stash("first", new StashArgs { Input = new global::Pulumi.Config("network").Require("number") });
            return new Dictionary<string, object?> { ["kept"] = stash.Output, ["given"] = stash.Input };
        }))).EnsureSucceeded();

        await UpAsync();
        settings.Config["network:number"] = "2";
        var again = await UpAsync();

        Assert.Equal(("1", "2"), (again.Outputs["kept"], again.Outputs["given"]));
    }

    private static Task<IDictionary<string, object?>> Nothing() => Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
}
