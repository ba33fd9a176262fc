using static ExpressConnect.Engine.Tests.Planning.WorkedExample;

namespace ExpressConnect.Engine.Tests.Planning;

/// <summary>Two lines, and routes of VPC "bj" over both: what is left when one fails (8.2).</summary>
public sealed class RedundantPathTests
{
    [Theory]
    [InlineData(50, 50, "pc-line", "pc-line-2")]
    [InlineData(50, 50, "pc-line-2", "pc-line")]
    [InlineData(100, 0, "pc-line", "pc-line-2")]
    [InlineData(100, 0, "pc-line-2", "pc-line")]
    public void With_health_checks_the_other_line_takes_over(int weight, int otherWeight, string failed, string left)
    {
        var answer = new PathQuery(TwoLines(weight, otherWeight, checks: true).WithFailed(failed)).Ask("bj", "10.10.0.0/16");
        Assert.Null(answer.Missing);
        Assert.Equal(left, answer.There[^1].OverId);
        Assert.Equal(left, answer.Back[0].OverId);
        Assert.Contains(answer.Notes, note => note.EndsWith("is out: its health check fails.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(50, 50, "pc-line")]
    [InlineData(50, 50, "pc-line-2")]
    [InlineData(100, 0, "pc-line")]
    public void Without_them_a_dead_line_keeps_its_share(int weight, int otherWeight, string failed)
    {
        var gap = new PathQuery(TwoLines(weight, otherWeight, checks: false).WithFailed(failed)).Ask("bj", "10.10.0.0/16").Missing!;
        Assert.Equal("HC-14", gap.Rule);
    }

    [Fact]
    public void A_standby_that_fails_matters_to_nobody() =>
        Assert.True(new PathQuery(TwoLines(100, 0, checks: false).WithFailed("pc-line-2")).Ask("bj", "10.10.0.0/16").IsConnected);

    [Fact]
    public void With_one_next_hop_only_failure_changes_nothing()
    {
        var gap = new PathQuery(Map.WithFailed("pc-line")).Ask("bj", "10.10.0.0/16").Missing!;
        Assert.Equal("Line \"line\" has failed.", gap.What);
    }

    public static NetworkMap TwoLines(int weight, int otherWeight, bool checks)
    {
        var line = LineOf("line-2", "Beijing");
        var router = RouterOn(line, "vbr-2", 20);
        var there = Initiator(router, Bj, "vbr2-to-bj", "bj-from-vbr2");
        var map = And(
            line,
            router,
            there,
            Acceptor(there, Bj, "bj-from-vbr2"),
            Route("vbr2-bj", router.RouteTableId, "172.16.0.0/16", there.Id),
            Route("vbr2-dc", router.RouteTableId, "10.10.0.0/16", router.VlanInterfaceId));
        var interfaces = map.Interfaces.ToDictionary(end => end.Id, end => end with { HasHealthCheck = checks });
        return map with
        {
            Interfaces = [.. interfaces.Values],
            Links = [.. map.Links.Select(link => link with { Initiator = interfaces[link.Initiator.Id], Acceptor = interfaces[link.Acceptor.Id] })],
            Routes =
            [
                .. map.Routes.Select(route => route.Name != "bj-dc" ? route : route with
                {
                    NextHops = [new("RouterInterface", "ri-bj-from-vbr", weight), new("RouterInterface", "ri-bj-from-vbr2", otherWeight)],
                }),
            ],
        };
    }
}
