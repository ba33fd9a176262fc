using ExpressConnect.Engine.Tests.BgpGroups;
using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.VirtualBorderRouters;

[RuleCase("VBR-73")]
public sealed class DeletedBySomebodyElseTests
{
    [Fact]
    public async Task Breaks_where_the_owner_of_the_line_deletes_what_another_account_uses()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.AcceptedAsync(await world.LineAsync("line"));
        await Expect.RefusedAsync("VBR-73", world.OnlyAs("theirs").VirtualBorderRouters.DeleteAsync(router.Id));
    }

    [Fact]
    public async Task Keeps_its_owner_and_the_owner_of_the_line_before_acceptance()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        var accepted = await world.AcceptedAsync(line);
        await Expect.GoneAsync("VBR-73", world.OnlyAs("theirs", TestWorld.OtherAccount).VirtualBorderRouters.DeleteAsync(accepted.Id));
        var waiting = (await world.MakeAsync(BorderCases.Foreign(line), "waiting")).State!;
        await Expect.GoneAsync("VBR-73", world.OnlyAs("waiting").VirtualBorderRouters.DeleteAsync(waiting.Id));
    }
}

[RuleCase("VBR-74")]
public sealed class RouterHasInterfacesTests
{
    [Fact]
    public async Task Breaks_with_an_interface_on_it()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.ConnectAsync("hub");
        Assert.Equal("hub-there", (await Expect.RefusedAsync("VBR-74", world.As("vbr").VirtualBorderRouters.DeleteAsync(cases.Router.Id))).Other!.Name);
    }

    [Fact]
    public async Task Keeps_a_router_without_any()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await Expect.GoneAsync("VBR-74", world.As("vbr").VirtualBorderRouters.DeleteAsync(cases.Router.Id));
    }
}

[RuleCase("VBR-75")]
public sealed class RouterHasRoutesTests
{
    [Fact]
    public async Task Breaks_with_a_route_to_the_data_centre()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await RouteAsync(cases);
        Assert.Equal("route", (await Expect.RefusedAsync("VBR-75", world.As("vbr").VirtualBorderRouters.DeleteAsync(cases.Router.Id))).Other!.Name);
    }

    [Fact]
    public async Task Keeps_a_router_whose_routes_are_gone()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await world.As("route").RouteEntries.DeleteAsync((await RouteAsync(cases)).Id);
        await Expect.GoneAsync("VBR-75", world.As("vbr").VirtualBorderRouters.DeleteAsync(cases.Router.Id));
    }

    private static async Task<RouteEntry> RouteAsync(BgpCases cases) => (await cases.World.As("route").RouteEntries.CreateAsync(new RouteEntrySpec
    {
        RouteTableId = cases.Router.RouteTableId,
        DestinationCidrBlock = "172.16.0.0/16",
        NexthopType = "RouterInterface",
        NexthopId = cases.Router.VlanInterfaceId,
    })).State!;
}
