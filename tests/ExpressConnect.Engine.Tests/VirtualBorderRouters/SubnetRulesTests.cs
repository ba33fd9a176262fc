using ExpressConnect.Engine.Tests.BgpGroups;
using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.VirtualBorderRouters;

[RuleCase("VBR-20")]
public sealed class SubnetOnLineTwiceTests
{
    [Fact]
    public async Task Breaks_as_a_warning_where_another_router_of_the_line_has_the_subnet()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        await world.RouterAsync("office", line);
        var warning = await Expect.WarnedAsync("VBR-20", world.MakeAsync(TestWorld.Router(line, 111).At("192.168.110.1", "192.168.110.2")));
        Assert.Equal("office", warning.Other!.Name);
    }

    [Fact]
    public async Task Keeps_the_same_subnet_on_another_line()
    {
        await using var world = await TestWorld.NewAsync();
        await world.RouterAsync("office", await world.LineAsync("line"));
        await Expect.KeptAsync("VBR-20", world.MakeAsync(TestWorld.Router(await world.LineAsync("other"), 110)));
    }
}

[RuleCase("VBR-21")]
public sealed class SubnetInNetworkTests
{
    [Fact]
    public async Task Breaks_as_a_warning_where_a_vpc_that_it_reaches_has_the_addresses()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.ConnectAsync("hub");
        var warning = await Expect.WarnedAsync("VBR-21", world.ChangeAsync(cases.Router, s => s.At("10.0.255.1", "10.0.255.2")));
        Assert.Equal("hub", warning.Other!.Name);
    }

    [Fact]
    public async Task Keeps_addresses_of_no_vpc()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.ConnectAsync("hub");
        await Expect.KeptAsync("VBR-21", world.ChangeAsync(cases.Router, s => s.At("10.1.255.1", "10.1.255.2")));
    }
}

[RuleCase("VBR-67")]
public sealed class GatewaysUnderBgpTests
{
    [Fact]
    public async Task Breaks_as_a_warning_where_gateways_change_below_a_peer()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.PeerAsync(await cases.GroupAsync());
        var warning = await Expect.WarnedAsync("VBR-67", world.ChangeAsync(cases.Router, s => s.At("192.168.1.1", "192.168.1.2")));
        Assert.Equal("peer", warning.Other!.Name);
    }

    [Fact]
    public async Task Keeps_other_changes_and_routers_without_peers()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await Expect.KeptAsync("VBR-67", world.ChangeAsync(cases.Router, s => s.At("192.168.1.1", "192.168.1.2")));
        var other = await cases.OtherRouterAsync("other", 120);
        await cases.MakePeerAsync(await cases.GroupOnAsync(other, "group"), s => s with { PeerIpAddress = "192.168.120.2" });
        await Expect.KeptAsync("VBR-67", world.ChangeAsync(other, s => s with { Description = "office" }));
    }
}
