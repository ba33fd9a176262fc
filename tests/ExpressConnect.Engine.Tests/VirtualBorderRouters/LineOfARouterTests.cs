using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.VirtualBorderRouters;

[RuleCase("VBR-02")]
public sealed class LineUnknownTests
{
    [Fact]
    public async Task Breaks_where_there_is_no_such_line()
    {
        await using var world = await TestWorld.NewAsync();
        var spec = TestWorld.Router(await world.LineAsync("line"), 110);
        var finding = await Expect.RefusedAsync("VBR-02", world.MakeAsync(spec with { PhysicalConnectionId = "pc-nowhere" }));
        Assert.Contains("pc-nowhere", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Breaks_in_another_region_than_that_of_the_access_point()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        var finding = await Expect.RefusedAsync("VBR-02", world.MakeAsync(TestWorld.Router(line, 110), region: TestWorld.Shenzhen));
        Assert.Equal(line.Id, finding.Other!.Id);
        Assert.Contains($"access point {TestWorld.AccessPoint}, in cn-beijing, and the router is in cn-shenzhen", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Breaks_on_the_line_of_another_account()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line", account: TestWorld.OtherAccount);
        var finding = await Expect.RefusedAsync("VBR-02", world.MakeAsync(TestWorld.Router(line, 110)));
        Assert.Contains(TestWorld.OtherAccount, finding.Detail, StringComparison.Ordinal);
        Assert.Contains("vbrOwnerId", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_a_line_of_the_same_account_and_region()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await Expect.KeptAsync("VBR-02", world.MakeAsync(TestWorld.Router(await world.LineAsync("line"), 110)));
        Assert.Equal((TestWorld.AccessPoint, TestWorld.Account), (router.AccessPointId, router.PhysicalConnectionOwnerUid));
    }
}

[RuleCase("VBR-03")]
public sealed class LineNotEnabledTests
{
    [Theory]
    [InlineData(null, "Allocated")]
    [InlineData("Confirmed", "Confirmed")]
    public async Task Breaks_before_the_line_is_open(string? wanted, string status)
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line", TestWorld.Line() with { Status = wanted, Period = null });
        var finding = await Expect.RefusedAsync("VBR-03", world.MakeAsync(TestWorld.Router(line, 110)));
        Assert.Contains($"is {status}", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_an_open_line()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("VBR-03", world.MakeAsync(TestWorld.Router(await world.LineAsync("line"), 110)));
    }
}

[RuleCase("VBR-39")]
public sealed class LineFullTests
{
    [Fact]
    public async Task Breaks_with_the_sixth_router_of_the_lines_account()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        await FillAsync(world, line, 5);
        var finding = await Expect.RefusedAsync("VBR-39", world.MakeAsync(TestWorld.Router(line, 200)));
        Assert.Contains("carries 5", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_what_a_raised_quota_allows_and_counts_no_router_of_others()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        await FillAsync(world, line, 5);
        await Expect.KeptAsync("VBR-39", world.MakeAsync(BorderCases.Foreign(line, 200), "foreign"));
        await world.SetQuotaAsync("ec_quota_same_acount_vbr_per_pconn", 6);
        await Expect.KeptAsync("VBR-39", world.MakeAsync(TestWorld.Router(line, 201)));
    }

    private static async Task FillAsync(TestWorld world, PhysicalConnection line, int routers)
    {
        for (var n = 0; n < routers; n++)
        {
            await world.RouterAsync($"vbr{n}", line, 101 + n);
        }
    }
}
