using ExpressConnect.Engine.Tests.Rules;
using static ExpressConnect.Engine.Tests.Planning.WorkedExample;

namespace ExpressConnect.Engine.Tests.Planning;

[RuleCase("RED-13")]
public sealed class SinglePointOfFailureTests
{
    [Fact]
    public void Breaks_with_one_line() =>
        Assert.Equal(("RED-13", "Data centre Beijing has line \"line\" and no other."), Only(Map));

    [Fact]
    public void Breaks_with_all_lines_on_one_device() =>
        Assert.Equal(("RED-13", "All 2 lines of data centre Beijing end on one device of access point Beijing-Fengtai-A."), Only(Watched(LineOf("line-2", "Beijing"))));

    [Fact]
    public void Breaks_with_all_lines_at_one_access_point() =>
        Assert.Equal(("RED-13", "All 2 lines of data centre Beijing end at access point Beijing-Fengtai-A."), Only(Watched(LineOf("line-2", "Beijing", device: 2))));

    [Fact]
    public void Breaks_where_nothing_notices_that_a_line_fails()
    {
        var advice = RedundancyReport.Of(And(LineOf("line-2", "Beijing", "ap-other"))).Advice;
        Assert.Equal(2, advice.Count);
        Assert.Contains("interface \"bj-from-vbr\" (ri-bj-from-vbr) has no health check, and virtual border router \"vbr\" speaks no BGP", advice[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_with_watched_lines_at_two_access_points() => Assert.Empty(RedundancyReport.Of(Watched(LineOf("line-2", "Beijing", "ap-other"))).Advice);

    [Fact]
    public void Keeps_with_lines_of_other_programs() => Assert.Empty(RedundancyReport.Of(Map, "another/dev").Advice);

    [Fact]
    public void A_line_that_was_ended_does_not_count() =>
        Assert.Contains("and no other", Only(Watched(LineOf("line-2", "Beijing") with { Phase = new Phase("Terminated") })).Detail, StringComparison.Ordinal);

    private static (string Rule, string Detail) Only(NetworkMap map)
    {
        var advice = Assert.Single(RedundancyReport.Of(map).Advice);
        return (advice.Rule, advice.Detail);
    }

    private static NetworkMap Watched(PhysicalConnection more)
    {
        var map = And(more);
        return map with { Links = [.. map.Links.Select(link => link with { Acceptor = link.Acceptor with { HasHealthCheck = true } })] };
    }
}

[RuleCase("RED-14")]
public sealed class BackupInOneDirectionTests
{
    [Fact]
    public void Breaks_where_only_one_line_names_the_other() =>
        Assert.Equal(
            "Line \"line-2\" names line \"line\", which names none.",
            Assert.Single(RedundancyReport.Of(And(Backing("line-2", "pc-line"))).Advice, advice => advice.Rule == "RED-14").Detail);

    [Fact]
    public void Keeps_where_both_do() =>
        Assert.DoesNotContain(RedundancyReport.Of(NetworkMap.Of([Backing("line-2", "pc-line-3"), Backing("line-3", "pc-line-2")])).Advice, advice => advice.Rule == "RED-14");

    private static PhysicalConnection Backing(string name, string other)
    {
        var line = LineOf(name, "Beijing");
        return line with { Spec = line.Spec with { RedundantPhysicalConnectionId = other } };
    }
}

[RuleCase("ROUTE-35")]
public sealed class OneWayRoutesTests
{
    [Fact]
    public void Breaks_where_the_other_end_has_no_route_over_the_link()
    {
        var advice = Assert.Single(RedundancyReport.Of(Without("bj-dc")).Advice, advice => advice.Rule == "ROUTE-35");
        Assert.Equal("Route \"vbr-bj\" (rte-vbr-bj) of virtual border router \"vbr\" leads over link \"vbr-to-bj\"; VPC \"bj\" has no route over it.", advice.Detail);
        Assert.Equal("Add a RouteEntry to the table of VPC \"bj\", next hop \"bj-from-vbr\" (ri-bj-from-vbr).", advice.Remedy);
    }

    [Fact]
    public void Keeps_with_routes_on_both_sides_and_on_none() =>
        Assert.DoesNotContain(RedundancyReport.Of(Without("bj-dc", "vbr-bj")).Advice, advice => advice.Rule == "ROUTE-35");
}

public sealed class LineFailureTests
{
    [Fact]
    public void One_line_cuts_everything()
    {
        var failure = Assert.Single(RedundancyReport.Of(Map).Failures);
        Assert.Equal(("line", 2), (failure.Label, failure.Cuts.Count));
        Assert.Equal(("Beijing", "bj", "Line \"line\" has failed."), (failure.Cuts[0].Site, failure.Cuts[0].Vpc, failure.Cuts[0].Missing.What));
    }

    [Fact]
    public void Of_two_watched_lines_each_cuts_only_what_the_other_does_not_lead_to()
    {
        var failures = RedundancyReport.Of(RedundantPathTests.TwoLines(100, 0, checks: true)).Failures;
        Assert.Equal([("line", "sz"), ("line-2", "")], failures.Select(failure => (failure.Label, string.Join(",", failure.Cuts.Select(cut => cut.Vpc)))));
    }
}
