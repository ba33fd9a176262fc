using Grpc.Core;
using Pulumi.Protocol;

namespace ExpressConnect.Provider.Tests;

public sealed class FunctionTests
{
    [Fact]
    public async Task Regions_are_listed_and_narrowed()
    {
        await using var providers = await Providers.StartAsync();
        await using var run = await providers.BeginAsync();
        var all = await run.InvokeAsync("getRegions", PropertyMap.Empty);
        var beijing = Regions(all).Single(region => region["regionId"] == "cn-beijing");
        Assert.Equal(("China (Beijing)", true), (beijing["localName"], beijing["inMainlandChina"]));
        var abroad = await run.InvokeAsync("getRegions", PropertyMap.Of(("inMainlandChina", false), ("kind", "public")));
        Assert.NotEmpty(Regions(abroad));
        Assert.All(Regions(abroad), region => Assert.Equal((false, "public"), (region["inMainlandChina"], region["kind"])));
        Assert.Equal(((PropertyValue.Array)abroad["ids"]).Items, Regions(abroad).Select(region => region["regionId"]));
    }

    [Fact]
    public async Task Sizes_are_listed_and_narrowed()
    {
        await using var providers = await Providers.StartAsync();
        await using var run = await providers.BeginAsync();
        var sizes = (PropertyValue.Array)(await run.InvokeAsync("getRouterInterfaceSpecs", PropertyMap.Of(("role", "InitiatingSide"), ("minBandwidth", 5000d))))["specs"];
        Assert.Equal(["Large.5", "Xlarge.1"], sizes.Items.Select(size => ((PropertyValue.Object)size).Properties["spec"].ToString().Trim('"')));
    }

    [Theory]
    [InlineData("getRegions", "kind", "secret")]
    [InlineData("getRouterInterfaceSpecs", "role", "Middle")]
    public async Task An_argument_that_names_nothing_is_refused_with_what_there_is(string function, string argument, string value)
    {
        await using var providers = await Providers.StartAsync();
        await using var run = await providers.BeginAsync();
        var error = await Assert.ThrowsAsync<RpcException>(() => run.InvokeAsync(function, PropertyMap.Of((argument, value))));
        Assert.Contains($"that is called {value}", error.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("Use one of ", error.Status.Detail, StringComparison.Ordinal);
    }

    private static IEnumerable<PropertyMap> Regions(PropertyMap result) =>
        ((PropertyValue.Array)result["regions"]).Items.Select(region => ((PropertyValue.Object)region).Properties);
}
