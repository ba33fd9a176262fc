using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.VirtualBorderRouters;

[RuleCase("VBR-34")]
[RuleCase("VBR-35")]
[RuleCase("VBR-36")]
public sealed class OwnerOfARouterTests
{
    [Fact]
    public async Task Breaks_VBR_34_for_an_account_that_there_is_not()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetAsync("exists", "false", TestWorld.OtherAccount);
        await Expect.RefusedAsync("VBR-34", world.MakeAsync(BorderCases.Foreign(await world.LineAsync("line"))));
    }

    [Fact]
    public async Task Breaks_VBR_35_for_what_is_no_main_account()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.RefusedAsync("VBR-35", world.MakeAsync(BorderCases.Foreign(await world.LineAsync("line"), owner: "alice")));
    }

    [Fact]
    public async Task Breaks_VBR_36_for_an_account_of_another_site()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetAsync("site", "international", TestWorld.OtherAccount);
        await Expect.RefusedAsync("VBR-36", world.MakeAsync(BorderCases.Foreign(await world.LineAsync("line"))));
    }

    [Fact]
    public async Task Keeps_an_account_of_the_same_site()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await Expect.KeptAsync("VBR-36", world.MakeAsync(BorderCases.Foreign(await world.LineAsync("line"))));
        Assert.Equal((TestWorld.OtherAccount, TestWorld.Account), (router.Account, router.PhysicalConnectionOwnerUid));
    }
}

[RuleCase("VBR-38")]
[RuleCase("VBR-46")]
public sealed class AcceptanceTests
{
    [Fact]
    public async Task Shows_VBR_38_that_its_owner_accepts_it_by_giving_it_a_gateway()
    {
        await using var world = await TestWorld.NewAsync();
        var router = (await world.MakeAsync(BorderCases.Foreign(await world.LineAsync("line")))).State!;
        Assert.Equal(("unconfirmed", null), (router.Status, router.ActivationTime));
        var accepted = await world.ChangeAsAsync(TestWorld.OtherAccount, router, s => s.At("192.168.1.1", "192.168.1.2") with { VirtualBorderRouterName = "office" });
        Assert.Equal("active", accepted.State!.Status);
        Assert.NotNull(accepted.State.ActivationTime);
    }

    [Fact]
    public async Task Shows_VBR_46_that_the_owner_of_the_line_gives_its_number()
    {
        await using var world = await TestWorld.NewAsync();
        var router = (await world.MakeAsync(BorderCases.Foreign(await world.LineAsync("line")) with { CircuitCode = "CT-1" })).State!;
        Assert.Equal("CT-1", router.Spec.CircuitCode.Value);
    }
}

[RuleCase("VBR-51")]
[RuleCase("VBR-52")]
public sealed class SharesOfBothTests
{
    [Fact]
    public async Task Breaks_VBR_51_where_the_owner_of_the_router_changes_the_vlan()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.AcceptedAsync(await world.LineAsync("line"));
        var finding = await Expect.RefusedAsync("VBR-51", world.ChangeAsAsync(TestWorld.OtherAccount, router, s => s with { VlanId = 120 }));
        Assert.Contains(TestWorld.Account, finding.Detail, StringComparison.Ordinal);
        await Expect.RefusedAsync("VBR-51", world.ChangeAsAsync(TestWorld.OtherAccount, router, s => s with { CircuitCode = "CT-1" }));
    }

    [Fact]
    public async Task Breaks_VBR_52_where_the_owner_of_the_line_changes_gateway_or_name()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.AcceptedAsync(await world.LineAsync("line"));
        var finding = await Expect.RefusedAsync("VBR-52", world.ChangeAsAsync(TestWorld.Account, router, s => s with { PeerGatewayIp = "192.168.1.1", LocalGatewayIp = "192.168.1.2" }));
        Assert.Contains(TestWorld.OtherAccount, finding.Detail, StringComparison.Ordinal);
        Assert.Equal("Forbidden.NameNotAllowedByCaller", (await Expect.RefusedAsync("VBR-52", world.ChangeAsAsync(TestWorld.Account, router, s => s with { VirtualBorderRouterName = "mine" }))).Code);
    }

    [Fact]
    public async Task Keeps_what_the_other_party_said_where_a_program_leaves_it_out()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        var router = await world.AcceptedAsync(line);
        var moved = await Expect.KeptAsync("VBR-52", world.ChangeAsAsync(TestWorld.Account, router, _ => BorderCases.Foreign(line, 120)));
        Assert.Equal((120, "192.168.1.2"), (moved.Spec.VlanId.Value, moved.Spec.PeerGatewayIp.Value));
        var readdressed = await Expect.KeptAsync(
            "VBR-51", world.ChangeAsAsync(TestWorld.OtherAccount, moved, _ => new VirtualBorderRouterSpec { PhysicalConnectionId = line.Id }.At("192.168.9.1", "192.168.9.2")));
        Assert.Equal((120, "192.168.9.2"), (readdressed.Spec.VlanId.Value, readdressed.Spec.PeerGatewayIp.Value));
        Assert.Equal(TestWorld.OtherAccount, readdressed.Account);
    }

    [Fact]
    public async Task Keeps_a_third_account_out()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.AcceptedAsync(await world.LineAsync("line"));
        await Assert.ThrowsAsync<ExpressConnectException>(() => world.ChangeAsAsync("1000000000000003", router, s => s with { Tags = null }));
        await Expect.RefusedAsync("ACCT-05", world.OnlyAs("theirs", "1000000000000003").VirtualBorderRouters.DeleteAsync(router.Id));
    }
}

[RuleCase("VBR-53")]
public sealed class GatewaysEmptiedTests
{
    [Fact]
    public async Task Breaks_where_a_part_or_all_of_it_is_taken_away()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.RouterAsync("vbr", await world.LineAsync("line"));
        await Expect.RefusedAsync("VBR-53", world.ChangeAsync(router, s => s with { PeerGatewayIp = null }));
        await Expect.RefusedAsync("VBR-53", world.ChangeAsync(router, s => s with { LocalGatewayIp = null, PeerGatewayIp = null, PeeringSubnetMask = null }));
    }

    [Fact]
    public async Task Breaks_where_a_router_is_accepted_with_a_part_of_it()
    {
        await using var world = await TestWorld.NewAsync();
        var router = (await world.MakeAsync(BorderCases.Foreign(await world.LineAsync("line")))).State!;
        await Expect.RefusedAsync("VBR-53", world.ChangeAsAsync(TestWorld.OtherAccount, router, s => s with { LocalGatewayIp = "192.168.1.1" }));
    }

    [Fact]
    public async Task Keeps_another_gateway_that_is_whole()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.RouterAsync("vbr", await world.LineAsync("line"));
        await Expect.KeptAsync("VBR-53", world.ChangeAsync(router, s => s.At("192.168.1.1", "192.168.1.2")));
    }
}
