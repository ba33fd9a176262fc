using ExpressConnect.Engine.Tests.Planning;
using static ExpressConnect.Engine.Tests.Planning.WorkedExample;

namespace ExpressConnect.Engine.Tests.Seed;

/// <summary>The claims of the product text that a planner makes true, on its own example.</summary>
public sealed class PlannerClaimsTests
{
    /// <summary>What is taken out of the example, and what the answer then misses.</summary>
    public static TheoryData<string, string> Missing => new()
    {
        { "line", "The line of virtual border router \"vbr\", pc-line, does not exist." },
        { "vbr", "The router at the other end" },
        { "vbr-to-bj", "has no other end: ri-vbr-to-bj does not exist." },
        { "bj-from-vbr", "The next hop of route \"bj-dc\" (rte-bj-dc) of VPC \"bj\", ri-bj-from-vbr, does not exist." },
        { "bj-dc", "There is no route to 10.10.0.0/16 in table vtb-bj of VPC \"bj\"." },
        { "vbr-bj", "There is no route to 172.16.1.0/24 in table vtb-vbr of virtual border router \"vbr\"." },
        { "vbr-dc", "There is no route to 10.10.0.0/16 in table vtb-vbr of virtual border router \"vbr\", and it speaks no BGP." },
    };

    [Fact]
    public void SEED_01_A_data_centre_and_a_VPC_reach_each_other()
    {
        Assert.True(new PathQuery(Map).Ask("Beijing", "bj").IsConnected);
        Assert.True(new PathQuery(Map).Ask("bj", "Beijing").IsConnected);
    }

    [Theory]
    [MemberData(nameof(Missing))]
    public void SEED_01_Without_any_one_part_the_answer_names_it(string part, string what)
    {
        var gap = new PathQuery(Without(part)).Ask("bj", "10.10.0.0/16").Missing;
        Assert.Contains(what, gap?.What, StringComparison.Ordinal);
        Assert.NotEmpty(gap!.Remedy);
    }

    [Fact]
    public void SEED_01_What_is_down_is_named_too()
    {
        AssertMissing("Link \"vbr-to-bj\" is Inactive.", With<RouterInterface>("vbr-to-bj", end => end with { Phase = new Phase("Inactive") }));
        AssertMissing("Interface \"bj-from-vbr\" (ri-bj-from-vbr) of link \"vbr-to-bj\" is FinancialLocked.", With<RouterInterface>("bj-from-vbr", end => end with { BusinessStatus = "FinancialLocked" }));
        AssertMissing("The virtual border router \"vbr\" is terminated.", With<VirtualBorderRouter>("vbr", router => router with { Phase = new Phase("terminated") }));
        AssertMissing("Line \"line\" is Allocated, not Enabled.", With<PhysicalConnection>("line", line => line with { Phase = new Phase("Allocated") }));
        AssertMissing("Line \"line\" is FinancialLocked.", With<PhysicalConnection>("line", line => line with { BusinessStatus = "FinancialLocked" }));

        static void AssertMissing(string what, NetworkMap map) => Assert.Equal(what, new PathQuery(map).Ask("bj", "10.10.0.0/16").Missing?.What);
    }

    [Theory]
    [InlineData(50, 50)]
    [InlineData(100, 0)]
    public void SEED_01_Two_lines_with_health_checks_survive_the_failure_of_one(int weight, int otherWeight)
    {
        var map = RedundantPathTests.TwoLines(weight, otherWeight, checks: true);
        Assert.All(map.Lines, line => Assert.True(new PathQuery(map.WithFailed(line.Id)).Ask("Beijing", "bj").IsConnected));
    }

    [Fact]
    public void SEED_10_Between_VPCs_there_are_hops_over_the_backbone_only()
    {
        var map = And([.. Pair(Bj, Sz, "bj-to-sz", "sz-to-bj"), Route("there", Bj.RouteTableId, "192.168.1.0/24", "ri-bj-to-sz"), Route("back", Sz.RouteTableId, "172.16.1.0/24", "ri-sz-to-bj")]);
        var answer = new PathQuery(map).Ask("bj", "sz");
        Assert.True(answer.IsConnected);
        Assert.All([.. answer.There, .. answer.Back], hop => Assert.Equal((HopKind.Backbone, 2), (hop.Kind, hop.Bandwidth)));
    }

    [Fact]
    public void SEED_14_No_line_is_needed_all_the_way_to_the_VPC()
    {
        Assert.True(new PathQuery(Map).Ask("Beijing", "sz").IsConnected);
        Assert.DoesNotContain(Map.Lines, line => line.Region == Sz.Region);
    }

    [Fact]
    public void SEED_18_A_partners_dedicated_line_is_a_hop_that_the_customer_does_not_install()
    {
        var map = With<PhysicalConnection>("line", line => line with { Spec = line.Spec with { PartnerAccessPoint = "Tianjin partner" } });
        var hop = Assert.Single(new PathQuery(map).Ask("Beijing", "bj").There, hop => hop.Kind == HopKind.PartnerLine);
        Assert.Equal(("Tianjin partner", "VBR vbr at Beijing-Fengtai-A"), (hop.From, hop.To));
    }

    [Fact]
    public void SEED_25_A_data_centre_in_Beijing_reaches_VPCs_in_Beijing_and_Shenzhen()
    {
        foreach (var vpc in new[] { "bj", "sz" })
        {
            Assert.True(new PathQuery(Map).Ask("Beijing", vpc).IsConnected);
            Assert.True(new PathQuery(Map).Ask(vpc, "Beijing").IsConnected);
        }
    }

    [Fact]
    public void SEED_26_With_one_leased_line() => Assert.Equal("Beijing-Fengtai-A", Assert.Single(Assert.Single(Map.Lines).Sections).To);

    [Fact]
    public void SEED_23_The_customers_provider_installs_the_lines_from_data_centre_to_access_point_and_nothing_else()
    {
        var bill = BillOfWork.Of(And(LineOf("tianjin", "Tianjin", partner: "Tianjin partner")));
        Assert.Equal([("Beijing", "Beijing-Fengtai-A"), ("Tianjin", "Tianjin partner")], bill.ByYourProvider.Select(item => (item.From, item.To)));
        Assert.Equal([("Tianjin partner", "Beijing-Fengtai-A")], bill.ByPartners.Select(item => (item.From, item.To)));
    }

    [Fact]
    public void SEED_28_Only_the_one_line_has_to_be_installed()
    {
        var bill = BillOfWork.Of(Map);
        Assert.Equal("line", Assert.Single(bill.ByYourProvider).Label);
        Assert.Empty(bill.ByPartners);
        Assert.Equal(2, bill.Links.Count);
    }

    [Fact]
    public void SEED_29_A_single_line_gets_advice_and_two_with_health_checks_pass_a_failover()
    {
        Assert.Contains(RedundancyReport.Of(Map).Advice, advice => advice is { Rule: "RED-13", Level: FindingLevel.Warning });
        Assert.Contains(
            RedundancyReport.Of(RedundantPathTests.TwoLines(50, 50, checks: false)).Advice,
            advice => advice.Headline == "line is not watched");
        var map = RedundantPathTests.TwoLines(50, 50, checks: true);
        Assert.DoesNotContain(RedundancyReport.Of(map).Failures, failure => failure.Cuts.Any(cut => cut.Vpc == "bj"));
    }
}
