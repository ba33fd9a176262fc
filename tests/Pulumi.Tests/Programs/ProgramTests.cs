using Grpc.Core;
using Pulumi.Tests.Engines;
using Pulumirpc;
using static Pulumi.Tests.Wire.SerializationTests;

namespace Pulumi.Tests.Programs;

/// <summary>How programs start, end and fail.</summary>
public sealed class ProgramTests : IAsyncLifetime
{
    private EngineHost host = null!;

    public async Task InitializeAsync() => host = await EngineHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_program_that_ends_well_says_so_once_and_returns_zero()
    {
        Assert.Equal(0, await host.ExitCodeAsync(static () => Deployment.RunAsync(static () => { })));
        Assert.Equal(1, host.Monitor.Shutdowns);
        Assert.Empty(host.Engine.Messages);
    }

    [Fact]
    public async Task An_engine_that_knows_no_shutdown_is_fine()
    {
        host.Monitor.Shutdown = static () => throw new RpcException(new Status(StatusCode.Unimplemented, ""));
        await host.RunAsync(static () => { });
    }

    [Fact]
    public async Task What_a_program_returns_are_the_stacks_outputs()
    {
        host.Monitor.Id = static _ => "";
        Assert.Equal(0, await host.ExitCodeAsync(static () => Deployment.RunAsync(static () => new Dictionary<string, object?>
        {
            ["plain"] = 1,
            ["secret"] = Output.CreateSecret("s"),
            ["id"] = new Gate("g").Id,
            ["nested"] = new[] { new Dictionary<string, object?> { ["a"] = Output.Create(true) } },
            ["nothing"] = null,
        })));
        Assert.Equal("{id: unknown, nested: [{a: true}], plain: 1, secret: secret(s)}", StackOutputs());
    }

    [Fact]
    public async Task A_program_may_be_asynchronous()
    {
        Assert.Equal(0, await host.ExitCodeAsync(static () => Deployment.RunAsync(static async () =>
        {
            await Task.Yield();
            var gate = new Gate("g");
            return new Dictionary<string, object?> { ["urn"] = gate.Urn };
        })));
        Assert.Equal("{urn: urn:pulumi:dev::house::acme:index:Gate::g}", StackOutputs());
    }

    [Fact]
    public async Task A_program_may_be_asynchronous_and_without_outputs()
    {
        Assert.Equal(0, await host.ExitCodeAsync(static () => Deployment.RunAsync(static async () =>
        {
            await Task.Yield();
            _ = new Gate("g");
        })));
        Assert.Equal("{}", StackOutputs());
        Assert.Equal("g", host.Monitor.Registered.Last().Name);
    }

    [Fact]
    public async Task A_stack_class_is_a_program_and_its_outputs_keep_their_names()
    {
        Assert.Equal(0, await host.ExitCodeAsync(static () => Deployment.RunAsync<HouseStack>()));
        Assert.Equal("{PublicIp: 1.2.3.4, door: g-id}", StackOutputs());
    }

    [Fact]
    public async Task A_stack_may_come_from_services()
    {
        Assert.Equal(0, await host.ExitCodeAsync(static () => Deployment.RunAsync<HouseStack>(new Services(static () => new HouseStack()))));
        Assert.Equal(32, await host.ExitCodeAsync(static () => Deployment.RunAsync<HouseStack>(new Services(static () => null))));
        Assert.Contains($"has no {typeof(HouseStack).FullName}", Assert.Single(host.Engine.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stack_outputs_without_value_or_of_another_type_are_refused_by_name()
    {
        Assert.Equal(32, await host.ExitCodeAsync(static () => Deployment.RunAsync<ForgetfulStack>()));
        Assert.Equal(
            "Output(s) 'First, second' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.",
            Assert.Single(host.Engine.Errors));
        Assert.Equal(32, await host.ExitCodeAsync(static () => Deployment.RunAsync<PlainStack>()));
        Assert.Contains(
            "Output(s) 'Number' have incorrect type. [Output] attributed properties must be instances of Output<T>.",
            host.Engine.Errors.Last(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PULUMI_MONITOR", null)]
    [InlineData("PULUMI_ENGINE", null)]
    [InlineData("PULUMI_PROJECT", null)]
    [InlineData("PULUMI_STACK", null)]
    [InlineData("PULUMI_DRY_RUN", "yes")]
    [InlineData("PULUMI_QUERY_MODE", null)]
    [InlineData("PULUMI_PARALLEL", "many")]
    public async Task Without_an_engine_nothing_runs(string variable, string? value)
    {
        host.Environment[variable] = value;
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => host.ExitCodeAsync(static () => Deployment.RunAsync(static () => { })));
        Assert.Equal("Program run without the Pulumi engine available; re-run using the `pulumi` CLI", failure.Message);
    }

    [Fact]
    public async Task A_program_knows_its_deployment()
    {
        DeploymentInstance? told = null;
        host.IsPreview = true;
        await host.RunAsync(() => told = Deployment.Instance);
        Assert.Equal(("house", "dev", "acme", "/house", true), (told!.ProjectName, told.StackName, told.OrganizationName, told.RootDirectory, told.IsDryRun));
        host.Environment["PULUMI_ROOT_DIRECTORY"] = null;
        host.Environment["PULUMI_ORGANIZATION"] = null;
        await host.RunAsync(() => told = Deployment.Instance);
        Assert.Equal("organization", told.OrganizationName);
        Assert.Throws<InvalidOperationException>(() => told.RootDirectory);
    }

    [Fact]
    public async Task Outside_of_a_program_there_is_no_deployment()
    {
        await host.RunAsync(static () => { });
        Assert.Equal("Trying to acquire Deployment.Instance before 'Run' was called.", Assert.Throws<InvalidOperationException>(() => Deployment.Instance).Message);
        Assert.Throws<InvalidOperationException>(() => new Gate("g"));
    }

    [Fact]
    public async Task The_program_waits_for_every_output()
    {
        var released = new TaskCompletionSource();
        host.Monitor.Answer = (request, _) => request.Name is "slow" ? released.Task : Task.CompletedTask;
        var seen = "";
        await host.RunAsync(() =>
        {
            _ = new Gate("slow").Id.Apply(id => seen = id);
            _ = new Gate("quick").Id.Apply(_ => released.TrySetResult());
        });
        Assert.Equal("slow-id", seen);
    }

    [Fact]
    public async Task Messages_reach_the_engine_in_order_with_their_resource()
    {
        await host.RunAsync(static () =>
        {
            var gate = new Gate("g");
            Log.Debug("first");
            Log.Info("second", gate, streamId: 3, ephemeral: true);
            Log.Warn("third");
        });
        Assert.Equal(
            [
                new LogRequest { Severity = LogSeverity.Debug, Message = "first" },
                new LogRequest { Severity = LogSeverity.Info, Message = "second", Urn = "urn:pulumi:dev::house::acme:index:Gate::g", StreamId = 3, Ephemeral = true },
                new LogRequest { Severity = LogSeverity.Warning, Message = "third" },
            ],
            host.Engine.Messages);
    }

    [Fact]
    public async Task A_version_of_the_engine_can_be_required()
    {
        Assert.Equal(0, await host.ExitCodeAsync(static () => Deployment.RunAsync(static () => Deployment.RequirePulumiVersionAsync(">=3.100.0"))));
        Assert.Equal(">=3.100.0", Assert.Single(host.Engine.VersionsRequired));
        var code = await host.ExitCodeAsync(static () => Deployment.RunAsync(static () => Deployment.RequirePulumiVersionAsync(">=99.0.0")));
        Assert.Equal(32, code);
        Assert.Contains("Pulumi 3.260 is too old", Assert.Single(host.Engine.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_programs_run_at_once_in_one_process()
    {
        await using var other = await EngineHost.StartAsync();
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        var runs = Task.WhenAll(
            host.ExitCodeAsync(() => Deployment.RunAsync(async () =>
            {
                first.SetResult();
                await second.Task;
                _ = new Gate("one");
            })),
            other.ExitCodeAsync(() => Deployment.RunAsync(async () =>
            {
                second.SetResult();
                await first.Task;
                _ = new Gate("two");
            })));
        Assert.All(await runs, static code => Assert.Equal(0, code));
        Assert.Equal("one", host.Monitor.Registered.Last().Name);
        Assert.Equal("two", other.Monitor.Registered.Last().Name);
    }

    [Fact]
    public async Task Outputs_of_an_update_are_known_to_what_follows()
    {
        var seen = new List<string?>();
        host.IsPreview = true;
        host.Monitor.Id = static _ => "";
        void Program() => _ = new Gate("g", new GateArgs { Title = "t" }).Id.Apply(id =>
        {
            seen.Add(id);
            return id;
        });
        await host.RunAsync(Program);
        Assert.Empty(seen);
        (host.IsPreview, host.Monitor.Id) = (false, static _ => "7");
        await host.RunAsync(Program);
        Assert.Equal(["7"], seen);
    }

    private string StackOutputs() => Text(Protocol.Wire.WireDecoder.ToPropertyMap(
        host.Monitor.Outputs.Single(static outputs => outputs.Urn == "urn:pulumi:dev::house::pulumi:pulumi:Stack::house-dev").Outputs));

    public sealed class HouseStack : Stack
    {
        public HouseStack()
        {
            PublicIp = Output.Create("1.2.3.4");
            Door = new Gate("g").Id;
        }

        [Output]
        public Output<string> PublicIp { get; private set; }

        [Output("door")]
        public Output<string> Door { get; private set; }
    }

    public sealed class ForgetfulStack : Stack
    {
        [Output]
        public Output<string> First { get; private set; } = null!;

        [Output("second")]
        public Output<string> Second { get; private set; } = null!;
    }

    public sealed class PlainStack : Stack
    {
        [Output]
        public int Number { get; private set; } = 1;
    }

    private sealed class Services(Func<Stack?> stack) : IServiceProvider
    {
        public object? GetService(Type serviceType) => stack();
    }
}
