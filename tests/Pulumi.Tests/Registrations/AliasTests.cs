using Pulumi.Tests.Engines;
using Pulumi.Utilities;
using Rpc = Pulumirpc;

namespace Pulumi.Tests.Registrations;

public sealed class AliasTests : IAsyncLifetime
{
    private EngineHost host = null!;

    public async Task InitializeAsync() => host = await EngineHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task An_engine_that_can_works_earlier_names_out_itself()
    {
        await host.RunAsync(static () =>
        {
            var fence = new Fence("f");
            _ = new Gate("g", null, new CustomResourceOptions
            {
                Aliases =
                {
                    new Alias { Name = "old" },
                    new Alias { Type = "acme:index:OldGate", Stack = "prod", Project = "p" },
                    new Alias { Urn = "urn:pulumi:dev::house::a:b:C::d" },
                    new Alias { NoParent = true },
                    new Alias { Parent = fence },
                    new Alias { Name = OutputUtilities.CreateUnknown("") },
                },
            });
        });
        var sent = host.Monitor.Registration("g");
        Assert.Equal(
            [
                new Rpc.Alias { Spec = new() { Name = "old" } },
                new Rpc.Alias { Spec = new() { Type = "acme:index:OldGate", Stack = "prod", Project = "p" } },
                new Rpc.Alias { Urn = "urn:pulumi:dev::house::a:b:C::d" },
                new Rpc.Alias { Spec = new() { NoParent = true } },
                new Rpc.Alias { Spec = new() { ParentUrn = "urn:pulumi:dev::house::acme:index:Fence::f" } },
            ],
            sent.Aliases);
        Assert.Empty(sent.AliasURNs);
    }

    [Fact]
    public async Task For_other_engines_they_are_worked_out_here_with_those_of_the_parent()
    {
        host.Monitor.Lacks.Add("aliasSpecs");
        await host.RunAsync(static () =>
        {
            var fence = new Fence("f", new ComponentResourceOptions { Aliases = { new Alias { Name = "old", Type = "acme:index:OldFence" } } });
            _ = new Gate("f-gate", null, new CustomResourceOptions { Parent = fence, Aliases = { new Alias { Type = "acme:index:OldGate" } } });
        });
        Assert.Equal(["urn:pulumi:dev::house::acme:index:OldFence::old"], host.Monitor.Registration("f").AliasURNs);
        Assert.Equal(
            [
                "urn:pulumi:dev::house::acme:index:Fence$acme:index:OldGate::f-gate",
                "urn:pulumi:dev::house::acme:index:OldFence$acme:index:Gate::old-gate",
                "urn:pulumi:dev::house::acme:index:OldFence$acme:index:OldGate::old-gate",
            ],
            host.Monitor.Registration("f-gate").AliasURNs);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task More_than_can_be_meant_is_refused(bool withUrn)
    {
        var error = await host.FailAsync(() => _ = new Gate("g", null, new CustomResourceOptions
        {
            Aliases = { withUrn ? new Alias { Urn = "urn:pulumi:a::b::c::d", Name = "x" } : new Alias { NoParent = true, ParentUrn = "urn:pulumi:a::b::c::d" } },
        }));
        Assert.Contains(withUrn ? "Alias.Urn cannot be specified together" : "Only specify one of 'Alias.Parent'", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_urn_of_a_resource_is_formed_as_the_engine_forms_it()
    {
        List<Output<string>> urns = [];
        await host.RunAsync(() =>
        {
            var fence = new Fence("f");
            urns =
            [
                Urn.Create("n", "a:b:C"),
                Urn.Create("n", "a:b:C", project: "p", stack: "s"),
                Urn.Create("n::m", "a:b:C", parent: fence),
                Urn.Create("n", "a:b:C", parentUrn: "urn:pulumi:s::p::x:y:Z::above"),
            ];
        });
        Assert.Equal(
            ["urn:pulumi:dev::house::a:b:C::n", "urn:pulumi:s::p::a:b:C::n", "urn:pulumi:dev::house::acme:index:Fence$a:b:C::n::m", "urn:pulumi:s::p::x:y:Z$a:b:C::n"],
            await Task.WhenAll(urns.Select(OutputUtilities.GetValueAsync)));
    }
}
