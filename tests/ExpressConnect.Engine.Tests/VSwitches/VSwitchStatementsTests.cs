using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.VSwitches;

[RuleCase("VSW-06")]
[RuleCase("VSW-11")]
public sealed class OneSubnetAtATimeTests
{
    [Fact]
    public async Task Shows_that_creating_waits_for_another_vswitch_of_the_vpc()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        await world.BecomeRealisticAsync();
        var first = VSwitchCases.MakeAsync(world, vpc, "10.0.1.0/24", "first");
        var second = await world.LetTimePassAsync(VSwitchCases.MakeAsync(world, vpc, "10.0.2.0/24", "second"));
        Assert.Contains(second.Notes, note => note.Contains("Waited for vSwitch \"first\"", StringComparison.Ordinal));
        await first;
    }

    [Fact]
    public async Task Shows_that_deleting_waits_for_another_vswitch_of_the_vpc()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        var old = await world.VSwitchAsync("old", vpc, "10.0.1.0/24");
        await world.BecomeRealisticAsync();
        var making = VSwitchCases.MakeAsync(world, vpc, "10.0.2.0/24", "new");
        var gone = await world.LetTimePassAsync(world.As("old").VSwitches.DeleteAsync(old.Id));
        Assert.Contains(gone.Notes, note => note.Contains("Waited for vSwitch \"new\"", StringComparison.Ordinal));
        await making;
    }

    [Fact]
    public async Task Shows_that_deleting_waits_for_a_route_of_the_vpc()
    {
        await using var world = await TestWorld.NewAsync();
        var (vpc, far) = (await world.VpcAsync("vpc"), await world.VpcAsync("far", "10.1.0.0/16"));
        var old = await world.VSwitchAsync("old", vpc, "10.0.1.0/24");
        var peering = await world.PeeringAsync("peering", vpc, far);
        await world.BecomeRealisticAsync();
        var making = world.As("route").RouteEntries.CreateAsync(new RouteEntrySpec
        {
            RouteTableId = vpc.RouteTableId,
            DestinationCidrBlock = "10.1.0.0/16",
            NexthopType = "RouterInterface",
            NexthopId = peering.InterfaceId,
        });
        var gone = await world.LetTimePassAsync(world.As("old").VSwitches.DeleteAsync(old.Id));
        Assert.Contains(gone.Notes, note => note.Contains("Waited for route \"route\"", StringComparison.Ordinal));
        await making;
    }
}

[RuleCase("VSW-09")]
public sealed class ReservedAddressesTests
{
    [Theory]
    [InlineData("10.0.1.0/24", 252)]
    [InlineData("10.0.1.0/29", 4)]
    public async Task Shows_in_the_number_of_free_addresses(string cidr, int free)
    {
        await using var world = await TestWorld.NewAsync();
        Assert.Equal(free, (await VSwitchCases.MakeAsync(world, await world.VpcAsync("vpc"), cidr)).State!.AvailableIpAddressCount);
    }
}
