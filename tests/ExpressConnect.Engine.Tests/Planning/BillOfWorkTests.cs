using static ExpressConnect.Engine.Tests.Planning.WorkedExample;

namespace ExpressConnect.Engine.Tests.Planning;

public sealed class BillOfWorkTests
{
    private static readonly BillOfWork Bill = BillOfWork.Of(Map);

    [Fact]
    public void Links_within_a_region_are_free_and_others_are_the_initiators_by_bandwidth_and_distance() =>
        Assert.Equal(
            [
                ("vbr-to-bj", false, null, "both ends in cn-beijing"),
                ("vbr-to-sz", true, Account, "bandwidth and distance: 2 Mbit/s, cn-beijing to cn-shenzhen (1943 km)"),
            ],
            Bill.Links.Select(link => (link.Label, link.IsCharged, link.Payer, link.Basis)));

    [Fact]
    public void Port_and_outbound_traffic_are_billed_apart() =>
        Assert.Equal([("line", "the port at the access point"), ("vbr", "outbound traffic")], Bill.BilledApart.Where(charge => !charge.What.StartsWith("the fee of", StringComparison.Ordinal)).Select(charge => (charge.Label, charge.What)));

    [Fact]
    public void What_other_programs_make_is_left_out()
    {
        var bill = BillOfWork.Of(Map, "another/dev");
        Assert.Equal((0, 0, 0), (bill.ByYourProvider.Count, bill.Links.Count, bill.BilledApart.Count));
    }

    [Fact]
    public void A_line_that_was_given_up_is_not_to_be_installed() =>
        Assert.Empty(BillOfWork.Of(With<PhysicalConnection>("line", line => line with { Phase = new Phase("Canceled") })).ByYourProvider);
}
