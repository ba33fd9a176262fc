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
