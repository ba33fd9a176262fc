using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.VirtualBorderRouters;

[RuleCase("VBR-13")]
public sealed class GatewayIsNoAddressTests
{
    [Theory]
    [InlineData("192.168.1")]
    [InlineData("192.168.1.256")]
    [InlineData("fd00::1")]
    [InlineData("192.168.1.1/30")]
    public async Task Breaks_with_a_text_that_is_no_ipv4_address(string text)
    {
        await using var world = await TestWorld.NewAsync();
        var spec = TestWorld.Router(await world.LineAsync("line"), 110);
        Assert.Equal("localGatewayIp", (await Expect.RefusedAsync("VBR-13", world.MakeAsync(spec with { LocalGatewayIp = text }))).Property);
        Assert.Equal("peerGatewayIp", (await Expect.RefusedAsync("VBR-13", world.MakeAsync(spec with { PeerGatewayIp = text }))).Property);
    }

    [Fact]
    public async Task Keeps_two_addresses()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("VBR-13", world.MakeAsync(TestWorld.Router(await world.LineAsync("line"), 110)));
    }
}

[RuleCase("VBR-14")]
public sealed class MaskNotAllowedTests
{
    [Theory]
    [InlineData("255.255.254.0")]
    [InlineData("255.255.255.254")]
    [InlineData("255.255.255.1")]
    [InlineData("/30")]
    public async Task Breaks_with_another_mask(string mask)
    {
        await using var world = await TestWorld.NewAsync();
        var spec = TestWorld.Router(await world.LineAsync("line"), 110);
        await Expect.RefusedAsync("VBR-14", world.MakeAsync(spec with { PeeringSubnetMask = mask }));
    }

    [Theory]
    [InlineData("255.255.255.0")]
    [InlineData("255.255.255.252")]
    public async Task Keeps_24_to_30(string mask)
    {
        await using var world = await TestWorld.NewAsync();
        var spec = TestWorld.Router(await world.LineAsync("line"), 110);
        await Expect.KeptAsync("VBR-14", world.MakeAsync(spec with { PeeringSubnetMask = mask }));
    }
}

[RuleCase("VBR-15")]
[RuleCase("VBR-16")]
[RuleCase("VBR-17")]
public sealed class GatewaySubnetTests
{
    [Fact]
    public async Task Breaks_VBR_15_in_two_subnets()
    {
        await using var world = await TestWorld.NewAsync();
        var spec = TestWorld.Router(await world.LineAsync("line"), 110);
        await Expect.RefusedAsync("VBR-15", world.MakeAsync(spec.At("192.168.1.1", "192.168.1.6")));
    }

    [Fact]
    public async Task Breaks_VBR_16_with_one_address_for_both()
    {
        await using var world = await TestWorld.NewAsync();
        var spec = TestWorld.Router(await world.LineAsync("line"), 110);
        await Expect.RefusedAsync("VBR-16", world.MakeAsync(spec.At("192.168.1.1", "192.168.1.1")));
    }

    [Theory]
    [InlineData("192.168.1.0", "localGatewayIp", "first")]
    [InlineData("192.168.1.3", "localGatewayIp", "last")]
    public async Task Breaks_VBR_17_at_the_ends_of_the_subnet(string local, string property, string place)
    {
        await using var world = await TestWorld.NewAsync();
        var spec = TestWorld.Router(await world.LineAsync("line"), 110);
        var finding = await Expect.RefusedAsync("VBR-17", world.MakeAsync(spec.At(local, "192.168.1.2")));
        Assert.Equal(property, finding.Property);
        Assert.Contains($"the {place} address of 192.168.1.0/30", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_two_hosts_of_one_subnet()
    {
        await using var world = await TestWorld.NewAsync();
        var spec = TestWorld.Router(await world.LineAsync("line"), 110);
        var router = (await world.MakeAsync(spec.At("192.168.1.5", "192.168.1.6"))).State!;
        Assert.Equal(Cidr.Parse("192.168.1.4/30"), router.GatewaySubnet);
        await Expect.KeptAsync("VBR-15", world.MakeAsync((spec with { VlanId = 111 }).At("192.168.1.1", "192.168.1.6", "255.255.255.248"), "wider"));
    }
}

[RuleCase("VBR-18")]
[RuleCase("VBR-19")]
public sealed class GatewayRangeTests
{
    [Fact]
    public async Task Breaks_VBR_18_as_a_warning_with_public_addresses()
    {
        await using var world = await TestWorld.NewAsync();
        var spec = TestWorld.Router(await world.LineAsync("line"), 110);
        var outcome = await world.MakeAsync(spec.At("116.62.204.129", "116.62.204.130"));
        Assert.Equal(["localGatewayIp", "peerGatewayIp"], outcome.Findings.Where(f => f.Rule == "VBR-18").Select(f => f.Property));
        Assert.Empty((await world.ChangeAsync(outcome.State!, s => s with { Description = "office" })).Findings);
    }

    [Theory]
    [InlineData("100.64.1.1", "100.64.1.2")]
    [InlineData("127.0.0.1", "127.0.0.2")]
    [InlineData("169.254.0.1", "169.254.0.2")]
    [InlineData("224.0.0.1", "224.0.0.2")]
    [InlineData("0.0.0.1", "0.0.0.2")]
    public async Task Breaks_VBR_19_with_addresses_that_have_another_use(string local, string peer)
    {
        await using var world = await TestWorld.NewAsync();
        var spec = TestWorld.Router(await world.LineAsync("line"), 110);
        await Expect.RefusedAsync("VBR-19", world.MakeAsync(spec.At(local, peer)));
    }

    [Theory]
    [InlineData("10.0.0.1", "10.0.0.2")]
    [InlineData("172.16.0.1", "172.16.0.2")]
    [InlineData("192.168.0.1", "192.168.0.2")]
    public async Task Keeps_private_addresses(string local, string peer)
    {
        await using var world = await TestWorld.NewAsync();
        var spec = TestWorld.Router(await world.LineAsync("line"), 110);
        Assert.Empty((await world.MakeAsync(spec.At(local, peer))).Findings);
    }
}
