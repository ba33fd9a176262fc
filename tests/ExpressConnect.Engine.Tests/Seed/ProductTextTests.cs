namespace ExpressConnect.Engine.Tests.Seed;

/// <summary>The claims of the product text, one by one, as far as VPCs go.</summary>
public sealed class ProductTextTests
{
    public static TheoryData<string, string, string, string> Kinds => new()
    {
        { "cn-beijing", "cn-beijing", TestWorld.Account, TestWorld.Account },
        { "cn-beijing", "cn-shenzhen", TestWorld.Account, TestWorld.Account },
        { "cn-beijing", "cn-beijing", TestWorld.Account, TestWorld.OtherAccount },
        { "cn-beijing", "cn-shenzhen", TestWorld.Account, TestWorld.OtherAccount },
    };

    [Fact]
    public async Task SEED_02_VPCs_in_different_regions_are_joined_and_routed()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16", region: TestWorld.Shenzhen));
        var peering = await world.PeeringAsync("peering", near, far, addRoutes: true);
        Assert.Equal("Active", peering.Status);
        var routes = await Task.WhenAll(peering.RouteEntryIds.Select(id => world.As("look").RouteEntries.GetAsync(id)));
        Assert.Equal(
            [(near.RouteTableId, "10.1.0.0/16", peering.InterfaceId), (far.RouteTableId, "10.0.0.0/16", peering.AcceptingInterfaceId)],
            routes.Select(r => (r!.Spec.RouteTableId.Value!, r.Spec.DestinationCidrBlock.Value!, r.Spec.NexthopId.Value!)));
    }

    [Fact]
    public async Task SEED_03_VPC_to_VPC_is_one_declaration()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        Assert.Equal("Active", (await world.PeeringAsync("peering", near, far)).Status);
    }

    [Fact]
    public async Task SEED_04_Two_VPCs_are_joined_whatever_their_regions()
    {
        foreach (var region in Regions.All)
        {
            await using var world = await TestWorld.NewAsync();
            var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16", region: region.RegionId));
            var peering = await world.PeeringAsync("peering", near, far);
            Assert.Equal("Active", peering.Status);
            var end = await world.As("look").RouterInterfaces.GetAsync(peering.InterfaceId);
            Assert.Equal(!region.InMainlandChina, end!.CrossBorder);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task SEED_05_Two_VPCs_are_joined_whatever_accounts_they_belong_to(string region, string otherRegion, string account, string otherAccount)
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.VpcAsync("near", account: account, region: region);
        var far = await world.VpcAsync("far", "10.1.0.0/16", otherAccount, otherRegion);
        var (initiator, acceptor) = await world.PairAsync(near, far);
        Assert.Equal(("Active", "Active"), (initiator.Status, acceptor.Status));
    }

    [Fact]
    public async Task SEED_06_A_connection_within_a_region_is_free()
    {
        await using var world = await TestWorld.NewAsync();
        var peering = await world.PeeringAsync("peering", await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        Assert.False(peering.Charged);
        Assert.Null(peering.Payer);
    }

    [Fact]
    public async Task SEED_07_A_connection_between_regions_is_charged_to_the_initiator()
    {
        await using var world = await TestWorld.NewAsync();
        var far = await world.VpcAsync("far", "10.1.0.0/16", TestWorld.OtherAccount, TestWorld.Shenzhen);
        var peering = await world.PeeringAsync("peering", await world.VpcAsync("near"), far);
        Assert.True(peering.Charged);
        Assert.Equal(TestWorld.Account, peering.Payer);
    }

    [Fact]
    public async Task SEED_08_A_connection_is_an_interface_on_the_router_of_each_VPC()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        var peering = await world.PeeringAsync("peering", near, far);
        var one = (await world.As("look").RouterInterfaces.GetAsync(peering.InterfaceId))!;
        var other = (await world.As("look").RouterInterfaces.GetAsync(peering.AcceptingInterfaceId))!;
        Assert.Equal((near.RouterId, far.RouterId), (one.Spec.RouterId.Value, other.Spec.RouterId.Value));
        Assert.Equal(("InitiatingSide", "AcceptingSide"), (one.Spec.Role.Value, other.Spec.Role.Value));
        Assert.Equal((other.Id, one.Id), (one.OppositeInterfaceId, other.OppositeInterfaceId));
        Assert.Equal((far.RouterId, near.RouterId), (one.OppositeRouterId, other.OppositeRouterId));
    }

    [Fact]
    public async Task SEED_09_The_interfaces_are_made_for_the_user_both_or_neither()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far"));
        await world.VSwitchAsync("near-a", near, "10.0.1.0/24");
        await world.VSwitchAsync("far-a", far, "10.0.1.0/24");
        await Assert.ThrowsAsync<ExpressConnectException>(() => world.PeeringAsync("peering", near, far));
        Assert.Empty(await world.As("look").RouterInterfaces.ListAsync());
        Assert.Empty(await world.As("look").RouteEntries.ListAsync());
    }
}
