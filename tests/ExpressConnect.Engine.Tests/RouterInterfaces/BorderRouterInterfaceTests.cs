using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.RouterInterfaces;

[RuleCase("RI-07")]
[RuleCase("RI-12")]
public sealed class InterfaceOnBorderRouterTests
{
    [Fact]
    public async Task Breaks_RI_07_when_there_is_no_such_virtual_border_router_or_it_belongs_to_another_account()
    {
        await using var world = await TestWorld.NewAsync();
        var far = await world.VpcAsync("far");
        var spec = await world.FromVbrAsync(far);
        await Expect.RefusedAsync("RI-07", world.AskAsync(spec with { RouterId = "vbr-nowhere" }));
        var finding = await Expect.RefusedAsync("RI-07", world.As("theirs", TestWorld.OtherAccount).RouterInterfaces.CreateAsync(spec));
        Assert.Equal("virtual border router", finding.Other!.Kind);
    }

    [Fact]
    public async Task Breaks_RI_12_while_its_owner_has_not_accepted_it()
    {
        await using var world = await TestWorld.NewAsync();
        var far = await world.VpcAsync("far");
        var line = await world.LineAsync("line");
        var router = (await world.As("vbr").VirtualBorderRouters.CreateAsync(
            new VirtualBorderRouterSpec { PhysicalConnectionId = line.Id, VlanId = 110, VbrOwnerId = TestWorld.OtherAccount })).State!;
        Assert.Equal("unconfirmed", router.Status);
        var finding = await Expect.RefusedAsync("RI-12", world.As("there", TestWorld.OtherAccount).RouterInterfaces.CreateAsync(BorderLinks.Initiator(router, far)));
        Assert.Equal(router.Id, finding.Other!.Id);
    }

    [Fact]
    public async Task Breaks_RI_12_while_it_is_off()
    {
        await using var world = await TestWorld.NewAsync();
        var far = await world.VpcAsync("far");
        var router = await world.BorderRouterAsync();
        await world.As("vbr").VirtualBorderRouters.UpdateAsync(router.Id, router.Spec with { Status = "terminated" });
        await Expect.RefusedAsync("RI-12", world.AskAsync(BorderLinks.Initiator(router, far)));
    }

    [Fact]
    public async Task Keeps_one_that_is_active_or_planned_and_waits_for_one_that_comes_back()
    {
        await using var world = await TestWorld.NewAsync();
        var far = await world.VpcAsync("far");
        var router = await world.BorderRouterAsync();
        var planned = (await world.As("planned", preview: true).VirtualBorderRouters.CreateAsync(
            TestWorld.Router((await world.As("look").PhysicalConnections.GetAsync(router.LineId!))!, 120))).State!;
        await world.SilentAsync(BorderLinks.Initiator(planned, far));
        await world.SilentAsync(BorderLinks.Initiator(router, far) with { RouterId = Asked.Later });
        await world.As("vbr").VirtualBorderRouters.UpdateAsync(router.Id, router.Spec with { Status = "terminated" });
        await world.BecomeRealisticAsync();
        var recovering = world.As("vbr").VirtualBorderRouters.UpdateAsync(router.Id, router.Spec);
        var made = await Expect.KeptAsync("RI-12", world.LetTimePassAsync(world.AskAsync(BorderLinks.Initiator(router, far))));
        await world.LetTimePassAsync(recovering);
        Assert.Null(made.VpcInstanceId);
    }
}

[RuleCase("RI-15")]
[RuleCase("RI-16")]
[RuleCase("RI-19")]
public sealed class AccessPointOfLinkTests
{
    private static readonly string Another = AccessPoints.All.First(p => p is { RegionId: TestWorld.Beijing, Id: not (null or TestWorld.AccessPoint) }).Id!;

    [Fact]
    public async Task Breaks_RI_15_with_an_access_point_that_there_is_not()
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.RefusedAsync("RI-15", world.AskAsync(await world.FromVbrAsync(await world.VpcAsync("far")) with { AccessPointId = "ap-nowhere" }));
        Assert.Equal("accessPointId", finding.Property);
    }

    [Fact]
    public async Task Breaks_RI_16_with_another_access_point_than_that_of_the_line()
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.RefusedAsync("RI-16", world.AskAsync(await world.FromVbrAsync(await world.VpcAsync("far")) with { AccessPointId = Another }));
        Assert.Contains(TestWorld.AccessPoint, finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Breaks_RI_19_at_the_other_end_with_one_that_there_is_not_that_lies_elsewhere_or_that_is_another_lines()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.VpcAsync("near");
        await Expect.RefusedAsync("RI-19", world.AskAsync(Asked.TowardsVbr(near) with { OppositeAccessPointId = "ap-nowhere" }));
        await Expect.RefusedAsync("RI-19", world.AskAsync(Asked.TowardsVbr(near) with { OppositeRegionId = TestWorld.Shenzhen }));
        var router = await world.BorderRouterAsync();
        var finding = await Expect.RefusedAsync("RI-19", world.AskAsync(BorderLinks.Acceptor(near, router) with { OppositeAccessPointId = Another }));
        Assert.Equal(router.Id, finding.Other!.Id);
    }

    [Fact]
    public async Task Keeps_the_access_point_of_the_line_and_what_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        var router = await world.BorderRouterAsync();
        await Expect.KeptAsync("RI-16", world.AskAsync(BorderLinks.Initiator(router, vpc), "there"));
        await Expect.KeptAsync("RI-19", world.AskAsync(BorderLinks.Acceptor(vpc, router), "back"));
        await world.SilentAsync(BorderLinks.Initiator(router, vpc) with { AccessPointId = Asked.Later });
        await world.SilentAsync(BorderLinks.Acceptor(vpc, router) with { OppositeAccessPointId = Asked.Later, OppositeRouterId = Asked.Later });
    }

    [Fact]
    public async Task Keeps_a_new_access_point_when_the_settings_lower_it()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.VpcAsync("near");
        var asked = world.As("back", warn: "RI-19").RouterInterfaces.CreateAsync(Asked.TowardsVbr(near) with { OppositeAccessPointId = "ap-cn-beijing-new" });
        Assert.True((await Expect.WarnedAsync("RI-19", asked)).Lowered);
    }
}

[RuleCase("RI-66")]
public sealed class LineOversoldTests
{
    [Fact]
    public async Task Breaks_as_a_warning_when_sizes_add_up_to_more_than_the_line_carries()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.BorderRouterAsync();
        var wide = await Expect.KeptAsync("RI-66", world.AskAsync(BorderLinks.Initiator(router, await world.VpcAsync("one"), "Small.5"), "wide"));
        var finding = await Expect.WarnedAsync("RI-66", world.AskAsync(BorderLinks.Initiator(router, await world.VpcAsync("two", "10.1.0.0/16"), "Middle.1"), "wider"));
        Assert.Contains("150 Mbit/s", finding.Detail, StringComparison.Ordinal);
        await Expect.WarnedAsync("RI-66", world.ChangeAsync(wide, s => s with { Spec = "Middle.2" }));
    }

    [Fact]
    public async Task Keeps_what_the_line_carries_and_a_line_that_is_ordered_wider()
    {
        await using var world = await TestWorld.NewAsync();
        var far = await world.VpcAsync("far");
        await Expect.KeptAsync("RI-66", world.AskAsync(BorderLinks.Initiator(await world.BorderRouterAsync(), far, "Middle.1"), "narrow"));
        var line = await world.LineAsync("wide-line", TestWorld.Line() with { Bandwidth = 1000 });
        await Expect.KeptAsync("RI-66", world.AskAsync(BorderLinks.Initiator(await world.RouterAsync("wide-vbr", line), far, "Large.1"), "wide"));
    }
}

[RuleCase("REG-03")]
[RuleCase("REG-11")]
public sealed class RegionOfBorderRouterTests
{
    [Fact]
    public async Task Breaks_REG_03_when_the_interface_is_made_where_the_vpc_is()
    {
        await using var world = await TestWorld.NewAsync();
        var far = await world.VpcAsync("far", region: TestWorld.Shenzhen);
        var router = await world.BorderRouterAsync();
        var finding = await Expect.RefusedAsync("REG-03", world.As("there", region: TestWorld.Shenzhen).RouterInterfaces.CreateAsync(BorderLinks.Initiator(router, far)));
        Assert.Equal(router.Id, finding.Other!.Id);
        Assert.Contains(TestWorld.Beijing, finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_REG_03_and_shows_REG_11_for_a_vpc_in_any_region()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.BorderRouterAsync();
        foreach (var region in new[] { TestWorld.Beijing, TestWorld.Shenzhen, TestWorld.Frankfurt })
        {
            await Expect.KeptAsync("REG-03", world.AskAsync(BorderLinks.Initiator(router, await world.VpcAsync($"in-{region}", region: region)), $"to-{region}"));
        }

        await world.SilentAsync(BorderLinks.Initiator(router, await world.VpcAsync("far", region: TestWorld.Frankfurt)) with { Region = Asked.Later });
    }

    [Fact]
    public Task Shows_REG_11() => Keeps_REG_03_and_shows_REG_11_for_a_vpc_in_any_region();
}

[RuleCase("RI-60")]
public sealed class BorderRouterWithInterfacesTests
{
    [Fact]
    public async Task Shows_that_a_border_router_goes_after_the_interfaces_on_it()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await BorderLink.NewAsync(world);
        await Expect.RefusedAsync("VBR-74", world.As("vbr").VirtualBorderRouters.DeleteAsync(link.Router.Id));
        await world.As("x").RouterInterfaces.DeactivateAsync(link.There.Id);
        await world.As("x").RouterInterfaces.DeleteAsync(link.There.Id);
        await Expect.GoneAsync("VBR-74", world.As("vbr").VirtualBorderRouters.DeleteAsync(link.Router.Id));
    }
}

[RuleCase("RTB-02")]
public sealed class BorderRouterTableTests
{
    [Fact]
    public async Task Shows_one_table_that_comes_with_the_router_and_is_told_from_those_of_vpcs()
    {
        await using var world = await TestWorld.NewAsync();
        var link = await BorderLink.NewAsync(world);
        Assert.Matches("^vtb-.+", link.Router.RouteTableId);
        Assert.NotEqual(link.Vpc.RouteTableId, link.Router.RouteTableId);
        var route = (await world.RouteAsync(link.Router, "10.0.0.0/16", link.There.Id)).State!;
        Assert.Equal((link.Router.Id, null), (route.RouterId, route.VpcId));
    }
}
