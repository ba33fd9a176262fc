using Pulumi.Tests.Engines;
using Pulumi.Utilities;

namespace Pulumi.Tests.Registrations;

/// <summary>What resources are to each other: dependencies, parents, providers.</summary>
public sealed class RelationTests : IAsyncLifetime
{
    private EngineHost host = null!;

    public async Task InitializeAsync() => host = await EngineHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Dependencies_follow_the_outputs()
    {
        await host.RunAsync(static () =>
        {
            var (a, b, c) = (new Gate("a"), new Gate("b"), new Gate("c"));
            _ = new Gate("g", new GateArgs { Title = Output.Format($"{a.Id}-{b.Id}"), Height = 3 }, new CustomResourceOptions { DependsOn = { c } });
        });
        var sent = host.Monitor.Registration("g");
        Assert.Equal("a-id-b-id", host.Monitor.Inputs("g")["title"]);
        Assert.Equal([Urn("a"), Urn("b"), Urn("c")], sent.Dependencies);
        Assert.Equal([Urn("a"), Urn("b")], sent.PropertyDependencies["title"].Urns);
        Assert.Empty(sent.PropertyDependencies["height"].Urns);
    }

    [Fact]
    public async Task A_dependency_on_a_component_is_one_on_its_children()
    {
        await host.RunAsync(static () =>
        {
            var fence = new Fence("f");
            var inner = new Fence("inner", new ComponentResourceOptions { Parent = fence });
            var child = new Gate("child", null, new CustomResourceOptions { Parent = inner });
            _ = new Gate("grandchild", null, new CustomResourceOptions { Parent = child });
            _ = new Castle("castle", null, new ComponentResourceOptions { Parent = fence });
            _ = new Gate("g", null, new CustomResourceOptions { DependsOn = { fence } });
        });
        Assert.Equal(
            ["urn:pulumi:dev::house::acme:index:Fence$acme:index:Castle::castle", "urn:pulumi:dev::house::acme:index:Fence$acme:index:Fence$acme:index:Gate::child"],
            host.Monitor.Registration("g").Dependencies);
    }

    [Fact]
    public async Task A_child_that_depends_on_its_own_component_does_not_wait_for_itself()
    {
        await host.RunAsync(static () =>
        {
            var fence = new Fence("f");
            _ = new Gate("g", null, new CustomResourceOptions { Parent = fence, DependsOn = { fence } });
        });
        Assert.Empty(host.Monitor.Registration("g").Dependencies);
    }

    [Fact]
    public async Task An_unknown_list_of_dependencies_counts_as_none()
    {
        await host.RunAsync(static () => _ = new Gate("g", null, new CustomResourceOptions { DependsOn = OutputUtilities.CreateUnknown(Array.Empty<Resource>()) }));
        Assert.Empty(host.Monitor.Registration("g").Dependencies);
    }

    [Fact]
    public async Task Children_take_protection_and_providers_from_their_parent()
    {
        await host.RunAsync(static () =>
        {
            var provider = new AcmeProvider("p");
            var other = new AcmeProvider("q");
            var fence = new Fence("f", new ComponentResourceOptions { Providers = { provider }, Protect = true });
            _ = new Gate("below", null, new CustomResourceOptions { Parent = fence });
            var own = new Gate("own", null, new CustomResourceOptions { Parent = fence, Provider = other, Protect = false });
            _ = new Gate("deeper", null, new CustomResourceOptions { Parent = own });
            _ = new CustomResource("else:index:X", "stranger", null, new CustomResourceOptions { Parent = fence });
            _ = new Gate("beside");
        });
        Assert.Equal("urn:pulumi:dev::house::pulumi:providers:acme::p::p-id", host.Monitor.Registration("below").Provider);
        Assert.Equal("urn:pulumi:dev::house::pulumi:providers:acme::q::q-id", host.Monitor.Registration("own").Provider);
        Assert.Equal("urn:pulumi:dev::house::pulumi:providers:acme::q::q-id", host.Monitor.Registration("deeper").Provider);
        Assert.Equal("", host.Monitor.Registration("stranger").Provider);
        Assert.Equal("", host.Monitor.Registration("beside").Provider);
        Assert.True(host.Monitor.Registration("below").Protect);
        Assert.False(host.Monitor.Registration("own").Protect);
    }

    [Fact]
    public async Task A_provider_without_id_is_named_with_the_text_for_unknown()
    {
        host.Monitor.Id = static _ => "";
        await host.RunAsync(static () => _ = new Gate("g", null, new CustomResourceOptions { Provider = new AcmeProvider("p") }));
        Assert.EndsWith("::p::04da6b54-80e4-46f7-96ec-b56ff0331ba9", host.Monitor.Registration("g").Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_component_takes_one_provider_or_several_not_both()
    {
        var error = await host.FailAsync(static () =>
        {
            var provider = new AcmeProvider("p");
            _ = new Fence("f", new ComponentResourceOptions { Provider = provider, Providers = { provider } });
        });
        Assert.Contains("Do not supply both 'provider' and 'providers' options to a ComponentResource.", error, StringComparison.Ordinal);
    }

    private static string Urn(string name) => $"urn:pulumi:dev::house::acme:index:Gate::{name}";
}
