using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.PhysicalConnections;

[RuleCase("PC-11")]
public sealed class AccessPointFullTests
{
    [Fact]
    public async Task Breaks_with_a_third_line()
    {
        await using var world = await TestWorld.NewAsync();
        await world.LineAsync("first");
        await world.LineAsync("second");
        var finding = await Expect.RefusedAsync("PC-11", world.AskLineAsync(s => s, "third"));
        Assert.Equal("accessPointId", finding.Property);
    }

    [Fact]
    public async Task Keeps_within_the_quota_at_another_access_point_and_in_place_of_a_line_that_is_over()
    {
        await using var world = await TestWorld.NewAsync();
        await world.LineAsync("first");
        var second = await world.AppliedAsync("second");
        await Expect.KeptAsync("PC-11", world.AskLineAsync(s => s with { AccessPointId = LineCases.OtherPoint }, "elsewhere"));
        await world.ChangeLineAsync(second, s => s with { Status = PhysicalConnectionStatus.Canceled });
        await Expect.KeptAsync("PC-11", world.AskLineAsync(s => s, "third"));
        await world.SetQuotaAsync("ec_quota_pconn_count_per_ap", 3);
        await Expect.KeptAsync("PC-11", world.AskLineAsync(s => s, "fourth"));
    }
}

[RuleCase("PC-12")]
public sealed class TooManyUnopenedLinesTests
{
    [Fact]
    public async Task Breaks_beyond_the_quota()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetQuotaAsync("ec_quota_free_pconn_count", 1);
        await world.AppliedAsync("first");
        await Expect.RefusedAsync("PC-12", world.AskLineAsync(s => s, "second"));
    }

    [Fact]
    public async Task Keeps_where_the_others_are_open_or_over()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetQuotaAsync("ec_quota_free_pconn_count", 1);
        await world.LineAsync("open");
        var given = await world.AppliedAsync("given-up");
        await world.ChangeLineAsync(given, s => s with { Status = PhysicalConnectionStatus.Canceled });
        await Expect.KeptAsync("PC-12", world.AskLineAsync(s => s, "third"));
    }
}

[RuleCase("PC-13")]
public sealed class AccountOwesForLinesTests
{
    [Fact]
    public async Task Breaks_while_a_line_is_not_paid()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetAsync("line-bills-outstanding", "true");
        await Expect.RefusedAsync("PC-13", world.AskLineAsync(s => s));
    }

    [Fact]
    public async Task Keeps_where_only_a_router_interface_or_another_account_owes()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetAsync("bills-outstanding", "true");
        await world.SetAsync("line-bills-outstanding", "true", TestWorld.OtherAccount);
        await Expect.KeptAsync("PC-13", world.AskLineAsync(s => s));
    }
}
