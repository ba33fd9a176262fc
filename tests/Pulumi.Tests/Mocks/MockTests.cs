using System.Collections.Immutable;
using Pulumi.Testing;
using Pulumi.Tests.Engines;
using Pulumi.Utilities;

namespace Pulumi.Tests.Mocks;

/// <summary>Programs run against mocks, as programs' own unit tests do.</summary>
public sealed class MockTests
{
    private readonly HouseMocks mocks = new();

    [Fact]
    public async Task The_stack_and_its_resources_come_back_in_order()
    {
        var resources = await Deployment.TestAsync<HouseStack>(mocks, new TestOptions { IsPreview = false });
        Assert.IsType<HouseStack>(resources[0]);
        Assert.Equal(["project-stack", "north", "south"], resources.Select(static resource => resource.GetResourceName()));
        Assert.Equal("north-1", await OutputUtilities.GetValueAsync(resources.OfType<Gate>().First().Id));
        Assert.Equal("NORTH", await OutputUtilities.GetValueAsync(resources.OfType<Gate>().First().Title));
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$acme:index:Gate::north", await OutputUtilities.GetValueAsync(resources[1].Urn));
    }

    [Fact]
    public async Task Mocks_see_inputs_in_the_open_without_what_is_unknown_or_null()
    {
        await Deployment.TestAsync(mocks, new TestOptions(), static () => _ = new CustomResource("acme:index:Gate", "g", new DictionaryResourceArgs(
            ImmutableDictionary<string, object?>.Empty
                .Add("secret", Output.CreateSecret("s"))
                .Add("unknown", OutputUtilities.CreateUnknown(1))
                .Add("none", null)
                .Add("list", new InputList<int> { 1, 2 })), new CustomResourceOptions { ImportId = "i-1", Provider = new AcmeProvider("p") }));
        var seen = mocks.Seen.Single(static args => args.Name is "g");
        Assert.Equal(["list", "secret"], seen.Inputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("s", seen.Inputs["secret"]);
        Assert.Equal(("acme:index:Gate", "i-1"), (seen.Type, seen.Id));
        Assert.EndsWith("::p::p-1", seen.Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_preview_what_the_mocks_do_not_give_is_unknown()
    {
        static async Task<bool> IsKnownAsync(TestOptions options)
        {
            Gate? gate = null;
            await Deployment.TestAsync(new EmptyMocks(), options, () => gate = new Gate("g"));
            return await OutputUtilities.GetIsKnownAsync(gate!.Title);
        }

        Assert.False(await IsKnownAsync(new TestOptions()));
        Assert.True(await IsKnownAsync(new TestOptions { IsPreview = false }));
    }

    [Fact]
    public async Task Outputs_come_back_as_the_program_returns_them()
    {
        var (resources, outputs) = await Deployment.TestAsync(mocks, new TestOptions { ProjectName = "p", StackName = "s" }, static async () =>
        {
            await Task.Yield();
            return new Dictionary<string, object?> { ["gate"] = new Gate("g"), ["where"] = $"{Deployment.Instance.ProjectName}/{Deployment.Instance.StackName}" };
        });
        Assert.Same(Assert.Single(resources), outputs["gate"]);
        Assert.Equal("p/s", outputs["where"]);
        var (_, plain) = await Deployment.TestAsync(mocks, new TestOptions(), static () => new Dictionary<string, object?> { ["a"] = 1 });
        Assert.Equal(1, plain["a"]);
    }

    [Fact]
    public async Task Functions_are_answered_by_the_mocks()
    {
        Output<Found>? found = null;
        await Deployment.TestAsync(mocks, new TestOptions { IsPreview = false }, () => found = Deployment.Instance.Invoke<Found>("acme:index:find", new FindArgs { Title = "x" }));
        Assert.Equal("found x", (await OutputUtilities.GetValueAsync(found!)).Title);
    }

    [Fact]
    public async Task Reading_asks_the_mocks_and_keeps_the_id()
    {
        Gate? gate = null;
        await Deployment.TestAsync(mocks, new TestOptions(), () => gate = new Gate("g", null, new CustomResourceOptions { Id = "77" }));
        Assert.Equal("77", Assert.Single(mocks.Seen).Id);
        Assert.Equal("77", await OutputUtilities.GetValueAsync(gate!.Id));
    }

    [Fact]
    public async Task References_are_opened_from_what_was_registered()
    {
        Gate? gate = null, opened = null;
        await Deployment.TestAsync(mocks, new TestOptions { IsPreview = false }, () =>
        {
            gate = new Gate("g", new GateArgs { Title = "t" });
            _ = gate.Urn.Apply(urn => opened = new Gate("g", null, new CustomResourceOptions { Urn = urn }));
        });
        Assert.Equal("T", await OutputUtilities.GetValueAsync(opened!.Title));
    }

    [Fact]
    public async Task Outputs_of_components_reach_the_mocks()
    {
        await Deployment.TestAsync(mocks, new TestOptions(), static () => new Fence("f") { Length = Output.CreateSecret(3) }.Tell());
        var told = mocks.Told.Single(static request => request.Urn.EndsWith("::f", StringComparison.Ordinal));
        Assert.Equal(3.0, await OutputUtilities.GetValueAsync(told.Outputs["length"]));
        Assert.True(await Output.IsSecretAsync(told.Outputs["length"]));
    }

    [Fact]
    public async Task Errors_fail_the_test()
    {
        var one = await Assert.ThrowsAsync<RunException>(static () => Deployment.TestAsync(new EmptyMocks(), new TestOptions(), static () => Log.Error("bad")));
        Assert.Equal("bad", one.Message);
        var thrown = await Assert.ThrowsAsync<RunException>(static () => Deployment.TestAsync(new EmptyMocks(), new TestOptions(), Wrong));
        Assert.Contains("wrong", thrown.Message, StringComparison.Ordinal);
        var several = await Assert.ThrowsAsync<AggregateException>(static () => Deployment.TestAsync(new EmptyMocks(), new TestOptions(), static () =>
        {
            Log.Error("one");
            Log.Error("two");
        }));
        Assert.Equal(["one", "two"], several.InnerExceptions.Select(static inner => inner.Message));
    }

    [Fact]
    public async Task What_mocks_give_must_be_an_object()
    {
        var failure = await Assert.ThrowsAsync<RunException>(static () => Deployment.TestAsync(new EmptyMocks(), new TestOptions(), static () => _ = Deployment.Instance.Invoke<Found>("a:b:c", InvokeArgs.Empty)));
        Assert.Contains("Pulumi.Testing.MockCallArgs is not a supported argument type", failure.Message, StringComparison.Ordinal);
    }

    private static void Wrong() => throw new FormatException("wrong");

    public sealed class HouseStack : Stack
    {
        public HouseStack()
        {
            var north = new Gate("north", new GateArgs { Title = "north" });
            Door = new Gate("south", new GateArgs { Title = north.Id }).Id;
        }

        [Output]
        public Output<string> Door { get; private set; }
    }

    private sealed class HouseMocks : IMocks
    {
        public List<MockResourceArgs> Seen { get; } = [];

        public List<MockRegisterResourceOutputsRequest> Told { get; } = [];

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            Seen.Add(args);
            var state = args.Inputs.TryGetValue("title", out var title) ? args.Inputs.SetItem("title", ((string)title).ToUpperInvariant()) : args.Inputs;
            return Task.FromResult<(string? id, object state)>(($"{args.Name}-1", state));
        }

        public Task<object> CallAsync(MockCallArgs args) =>
            Task.FromResult<object>(new Dictionary<string, object> { ["title"] = $"found {args.Args["title"]}" });

        public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
        {
            Told.Add(args);
            return Task.CompletedTask;
        }
    }

    [OutputType]
    private sealed class Found
    {
        public readonly string Title;

        [OutputConstructor]
        private Found(string title) => Title = title;
    }

    private sealed class FindArgs : InvokeArgs
    {
        [Input("title")]
        public Input<string>? Title { get; set; }
    }
}
