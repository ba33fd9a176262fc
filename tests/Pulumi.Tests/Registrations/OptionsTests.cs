using Pulumi.Tests.Engines;

namespace Pulumi.Tests.Registrations;

public sealed class OptionsTests : IAsyncLifetime
{
    private EngineHost host = null!;

    public async Task InitializeAsync() => host = await EngineHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public void Merging_takes_single_values_from_the_second_and_lists_from_both()
    {
        var first = new CustomResourceOptions { Protect = true, Version = "1", IgnoreChanges = { "a" }, ImportId = "i", AdditionalSecretOutputs = { "s" }, EnvVarMappings = { ["A"] = "1", ["B"] = "1" } };
        var second = new CustomResourceOptions { Version = "2", IgnoreChanges = { "a", "b" }, EnvVarMappings = { ["B"] = "2" }, Aliases = { new Alias { Name = "x" } } };
        var merged = CustomResourceOptions.Merge(first, second);
        Assert.Equal((true, "2", "i"), (merged.Protect, merged.Version, merged.ImportId));
        Assert.Equal(["a", "a", "b"], merged.IgnoreChanges);
        Assert.Equal(["s"], merged.AdditionalSecretOutputs);
        Assert.Equal(("1", "2"), (merged.EnvVarMappings["A"], merged.EnvVarMappings["B"]));
        Assert.Single(merged.Aliases);
        merged.IgnoreChanges.Add("c");
        Assert.Equal(["a"], first.IgnoreChanges);
        Assert.Equal(["a", "b"], second.IgnoreChanges);
        Assert.NotNull(CustomResourceOptions.Merge(null, null));
    }

    [Fact]
    public async Task Providers_merge_to_one_per_package()
    {
        List<ProviderResource> merged = [];
        AcmeProvider? second = null;
        await host.RunAsync(() =>
        {
            var first = new AcmeProvider("p");
            second = new AcmeProvider("q");
            var other = new ProviderResource("other", "o", ResourceArgs.Empty, null);
            merged = ComponentResourceOptions.Merge(
                new ComponentResourceOptions { Providers = { first, other } },
                new ComponentResourceOptions { Providers = { second } }).Providers;
        });
        Assert.Equal(2, merged.Count);
        Assert.Same(second, merged[0]);
    }

    [Fact]
    public async Task Transformations_change_args_and_options_own_ones_first()
    {
        List<string> order = [];
        ResourceTransformation Note(string name) => args =>
        {
            order.Add($"{name}:{args.Resource.GetResourceName()}");
            return null;
        };
        var code = await host.ExitCodeAsync(() => Deployment.RunAsync(
            () =>
            {
                var fence = new Fence("f", new ComponentResourceOptions { ResourceTransformations = { Note("fence") } });
                _ = new Gate("g", new GateArgs { Title = "before" }, new CustomResourceOptions
                {
                    Parent = fence,
                    ResourceTransformations =
                    {
                        Note("own"),
                        static args => new ResourceTransformationResult(
                            new GateArgs { Title = ((GateArgs)args.Args).Title.Apply(static title => $"{title}, after") },
                            CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new CustomResourceOptions { Protect = true })),
                    },
                });
                return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
            },
            new StackOptions { ResourceTransformations = { Note("stack") } }));
        Assert.Equal(0, code);
        Assert.Equal(["stack:house-dev", "fence:f", "stack:f", "own:g", "fence:g", "stack:g"], order);
        Assert.Equal("before, after", host.Monitor.Inputs("g")["title"]);
        Assert.True(host.Monitor.Registration("g").Protect);
    }

    [Fact]
    public async Task A_transformation_cannot_move_a_resource()
    {
        var error = await host.FailAsync(static () =>
        {
            var fence = new Fence("f");
            _ = new Gate("g", null, new CustomResourceOptions
            {
                ResourceTransformations = { args => new ResourceTransformationResult(args.Args, new CustomResourceOptions { Parent = fence }) },
            });
        });
        Assert.Contains("Transformations cannot currently be used to change the 'parent' of a resource.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_options_given_stay_as_they_are()
    {
        var options = new CustomResourceOptions();
        await host.RunAsync(() => _ = new Gate("g", null, CustomResourceOptions.Merge(options, new CustomResourceOptions { Parent = new Fence("f", new ComponentResourceOptions { Protect = true }) })));
        Assert.Null(options.Protect);
        Assert.Null(options.Parent);
        Assert.True(host.Monitor.Registration("g").Protect);
    }
}
