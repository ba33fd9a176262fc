using static ExpressConnect.Engine.Tests.Planning.WorkedExample;

namespace ExpressConnect.Engine.Tests.Planning;

/// <summary>The worked example without the static route to the data centre: BGP says what lies there.</summary>
public sealed class BgpPathTests
{
    private static readonly MapBgpPeer Established = new() { Id = "bgp-1", IsEstablished = true };
    private static readonly MapBgpNetwork Announced = new() { Id = "bgpn-1", Range = Cidr.Parse("172.16.0.0/16") };

    [Fact]
    public void The_data_centre_is_taken_to_announce_what_is_asked()
    {
        var answer = Query([Established], [Announced]).Ask("bj", "10.10.0.0/16");
        Assert.True(answer.IsConnected);
        Assert.Equal(["The data centre is taken to announce 10.10.0.0/16 to virtual border router \"vbr\" by BGP."], answer.Notes);
        Assert.Equal("BGP", answer.There[1].Route!.Label);
    }

    [Fact]
    public void The_data_centre_by_name_is_what_the_VPC_sends_there()
    {
        var answer = Query([Established], [Announced]).Ask("Beijing", "bj");
        Assert.True(answer.IsConnected);
        Assert.Equal("172.16.0.0/16", answer.There[0].Route!.Destination);
    }

    [Fact]
    public void What_is_not_announced_cannot_be_answered() =>
        Assert.Equal(
            new PathGap("The virtual border router \"vbr\" does not announce 192.168.1.0/24 to the data centre.", "Add a BgpNetwork to it: 192.168.1.0/24, or a range around it."),
            Query([Established], [Announced]).Ask("Beijing", "sz").Missing);

    [Fact]
    public void A_session_that_is_down_teaches_nothing() =>
        Assert.Contains(
            "none of its BGP sessions is Established",
            Query([Established with { IsEstablished = false }], []).Ask("bj", "10.10.0.0/16").Missing!.What,
            StringComparison.Ordinal);

    [Fact]
    public void A_VPC_without_a_route_to_the_data_centre_is_told_which_interface_leads_there()
    {
        var map = Without("vbr-dc", "bj-dc");
        var gap = new PathQuery(map with { BorderRouters = [map.BorderRouters[0] with { BgpPeers = [Established] }] }).Ask("bj", "Beijing").Missing!;
        Assert.Contains("next hop \"bj-from-vbr\" (ri-bj-from-vbr)", gap.Remedy, StringComparison.Ordinal);
    }

    private static PathQuery Query(IReadOnlyList<MapBgpPeer> peers, IReadOnlyList<MapBgpNetwork> networks)
    {
        var map = Without("vbr-dc");
        return new PathQuery(map with { BorderRouters = [map.BorderRouters[0] with { BgpPeers = peers, BgpNetworks = networks }] });
    }
}
