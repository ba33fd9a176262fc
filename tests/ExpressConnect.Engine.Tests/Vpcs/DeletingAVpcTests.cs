using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.Vpcs;

[RuleCase("VPC-16")]
public sealed class VpcHasVSwitchesTests
{
    [Fact]
    public async Task Breaks_while_a_vswitch_is_left()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        var vswitch = await world.VSwitchAsync("a", vpc, "10.0.1.0/24");
        var finding = await Expect.RefusedAsync("VPC-16", world.As("vpc").Vpcs.DeleteAsync(vpc.Id));
        Assert.Equal(vswitch.Id, finding.Other!.Id);
    }

    [Fact]
    public async Task Keeps_once_it_is_gone()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        await world.As("a").VSwitches.DeleteAsync((await world.VSwitchAsync("a", vpc, "10.0.1.0/24")).Id);
        await Expect.GoneAsync("VPC-16", world.As("vpc").Vpcs.DeleteAsync(vpc.Id));
    }
}

[RuleCase("VPC-17")]
public sealed class VpcHasInterfacesTests
{
    [Fact]
    public async Task Breaks_while_an_interface_sits_on_its_router()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        var end = await world.InterfaceAsync("there", near, TestWorld.Initiator(near, far));
        var finding = await Expect.RefusedAsync("VPC-17", world.As("near").Vpcs.DeleteAsync(near.Id));
        Assert.Equal(end.Id, finding.Other!.Id);
    }

    [Fact]
    public async Task Keeps_once_it_is_gone()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        await world.As("there").RouterInterfaces.DeleteAsync((await world.InterfaceAsync("there", near, TestWorld.Initiator(near, far))).Id);
        await Expect.GoneAsync("VPC-17", world.As("near").Vpcs.DeleteAsync(near.Id));
    }
}

[RuleCase("VPC-18")]
public sealed class VpcIsOppositeTests
{
    [Fact]
    public async Task Breaks_while_an_interface_elsewhere_names_its_router()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        var end = await world.InterfaceAsync("there", near, TestWorld.Initiator(near, far));
        var finding = await Expect.RefusedAsync("VPC-18", world.As("far").Vpcs.DeleteAsync(far.Id));
        Assert.Equal(end.Id, finding.Other!.Id);
    }

    [Fact]
    public async Task Keeps_when_interfaces_lead_elsewhere()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far, third) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"), await world.VpcAsync("third", "10.2.0.0/16"));
        await world.InterfaceAsync("there", near, TestWorld.Initiator(near, far));
        await Expect.GoneAsync("VPC-18", world.As("third").Vpcs.DeleteAsync(third.Id));
    }
}

[RuleCase("VPC-19")]
public sealed class VpcHasRoutesTests
{
    [Fact]
    public async Task Breaks_while_a_custom_route_is_left()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        var peering = await world.PeeringAsync("peering", near, far, addRoutes: true);
        var finding = await Expect.RefusedAsync("VPC-19", world.As("near").Vpcs.DeleteAsync(near.Id), "VPC-17", "VPC-18");
        Assert.Equal(peering.RouteEntryIds[0], finding.Other!.Id);
    }

    [Fact]
    public async Task Keeps_once_the_peering_took_its_routes_along()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        await world.As("peering").VpcPeerings.DeleteAsync((await world.PeeringAsync("peering", near, far, addRoutes: true)).Id);
        await Expect.GoneAsync("VPC-19", world.As("near").Vpcs.DeleteAsync(near.Id));
    }
}
