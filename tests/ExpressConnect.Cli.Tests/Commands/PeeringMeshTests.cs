namespace ExpressConnect.Cli.Tests.Commands;

/// <summary>The component <c>PeeringMesh</c> in a program that runs.</summary>
public sealed class PeeringMeshTests : IDisposable
{
    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task Every_pair_is_joined_and_around_a_hub_only_those_with_it()
    {
        Program();
        var all = (await place.RunAsync("up", place.Project, "--yes")).Exits(0).Outputs();
        Assert.Equal(["mesh-beijing-frankfurt", "mesh-beijing-shenzhen", "mesh-shenzhen-frankfurt"], all.Keys.Order(StringComparer.Ordinal));
        Assert.All(all.Values, status => Assert.Equal("\"Active\"", status));
        (await place.RunAsync("path", "shenzhen", "frankfurt", "--deployed")).Exits(0);

        Program("hub", "beijing");
        Assert.Matches("- 1 deleted", (await place.RunAsync("up", place.Project, "--yes")).Exits(0).Output);
        (await place.RunAsync("path", "beijing", "frankfurt", "--deployed")).Exits(0);
        (await place.RunAsync("path", "shenzhen", "frankfurt", "--deployed")).Exits(1);
        (await place.RunAsync("destroy", place.Project, "--yes")).Exits(0);
    }

    [Fact]
    public async Task A_VPC_that_is_named_twice_is_said_to_be()
    {
        Program("twice", "true");
        var refused = await place.RunAsync("preview", place.Project);
        Assert.NotEqual(0, refused.Exit);
        Assert.Contains("PeeringMesh \"mesh\": the VPC \"shenzhen\" is in Vpcs 2 times; once is enough.", refused.Output + refused.Error, StringComparison.Ordinal);
    }

    private void Program(string setting = "hub", string value = "none") => place.WithProject(
        $"""
        name: mesh
        runtime:
          name: dotnet
          options:
            binary: {Checkout.Built("tests/ExpressConnect.Cli.Tests/Programs/Mesh", "Mesh")}
        config:
          mesh:{setting}:
            value: {value}
          expressconnect:region:
            value: cn-beijing
          expressconnect:accounts:
            value: '["1000000000000001", "1000000000000002"]'

        """);
}
