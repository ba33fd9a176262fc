using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.VirtualBorderRouters;

[RuleCase("VBR-22")]
[RuleCase("VBR-23")]
[RuleCase("VBR-24")]
[RuleCase("VBR-25")]
[RuleCase("VBR-56")]
public sealed class Ipv6RulesTests
{
    private const string Subnet = "fd00:0:1030:3f41::/126";

    [Fact]
    public async Task Breaks_VBR_22_where_a_part_of_the_gateway_is_missing()
    {
        await using var world = await TestWorld.NewAsync();
        var spec = await SpecAsync(world);
        var finding = await Expect.RefusedAsync("VBR-22", world.MakeAsync(spec with { LocalIpv6GatewayIp = null, PeeringIpv6SubnetMask = null }));
        Assert.Contains("localIpv6GatewayIp, peeringIpv6SubnetMask", finding.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fd00:0:1030:3f41::1", "fd00:0:1030:3f41::1", "have one address")]
    [InlineData("fd00:0:1030:3f41::1", "fd00:0:1030:3f41::4", "outside its subnet")]
    [InlineData("192.168.1.1", "fd00:0:1030:3f41::2", "no IPv6 address")]
    [InlineData("fd00::g", "fd00:0:1030:3f41::2", "no IPv6 address")]
    [InlineData("[fd00:0:1030:3f41::1]", "fd00:0:1030:3f41::2", "no IPv6 address")]
    public async Task Breaks_VBR_23_where_the_two_do_not_fit(string local, string peer, string wrong)
    {
        await using var world = await TestWorld.NewAsync();
        var spec = await SpecAsync(world);
        var finding = await Expect.RefusedAsync("VBR-23", world.MakeAsync(spec with { LocalIpv6GatewayIp = local, PeerIpv6GatewayIp = peer }));
        Assert.Contains(wrong, finding.Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("255.255.255.252")]
    [InlineData("fd00:0:1030:3f41::")]
    [InlineData("fd00:0:1030:3f41::/129")]
    [InlineData("10.0.0.0/8")]
    public async Task Breaks_VBR_24_with_a_text_that_is_no_prefix(string mask)
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.RefusedAsync("VBR-24", world.MakeAsync(await SpecAsync(world) with { PeeringIpv6SubnetMask = mask }));
    }

    [Fact]
    public async Task Breaks_VBR_25_without_enableIpv6()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.RefusedAsync("VBR-25", world.MakeAsync(await SpecAsync(world) with { EnableIpv6 = false }));
    }

    [Fact]
    public async Task Breaks_VBR_56_where_ipv6_is_taken_back()
    {
        await using var world = await TestWorld.NewAsync();
        var router = (await world.MakeAsync(await SpecAsync(world))).State!;
        await Expect.RefusedAsync("VBR-56", world.ChangeAsync(router, s => s with
        {
            EnableIpv6 = false, LocalIpv6GatewayIp = null, PeerIpv6GatewayIp = null, PeeringIpv6SubnetMask = null,
        }));
    }

    [Theory]
    [InlineData(Subnet)]
    [InlineData("fd00:0:1030:3f00::/56")]
    public async Task Keeps_a_gateway_in_one_subnet_from_the_beginning(string mask)
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("VBR-23", world.MakeAsync(await SpecAsync(world) with { PeeringIpv6SubnetMask = mask }));
    }

    [Fact]
    public async Task Keeps_ipv6_that_comes_later()
    {
        await using var world = await TestWorld.NewAsync();
        var spec = await SpecAsync(world);
        var router = (await world.MakeAsync(spec with { EnableIpv6 = false, LocalIpv6GatewayIp = null, PeerIpv6GatewayIp = null, PeeringIpv6SubnetMask = null })).State!;
        await Expect.KeptAsync("VBR-56", world.ChangeAsync(router, _ => spec));
    }

    private static async Task<VirtualBorderRouterSpec> SpecAsync(TestWorld world) => TestWorld.Router(await world.LineAsync("line"), 110) with
    {
        EnableIpv6 = true,
        LocalIpv6GatewayIp = "fd00:0:1030:3f41::1",
        PeerIpv6GatewayIp = "fd00:0:1030:3f41::2",
        PeeringIpv6SubnetMask = Subnet,
    };
}
