using static ExpressConnect.Engine.Tests.Planning.WorkedExample;

namespace ExpressConnect.Engine.Tests.Planning;

public sealed class PathQueryTests
{
    [Theory]
    [InlineData("Beijing", "bj")]
    [InlineData("Beijing", "sz")]
    [InlineData("bj", "Beijing")]
    [InlineData("sz", "Beijing")]
    [InlineData("bj-a", "10.10.3.4")]
    [InlineData("172.16.1.7", "10.10.0.0/16")]
    [InlineData("vpc-bj", "172.16.1.9")]
    [InlineData("pc-line", "sz")]
    public void Where_the_worked_example_has_a_path(string from, string to) => Assert.Null(new PathQuery(Map).Ask(from, to).Missing);

    [Fact]
    public void The_hops_are_in_order_each_with_the_route_that_carries_it()
    {
        var answer = new PathQuery(Map).Ask("Beijing", "sz");
        Assert.Equal(
            [
                (HopKind.LeasedLine, "Beijing", "VBR vbr at Beijing-Fengtai-A", "pc-line", null),
                (HopKind.Backbone, "VBR vbr", "VPC sz", "ri-vbr-to-sz", "rte-vbr-sz"),
            ],
            answer.There.Select(hop => (hop.Kind, hop.From, hop.To, hop.OverId, hop.Route?.Id)));
        Assert.Equal(
            [
                (HopKind.Backbone, "VPC sz", "VBR vbr", "ri-sz-from-vbr", "rte-sz-dc"),
                (HopKind.LeasedLine, "VBR vbr at Beijing-Fengtai-A", "Beijing", "pc-line", "rte-vbr-dc"),
            ],
            answer.Back.Select(hop => (hop.Kind, hop.From, hop.To, hop.OverId, hop.Route?.Id)));
        Assert.Equal(
            ["Routers of data centre Beijing send 192.168.1.0/24 to 192.168.110.1: their routes are not part of this network."],
            answer.Notes);
    }

    [Theory]
    [InlineData("bj", "sz")]
    [InlineData("sz", "bj")]
    public void A_border_router_gives_no_path_between_two_VPCs(string from, string to)
    {
        var gap = new PathQuery(Map).Ask(from, to).Missing!;
        Assert.Equal("PEER-32", gap.Rule);
        Assert.Contains("Both are linked with virtual border router \"vbr\", but a link is never transitive.", gap.What, StringComparison.Ordinal);
        Assert.Contains("VpcPeering", gap.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Nor_when_both_have_routes_over_it()
    {
        var map = And(Route("bj-sz", Bj.RouteTableId, "192.168.0.0/16", BjFromVbr.Id), Route("sz-bj", Sz.RouteTableId, "172.16.0.0/16", SzFromVbr.Id));
        Assert.Equal(
            new PathGap(
                "192.168.1.0/24 would have to pass through virtual border router \"vbr\": a link is never transitive.",
                "Link with VPC \"sz\" directly: a VpcPeering.",
                "PEER-32"),
            new PathQuery(map).Ask("bj", "sz").Missing);
    }

    [Fact]
    public void A_VPC_passes_nothing_on_either()
    {
        var other = VpcOf("other", "10.9.0.0/16", TestWorld.Beijing);
        var map = And(
        [
            other,
            VSwitchOf("other-a", other, "10.9.1.0/24"),
            .. Pair(Bj, other, "bj-to-other", "other-to-bj"),
            Route("bj-other", Bj.RouteTableId, "10.9.0.0/16", "ri-bj-to-other"),
            Route("other-bj", other.RouteTableId, "172.16.0.0/16", "ri-other-to-bj"),
            Route("other-dc", other.RouteTableId, "10.10.0.0/16", "ri-other-to-bj"),
        ]);
        Assert.True(new PathQuery(map).Ask("bj", "other").IsConnected);
        var gap = new PathQuery(map).Ask("other", "10.10.0.0/16").Missing!;
        Assert.Equal(("PEER-32", "10.10.0.0/16 would have to pass through VPC \"bj\": a link is never transitive."), (gap.Rule, gap.What));
    }

    [Fact]
    public void A_link_without_routes_asks_for_them_there_and_back()
    {
        var other = VpcOf("other", "10.9.0.0/16", TestWorld.Beijing);
        Resource[] linked = [other, VSwitchOf("other-a", other, "10.9.1.0/24"), .. Pair(Bj, other, "there", "back")];
        var there = new PathQuery(And(linked)).Ask("bj", "other").Missing;
        Assert.Equal(
            new PathGap(
                "There is no route to 10.9.1.0/24 in table vtb-bj of VPC \"bj\".",
                "Add a RouteEntry to that table: destination 10.9.1.0/24, next hop \"there\" (ri-there)."),
            there);
        var back = new PathQuery(And([.. linked, Route("r", Bj.RouteTableId, "10.9.1.0/24", "ri-there")])).Ask("bj", "other").Missing;
        Assert.Equal(
            new PathGap(
                "There is no route to 172.16.1.0/24 in table vtb-other of VPC \"other\".",
                "Add a RouteEntry to that table: destination 172.16.1.0/24, next hop \"back\" (ri-back).")
            { IsOnWayBack = true },
            back);
    }

    [Fact]
    public void The_gateway_subnet_lies_behind_the_border_router() =>
        Assert.True(new PathQuery(And(Route("bj-gateway", Bj.RouteTableId, "192.168.110.0/30", BjFromVbr.Id))).Ask("bj", "192.168.110.2").IsConnected);

    [Fact]
    public void The_longest_prefix_decides_and_parts_with_a_route_of_their_own_are_named()
    {
        var map = And(Route("astray", Bj.RouteTableId, "10.10.4.0/24", "ri-gone"));
        Assert.Equal("ROUTE-12", new PathQuery(map).Ask("bj", "10.10.4.1").Missing!.Rule);
        var answer = new PathQuery(map).Ask("bj", "10.10.0.0/16");
        Assert.True(answer.IsConnected);
        Assert.Contains("A part, 10.10.4.0/24, has a route of its own: \"astray\" (rte-astray).", answer.Notes);
    }

    [Fact]
    public void Two_data_centres_do_not_meet_on_border_routers()
    {
        var line = LineOf("line-2", "Tianjin");
        Assert.Equal("VBR-88", new PathQuery(And(line, RouterOn(line, "vbr-2", 20))).Ask("Beijing", "Tianjin").Missing!.Rule);
    }

    [Fact]
    public void Unknown_places_are_refused_with_those_that_there_are()
    {
        var refusal = Assert.Throws<ExpressConnectException>(() => new PathQuery(Map).Ask("Bejing", "bj"));
        Assert.Equal("This network has no data centre, VPC or vSwitch \"Bejing\".", refusal.Detail);
        Assert.Equal("There is: data centre \"Beijing\", VPC \"bj\", VPC \"sz\", vSwitch \"bj-a\", vSwitch \"sz-a\".", refusal.Remedy);
    }

    [Fact]
    public void A_name_of_two_VPCs_asks_for_the_id()
    {
        var twin = VpcOf("twin", "10.0.0.0/16", TestWorld.Beijing) with { Origin = new Origin("other", "dev", "bj") };
        var refusal = Assert.Throws<ExpressConnectException>(() => new PathQuery(And(twin)).Ask("bj", "sz"));
        Assert.Equal("\"bj\" may be vpc-bj or vpc-twin.", refusal.Detail);
    }

    [Fact]
    public void A_partners_line_is_a_hop_of_its_own()
    {
        var map = With<PhysicalConnection>("line", line => line with { Spec = line.Spec with { PeerLocation = "Tianjin", PartnerAccessPoint = "Tianjin partner" } });
        var answer = new PathQuery(map).Ask("Tianjin", "bj");
        Assert.Equal(
            [
                (HopKind.LeasedLine, "Tianjin", "Tianjin partner"),
                (HopKind.PartnerLine, "Tianjin partner", "VBR vbr at Beijing-Fengtai-A"),
                (HopKind.Backbone, "VBR vbr", "VPC bj"),
            ],
            answer.There.Select(hop => (hop.Kind, hop.From, hop.To)));
        Assert.Equal([HopKind.Backbone, HopKind.PartnerLine, HopKind.LeasedLine], answer.Back.Select(hop => hop.Kind));
    }
}
