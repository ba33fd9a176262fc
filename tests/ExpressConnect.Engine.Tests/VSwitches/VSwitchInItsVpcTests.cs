using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.VSwitches;

[RuleCase("VSW-02")]
public sealed class VSwitchOutsideVpcTests
{
    [Fact]
    public async Task Breaks_outside_all_ranges()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        var finding = await Expect.RefusedAsync("VSW-02", VSwitchCases.MakeAsync(world, vpc, "10.1.0.0/24"));
        Assert.Contains("10.0.0.0/16", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_the_whole_vpc_and_a_part_of_a_secondary_range()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("VSW-02", VSwitchCases.MakeAsync(world, await world.VpcAsync("vpc"), "10.0.0.0/16"));
        var vpc = (await world.As("wide").Vpcs.CreateAsync(new VpcSpec { CidrBlock = "10.0.0.0/16", SecondaryCidrBlocks = new[] { "10.1.0.0/16" } })).State!;
        await Expect.KeptAsync("VSW-02", VSwitchCases.MakeAsync(world, vpc, "10.1.0.0/24", "b"));
    }

    [Fact]
    public async Task Keeps_silent_about_ranges_that_are_not_known_yet()
    {
        await VSwitchCases.SilentAsync(spec => spec with { CidrBlock = Planned<string?>.Unknown });
        await using var world = await TestWorld.NewAsync();
        var vpc = (await world.As("vpc", preview: true).Vpcs.CreateAsync(
            new VpcSpec { CidrBlock = "10.0.0.0/16", SecondaryCidrBlocks = Planned<IReadOnlyList<string>?>.Unknown })).State!;
        await VSwitchCases.SilentAsync(world, VSwitchCases.Spec(vpc, "10.1.0.0/24"));
    }
}

[RuleCase("VSW-03")]
public sealed class VSwitchOverlapsSiblingTests
{
    [Theory]
    [InlineData("10.0.1.0/24")]
    [InlineData("10.0.1.128/25")]
    [InlineData("10.0.0.0/20")]
    public async Task Breaks_whichever_contains_the_other(string cidr)
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        var first = await world.VSwitchAsync("first", vpc, "10.0.1.0/24");
        Assert.Equal(first.Id, (await Expect.RefusedAsync("VSW-03", VSwitchCases.MakeAsync(world, vpc, cidr))).Other!.Id);
    }

    [Fact]
    public async Task Keeps_neighbours_and_other_vpcs()
    {
        await using var world = await TestWorld.NewAsync();
        var (vpc, other) = (await world.VpcAsync("vpc"), await world.VpcAsync("other"));
        await world.VSwitchAsync("first", vpc, "10.0.1.0/24");
        await Expect.KeptAsync("VSW-03", VSwitchCases.MakeAsync(world, vpc, "10.0.2.0/24"));
        await Expect.KeptAsync("VSW-03", VSwitchCases.MakeAsync(world, other, "10.0.1.0/24", "b"));
    }

    [Fact]
    public async Task Keeps_silent_about_a_range_that_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        await world.VSwitchAsync("first", vpc, "10.0.1.0/24");
        await VSwitchCases.SilentAsync(world, VSwitchCases.Spec(vpc, "") with { CidrBlock = Planned<string?>.Unknown });
    }
}

[RuleCase("VSW-04")]
public sealed class VSwitchHidesRouteTests
{
    [Theory]
    [InlineData("10.0.9.0/24")]
    [InlineData("10.0.8.0/21")]
    public async Task Breaks_on_where_a_route_leads(string cidr)
    {
        await using var world = await TestWorld.NewAsync();
        var (vpc, route) = await WithRouteAsync(world);
        Assert.Equal(route.Id, (await Expect.RefusedAsync("VSW-04", VSwitchCases.MakeAsync(world, vpc, cidr))).Other!.Id);
    }

    [Theory]
    [InlineData("10.0.9.128/25")]
    [InlineData("10.0.10.0/24")]
    public async Task Keeps_ranges_inside_the_destination_and_elsewhere(string cidr)
    {
        await using var world = await TestWorld.NewAsync();
        var (vpc, _) = await WithRouteAsync(world);
        await Expect.KeptAsync("VSW-04", VSwitchCases.MakeAsync(world, vpc, cidr));
    }

    [Fact]
    public async Task Keeps_silent_about_a_range_that_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var (vpc, _) = await WithRouteAsync(world);
        await VSwitchCases.SilentAsync(world, VSwitchCases.Spec(vpc, "") with { CidrBlock = Planned<string?>.Unknown });
    }

    private static async Task<(Vpc Vpc, RouteEntry Route)> WithRouteAsync(TestWorld world)
    {
        var (vpc, far) = (await world.VpcAsync("vpc"), await world.VpcAsync("far", "10.1.0.0/16"));
        var peering = await world.PeeringAsync("peering", vpc, far);
        var route = await world.As("route").RouteEntries.CreateAsync(new RouteEntrySpec
        {
            RouteTableId = vpc.RouteTableId,
            DestinationCidrBlock = "10.0.9.0/24",
            NexthopType = "RouterInterface",
            NexthopId = peering.InterfaceId,
        });
        return (vpc, route.State!);
    }
}

[RuleCase("VSW-07")]
public sealed class TooManyVSwitchesTests
{
    [Fact]
    public async Task Breaks_beyond_the_quota()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetQuotaAsync("vswitches-per-vpc", 1);
        var vpc = await world.VpcAsync("vpc");
        await world.VSwitchAsync("first", vpc, "10.0.1.0/24");
        await Expect.RefusedAsync("VSW-07", VSwitchCases.MakeAsync(world, vpc, "10.0.2.0/24"));
    }

    [Fact]
    public async Task Keeps_other_vpcs_and_updates()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetQuotaAsync("vswitches-per-vpc", 1);
        var first = await world.VSwitchAsync("first", await world.VpcAsync("vpc"), "10.0.1.0/24");
        await Expect.KeptAsync("VSW-07", VSwitchCases.MakeAsync(world, await world.VpcAsync("other"), "10.0.1.0/24"));
        await Expect.KeptAsync("VSW-07", world.As("first").VSwitches.UpdateAsync(first.Id, first.Spec with { VswitchName = "a" }));
    }

    [Fact]
    public async Task Keeps_silent_while_the_vpc_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetQuotaAsync("vswitches-per-vpc", 1);
        var vpc = await world.VpcAsync("vpc");
        await world.VSwitchAsync("first", vpc, "10.0.1.0/24");
        await VSwitchCases.SilentAsync(world, VSwitchCases.Spec(vpc, "10.0.2.0/24") with { VpcId = Planned<string?>.Unknown });
    }
}
