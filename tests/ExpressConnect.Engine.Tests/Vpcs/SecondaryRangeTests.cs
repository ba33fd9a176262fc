using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.Vpcs;

[RuleCase("VPC-11")]
public sealed class SecondaryRangeNotAllowedTests
{
    [Theory]
    [InlineData("IllegalParam.SecondaryCidrBlock", "10.1.0.1/16")]
    [InlineData("IllegalParam.SecondaryCidrBlock", "10.0.128.0/20")]
    [InlineData("IllegalParam.SecondaryCidrBlock", "100.64.0.0/16")]
    [InlineData("IllegalParam.SecondaryCidrBlock", "10.1.0.0/16", "10.1.128.0/20")]
    [InlineData("Duplicated.SecondaryCidrBlock", "10.1.0.0/16", "10.1.0.0/16")]
    [InlineData("QuotaExceeded.VpcMultiCidr", "10.1.0.0/16", "10.2.0.0/16", "10.3.0.0/16", "10.4.0.0/16", "10.5.0.0/16", "10.6.0.0/16")]
    public async Task Breaks_with_the_code_of_the_case(string code, params string[] ranges)
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.RefusedAsync("VPC-11", world.As("vpc").Vpcs.CreateAsync(new VpcSpec { CidrBlock = "10.0.0.0/16", SecondaryCidrBlocks = ranges }));
        Assert.Equal(code, finding.Code);
    }

    [Fact]
    public async Task Keeps_five_that_are_apart()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("VPC-11", world.As("vpc").Vpcs.CreateAsync(new VpcSpec
        {
            CidrBlock = "10.0.0.0/16",
            SecondaryCidrBlocks = new[] { "10.1.0.0/16", "10.2.0.0/16", "10.3.0.0/16", "10.4.0.0/16", "10.5.0.0/16" },
        }));
    }

    [Fact]
    public async Task Keeps_what_there_is_when_the_quota_was_lowered_since()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = (await world.As("vpc").Vpcs.CreateAsync(new VpcSpec { CidrBlock = "10.0.0.0/16", SecondaryCidrBlocks = new[] { "10.1.0.0/16", "10.2.0.0/16" } })).State!;
        await world.SetQuotaAsync("secondary-cidrs-per-vpc", 1);
        await Expect.KeptAsync("VPC-11", world.As("vpc").Vpcs.UpdateAsync(vpc.Id, vpc.Spec with { VpcName = "hub" }));
    }

    [Fact]
    public async Task Keeps_silent_about_ranges_that_are_not_known_yet()
    {
        await VpcCases.SilentAsync(new VpcSpec { SecondaryCidrBlocks = Planned<IReadOnlyList<string>?>.Unknown });
        await VpcCases.SilentAsync(new VpcSpec { CidrBlock = Planned<string?>.Unknown, SecondaryCidrBlocks = new[] { "10.1.0.0/16" } });
    }
}

[RuleCase("VPC-12")]
public sealed class SecondaryRangeHidesRouteTests
{
    [Theory]
    [InlineData("10.9.0.0/16")]
    [InlineData("10.8.0.0/15")]
    public async Task Breaks_on_where_a_route_leads(string range)
    {
        await using var world = await TestWorld.NewAsync();
        var (vpc, route) = await WithRouteAsync(world);
        var finding = await Expect.RefusedAsync("VPC-12", world.As("vpc").Vpcs.UpdateAsync(vpc.Id, vpc.Spec with { SecondaryCidrBlocks = new[] { range } }));
        Assert.Equal(route.Id, finding.Other!.Id);
    }

    [Theory]
    [InlineData("10.9.1.0/24")]
    [InlineData("10.10.0.0/16")]
    public async Task Keeps_ranges_inside_the_destination_and_elsewhere(string range)
    {
        await using var world = await TestWorld.NewAsync();
        var (vpc, _) = await WithRouteAsync(world);
        await Expect.KeptAsync("VPC-12", world.As("vpc").Vpcs.UpdateAsync(vpc.Id, vpc.Spec with { SecondaryCidrBlocks = new[] { range } }));
    }

    [Fact]
    public async Task Keeps_silent_about_ranges_that_are_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var (vpc, _) = await WithRouteAsync(world);
        await VpcCases.SilentAsync(world, vpc, vpc.Spec with { SecondaryCidrBlocks = Planned<IReadOnlyList<string>?>.Unknown });
    }

    private static async Task<(Vpc Vpc, RouteEntry Route)> WithRouteAsync(TestWorld world)
    {
        var (vpc, far) = (await world.VpcAsync("vpc"), await world.VpcAsync("far", "10.1.0.0/16"));
        var peering = await world.PeeringAsync("peering", vpc, far);
        var route = await world.As("route").RouteEntries.CreateAsync(new RouteEntrySpec
        {
            RouteTableId = vpc.RouteTableId,
            DestinationCidrBlock = "10.9.0.0/16",
            NexthopType = "RouterInterface",
            NexthopId = peering.InterfaceId,
        });
        return (vpc, route.State!);
    }
}
