using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ExpressConnect.Deployments.Tests.Monitoring;

public sealed class TransformTests : MonitorTest
{
    [Fact]
    public async Task A_resource_s_own_transforms_come_before_its_parents_and_those_before_the_stack_s()
    {
        await UpAsync(async program =>
        {
            Callback Adds(string letter) => program.Function<TransformRequest>(request =>
            {
                var properties = request.Properties.ToPropertyMap();
                return new TransformResponse { Properties = properties.With("order", (properties.Find("order")?.ToString().Trim('"') ?? "") + letter).ToStruct() };
            });
            await program.Monitor.RegisterStackTransformAsync(Adds("s"));
            var parent = await program.RegisterAsync("parent", PropertyMap.Empty, request => request.Transforms.Add(Adds("p")));
            await program.RegisterAsync("child", PropertyMap.Empty, request =>
            {
                request.Parent = parent.Urn;
                request.Transforms.Add([Adds("1"), Adds("2")]);
            });
        });

        Assert.Equal(PropertyMap.Of(("order", "ps")), (await RecordedAsync("lamps:index:Lamp::parent")).Inputs);
        Assert.Equal(PropertyMap.Of(("order", "12ps")), (await RecordedAsync("lamps:index:Lamp$lamps:index:Lamp::child")).Inputs);
    }

    [Fact]
    public async Task A_transform_that_moves_a_value_moves_its_dependencies()
    {
        await UpAsync(async program =>
        {
            var first = await program.RegisterAsync("first");
            await program.RegisterAsync("second", PropertyMap.Of(("of", first.Id)), request =>
            {
                request.PropertyDependencies["of"] = new() { Urns = { first.Urn } };
                request.Dependencies.Add(first.Urn);
                request.Transforms.Add(program.Function<TransformRequest>(asked =>
                    new TransformResponse { Properties = PropertyMap.Of(("moved", asked.Properties.ToPropertyMap()["of"]), ("plain", 1.0)).ToStruct() }));
            });
        });

        var second = await RecordedAsync("lamps:index:Lamp::second");
        Assert.Equal(PropertyMap.Of(("moved", "first"), ("plain", 1.0)), second.Inputs);
        Assert.Equal<string>([Stack + "lamps:index:Lamp::first"], second.PropertyDependencies["moved"]);
        Assert.Equal<string>([], second.PropertyDependencies["plain"]);
        Assert.DoesNotContain("of", second.PropertyDependencies.Keys);
        Assert.Equal<string>([Stack + "lamps:index:Lamp::first"], second.Dependencies);
    }

    [Fact]
    public async Task Options_are_those_that_the_last_transform_leaves()
    {
        await UpAsync(async program =>
        {
            await program.Monitor.RegisterStackTransformAsync(program.Function<TransformRequest>(asked =>
            {
                Assert.Equal(["a"], asked.Options.IgnoreChanges);
                var options = asked.Options.Clone();
                options.IgnoreChanges.Add("b");
                options.Protect = true;
                options.AdditionalSecretOutputs.Add("key");
                return new TransformResponse { Options = options };
            }));
            await program.RegisterAsync("lamp", PropertyMap.Of(("key", "k")), request => request.IgnoreChanges.Add("a"));
        });

        var lamp = await RecordedAsync("lamps:index:Lamp::lamp");
        Assert.Equal<string>(["a", "b"], lamp.IgnoreChanges);
        Assert.True(lamp.Protect);
        Assert.Equal(PropertyMap.Of(("key", PropertyValue.SecretOf("k"))), lamp.Outputs);
    }

    [Fact]
    public async Task A_transform_that_throws_is_an_error_of_the_program()
    {
        var result = await UpAsync(async program =>
        {
            await program.Monitor.RegisterStackTransformAsync(program.Function<TransformRequest>(_ => throw new InvalidOperationException("no lamps on Fridays")));
            await program.RegisterAsync("lamp");
        });

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Contains(Messages(Deployments.Events.Severity.Error), text => text.EndsWith("invoke transform: no lamps on Fridays", StringComparison.Ordinal));
        Assert.Empty(Provider.Calls);
    }

    [Fact]
    public async Task Calls_of_functions_are_transformed_too()
    {
        var seen = PropertyMap.Empty;
        await UpAsync(async program =>
        {
            await program.Monitor.RegisterStackInvokeTransformAsync(program.Function<TransformInvokeRequest>(asked =>
                new TransformInvokeResponse { Args = asked.Args.ToPropertyMap().With("token", asked.Token).ToStruct() }));
            var answer = await program.Monitor.InvokeAsync(new ResourceInvokeRequest { Tok = "lamps:index:getLamps", Args = PropertyMap.Of(("room", "hall")).ToStruct() });
            seen = answer.Return.ToPropertyMap();
        });

        Assert.Equal(PropertyMap.Of(("room", "hall"), ("token", "lamps:index:getLamps")), seen);
    }
}
