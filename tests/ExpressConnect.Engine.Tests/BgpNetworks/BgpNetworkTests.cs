using ExpressConnect.Engine.Tests.BgpGroups;
using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.BgpNetworks;

[RuleCase("BGPN-01")]
[RuleCase("BGPN-02")]
public sealed class PrefixTests
{
    [Theory]
    [InlineData("10.0.0.1/16")]
    [InlineData("10.0.0.1")]
    [InlineData("2408::1/56")]
    [InlineData("everything")]
    public async Task Breaks_BGPN_01_with_host_bits_or_no_range(string prefix)
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.ConnectAsync();
        await Expect.RefusedAsync("BGPN-01", cases.AnnounceAsync(prefix));
    }

    [Fact]
    public async Task Breaks_BGPN_01_with_a_length_beyond_the_version() => await Breaks_BGPN_01_with_host_bits_or_no_range("10.0.0.0/33");

    [Fact]
    public async Task Breaks_BGPN_02_with_a_range_of_class_D_or_E()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.ConnectAsync();
        foreach (var prefix in new[] { "224.0.0.0/4", "239.1.0.0/16", "240.0.0.0/8", "ff00::/8" })
        {
            var refused = await Assert.ThrowsAsync<ExpressConnectException>(() => cases.AnnounceAsync(prefix));
            Assert.Equal(["BGPN-02"], refused.Findings.Where(f => f.Level == FindingLevel.Error).Select(f => f.Rule));
        }
    }

    [Fact]
    public async Task Keeps_ranges_of_both_versions()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.ConnectAsync();
        var network = await Expect.KeptAsync("BGPN-01", cases.AnnounceAsync());
        Assert.Equal(($"{cases.Router.Id}:10.0.0.0/16", "Available"), (network.Id, network.Status));
        await Expect.KeptAsync("BGPN-01", cases.AnnounceAsync("2408:4004:cc:400::/56", "wide"));
    }

    [Fact]
    public async Task Keeps_silent_about_what_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var planned = await world.As("network", preview: true).BgpNetworks.CreateAsync(
            new BgpNetworkSpec { RouterId = Planned<string?>.Unknown, DstCidrBlock = Planned<string?>.Unknown, VpcId = Planned<string?>.Unknown });
        Assert.Null(planned.Refusal);
        Assert.Null(planned.Id);
        Assert.Empty(planned.Findings);
    }
}

[RuleCase("BGPN-03")]
[RuleCase("BGPN-04")]
[RuleCase("RI-63")]
public sealed class BgpNetworkRouterTests
{
    [Fact]
    public async Task Breaks_BGPN_03_when_there_is_no_such_router_or_it_lies_elsewhere_or_is_off()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.ConnectAsync();
        var spec = new BgpNetworkSpec { RouterId = cases.Router.Id, DstCidrBlock = "10.0.0.0/16" };
        await Expect.RefusedAsync("BGPN-03", world.As("network").BgpNetworks.CreateAsync(spec with { RouterId = "vbr-nowhere" }));
        await Expect.RefusedAsync("BGPN-03", world.As("network").BgpNetworks.CreateAsync(spec with { Region = TestWorld.Shenzhen }));
        await Expect.RefusedAsync("BGPN-03", world.As("network").BgpNetworks.CreateAsync(spec with { Account = TestWorld.OtherAccount }));
        await world.As("vbr").VirtualBorderRouters.UpdateAsync(cases.Router.Id, cases.Router.Spec with { Status = "terminated" });
        await Expect.RefusedAsync("BGPN-03", world.As("network").BgpNetworks.CreateAsync(spec));
    }

    [Fact]
    public async Task Breaks_BGPN_04_without_an_interface_and_with_one_that_is_frozen()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await Expect.RefusedAsync("BGPN-04", cases.AnnounceAsync());
        await cases.ConnectAsync(freeze: true);
        Assert.Equal("vpc-there", (await Expect.RefusedAsync("BGPN-04", cases.AnnounceAsync())).Other!.Name);
    }

    [Fact]
    public async Task Keeps_an_active_router_with_an_active_interface()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.ConnectAsync();
        await Expect.KeptAsync("BGPN-04", cases.AnnounceAsync());
    }

    [Fact]
    public async Task Shows_RI_63_that_an_interface_must_be_active() => await Breaks_BGPN_04_without_an_interface_and_with_one_that_is_frozen();
}

[RuleCase("BGPN-05")]
public sealed class PrefixTwiceTests
{
    [Fact]
    public async Task Breaks_when_the_router_announces_it_already_however_it_is_written()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.ConnectAsync();
        await cases.AnnounceAsync();
        Assert.Equal("network", (await Expect.RefusedAsync("BGPN-05", cases.AnnounceAsync(name: "twin"))).Other!.Name);
        await cases.AnnounceAsync("2408:4004:cc:400::/56", "wide");
        await Expect.RefusedAsync("BGPN-05", cases.AnnounceAsync("2408:4004:CC:400:0::/56", "wide-twin"));
    }

    [Fact]
    public async Task Breaks_in_a_preview_that_does_not_lose_the_first_one()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.ConnectAsync();
        await cases.AnnounceAsync();
        var spec = new BgpNetworkSpec { RouterId = cases.Router.Id, DstCidrBlock = "10.0.0.0/16" };
        Assert.NotNull((await world.As("twin", preview: true).BgpNetworks.CreateAsync(spec)).Refusal);
        Assert.Equal("network", (await world.As("look", preview: true).BgpNetworks.GetAsync($"{cases.Router.Id}:10.0.0.0/16"))!.Origin.Name);
    }

    [Fact]
    public async Task Keeps_another_prefix_and_the_same_on_another_router()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.ConnectAsync();
        await cases.AnnounceAsync();
        await Expect.KeptAsync("BGPN-05", cases.AnnounceAsync("10.0.1.0/24", "narrow"));
        var other = cases with { Router = await cases.OtherRouterAsync("other", 120) };
        await other.ConnectAsync("second", "10.1.0.0/16");
        await Expect.KeptAsync("BGPN-05", other.AnnounceAsync(name: "elsewhere"));
    }
}

[RuleCase("BGPN-06")]
public sealed class TooManyBgpNetworksTests
{
    [Fact]
    public async Task Breaks_beyond_the_quota()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.ConnectAsync();
        await world.SetQuotaAsync("bgp-networks-per-vbr", 1);
        await cases.AnnounceAsync("10.0.0.0/24", "first");
        await Expect.RefusedAsync("BGPN-06", cases.AnnounceAsync("10.0.1.0/24", "second"));
    }

    [Fact]
    public async Task Keeps_what_is_within_it()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.ConnectAsync();
        await cases.AnnounceAsync("10.0.0.0/24", "first");
        await Expect.KeptAsync("BGPN-06", cases.AnnounceAsync("10.0.1.0/24", "second"));
    }
}

[RuleCase("BGPN-07")]
public sealed class PrefixOfNoVpcTests
{
    [Fact]
    public async Task Breaks_as_a_warning_outside_the_VPCs_that_the_router_reaches()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.ConnectAsync();
        await Expect.WarnedAsync("BGPN-07", cases.AnnounceAsync("10.1.0.0/16"));
        await Expect.WarnedAsync("BGPN-07", cases.AnnounceAsync("10.0.0.0/8", "wide"));
        var unreached = await world.VpcAsync("unreached", "10.2.0.0/16");
        await Expect.WarnedAsync("BGPN-07", cases.AnnounceAsync("10.2.0.0/16", "other", unreached.Id));
    }

    [Fact]
    public async Task Keeps_a_part_of_a_VPC_that_is_reached()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        var vpc = await cases.ConnectAsync();
        await Expect.KeptAsync("BGPN-07", cases.AnnounceAsync("10.0.7.0/24"));
        await Expect.KeptAsync("BGPN-07", cases.AnnounceAsync(vpcId: vpc.Id));
    }

    [Fact]
    public async Task A_VPC_that_is_named_exists()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.ConnectAsync();
        await Expect.RefusedAsync("VPC-23", cases.AnnounceAsync(vpcId: "vpc-nowhere"));
    }
}

[RuleCase("BGPN-08")]
[RuleCase("BGPN-10")]
public sealed class BgpNetworkDeletedTests
{
    [Fact]
    public async Task Shows_BGPN_08_that_a_delete_waits_and_one_that_is_gone_is_deleted()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.ConnectAsync();
        await world.BecomeRealisticAsync();
        var making = cases.AnnounceAsync();
        var id = $"{cases.Router.Id}:10.0.0.0/16";
        Assert.Equal("Pending", (await world.As("look").BgpNetworks.GetAsync(id))!.Status);
        await world.LetTimePassAsync(world.As("network").BgpNetworks.DeleteAsync(id));
        Assert.Null(await world.As("look").BgpNetworks.GetAsync(id));
        await world.As("network").BgpNetworks.DeleteAsync(id);
        await world.LetTimePassAsync(making);
    }

    [Fact]
    public async Task Shows_BGPN_10_that_the_router_goes_after_it()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.ConnectAsync();
        await cases.AnnounceAsync();
        var refused = await Assert.ThrowsAsync<ExpressConnectException>(() => world.As("vbr").VirtualBorderRouters.DeleteAsync(cases.Router.Id));
        Assert.Contains(refused.Findings, f => f.Rule == "VBR-77");
    }
}

[RuleCase("BGPN-11")]
public sealed class BgpNetworkTrafficTests
{
    [Fact]
    public async Task Breaks_without_outbound_traffic_billing()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.ConnectAsync();
        await world.SetAsync("outbound-traffic-billing", "false");
        await Expect.RefusedAsync("BGPN-11", cases.AnnounceAsync());
    }

    [Fact]
    public async Task Keeps_it_with_billing()
    {
        await using var world = await TestWorld.NewAsync();
        var cases = await BgpCases.NewAsync(world);
        await cases.ConnectAsync();
        await Expect.KeptAsync("BGPN-11", cases.AnnounceAsync());
    }
}
