namespace ExpressConnect.Cli.Tests.Commands;

/// <summary>The pictures that the READMEs of the examples show.</summary>
public sealed class ExamplePictureTests : IDisposable
{
    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Theory]
    [InlineData("vpc-peering", "VpcPeering")]
    [InlineData("cross-region-peering", "CrossRegionPeering")]
    [InlineData("broken-peering", "BrokenPeering")]
    [InlineData("global-access", "GlobalAccess")]
    [InlineData("hybrid-network", "HybridNetwork")]
    [InlineData("redundant-lines", "RedundantLines")]
    public async Task A_picture_in_a_README_is_what_the_command_draws_of_the_example(string example, string assembly)
    {
        place.WithExample(example, assembly);
        var drawn = Path.Combine(place.Home, "network.svg");
        (await place.RunAsync("graph", place.Project, "-o", drawn)).Exits(0);
        var shown = Path.Combine(Checkout.Root, "examples", example, "network.svg");
        Assert.True(
            await File.ReadAllTextAsync(drawn) == await File.ReadAllTextAsync(shown),
            $"{shown} is old: dotnet run --project cli/ExpressConnect.Cli -- graph examples/{example} -o examples/{example}/network.svg");
    }
}
