using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.VirtualBorderRouters;

[RuleCase("VBR-01")]
public sealed class LineOrVlanMissingTests
{
    [Fact]
    public async Task Breaks_without_a_line_and_without_a_vlan()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        var spec = TestWorld.Router(line, 110);
        Assert.Equal("physicalConnectionId", (await Expect.RefusedAsync("VBR-01", world.MakeAsync(spec with { PhysicalConnectionId = null }))).Property);
        Assert.Equal("vlanId", (await Expect.RefusedAsync("VBR-01", world.MakeAsync(spec with { VlanId = null }))).Property);
    }

    [Fact]
    public async Task Keeps_a_line_that_only_the_deployment_will_know()
    {
        await using var world = await TestWorld.NewAsync();
        var spec = TestWorld.Router(await world.LineAsync("line"), 110);
        await Expect.KeptAsync("VBR-01", world.MakeAsync(spec with { PhysicalConnectionId = Planned<string?>.Unknown }, preview: true));
        await Expect.KeptAsync("VBR-01", world.MakeAsync(spec));
    }
}

[RuleCase("VBR-05")]
public sealed class VlanOutOfRangeTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(3000)]
    public async Task Breaks_outside_0_to_2999(int vlan)
    {
        await using var world = await TestWorld.NewAsync();
        var spec = TestWorld.Router(await world.LineAsync("line"), 110);
        await Expect.RefusedAsync("VBR-05", world.MakeAsync(spec with { VlanId = vlan }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2999)]
    public async Task Keeps_both_ends_of_the_range(int vlan)
    {
        await using var world = await TestWorld.NewAsync();
        var spec = TestWorld.Router(await world.LineAsync("line"), 110);
        await Expect.KeptAsync("VBR-05", world.MakeAsync(spec with { VlanId = vlan }));
    }
}

[RuleCase("VBR-11")]
public sealed class GatewaysMissingTests
{
    [Fact]
    public async Task Breaks_without_one_of_the_three_and_names_what_is_missing()
    {
        await using var world = await TestWorld.NewAsync();
        var spec = TestWorld.Router(await world.LineAsync("line"), 110);
        var finding = await Expect.RefusedAsync("VBR-11", world.MakeAsync(spec with { PeerGatewayIp = null, PeeringSubnetMask = null }));
        Assert.Contains("peerGatewayIp, peeringSubnetMask", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_a_router_for_another_account_without_them()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("VBR-11", world.MakeAsync(BorderCases.Foreign(await world.LineAsync("line"))));
    }
}

[RuleCase("VBR-12")]
public sealed class SaysWhatIsTheOwnersTests
{
    [Fact]
    public async Task Breaks_with_addresses_or_a_name_for_another_account()
    {
        await using var world = await TestWorld.NewAsync();
        var spec = BorderCases.Foreign(await world.LineAsync("line"));
        var finding = await Expect.RefusedAsync("VBR-12", world.MakeAsync(spec with { PeerGatewayIp = "192.168.1.2" }));
        Assert.Equal("Forbidden.PeerGatewayIpNotAllowedByCaller", finding.Code);
        await Expect.RefusedAsync("VBR-12", world.MakeAsync(spec with { VirtualBorderRouterName = "office" }));
        await Expect.RefusedAsync("VBR-12", world.MakeAsync(spec with { Description = "office" }));
    }

    [Fact]
    public async Task Keeps_them_for_the_account_of_the_line()
    {
        await using var world = await TestWorld.NewAsync();
        var spec = TestWorld.Router(await world.LineAsync("line"), 110) with { VbrOwnerId = TestWorld.Account, VirtualBorderRouterName = "office" };
        await Expect.KeptAsync("VBR-12", world.MakeAsync(spec));
    }
}
