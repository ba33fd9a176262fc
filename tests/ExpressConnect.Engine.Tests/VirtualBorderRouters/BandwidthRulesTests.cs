using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.VirtualBorderRouters;

[RuleCase("VBR-28")]
[RuleCase("VBR-29")]
[RuleCase("VBR-30")]
public sealed class BandwidthRulesTests
{
    [Fact]
    public async Task Breaks_VBR_28_with_a_size_that_there_is_not()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.RefusedAsync("VBR-28", world.MakeAsync(TestWorld.Router(await world.LineAsync("line"), 110) with { Bandwidth = 250 }));
    }

    [Fact]
    public async Task Breaks_VBR_29_above_the_port()
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.RefusedAsync("VBR-29", world.MakeAsync(TestWorld.Router(await world.LineAsync("line"), 110) with { Bandwidth = 2048 }));
        Assert.Contains("1000Base-LX", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Breaks_VBR_30_as_a_warning_above_the_port_together()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        await world.MakeAsync(TestWorld.Router(line, 110) with { Bandwidth = 500 }, "one");
        var two = await Expect.KeptAsync("VBR-30", world.MakeAsync(TestWorld.Router(line, 111) with { Bandwidth = 500 }, "two"));
        Assert.Contains("have 500", (await Expect.WarnedAsync("VBR-30", world.ChangeAsync(two, s => s with { Bandwidth = 1000 }))).Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(1000)]
    [InlineData(null)]
    public async Task Keeps_sizes_up_to_the_port_and_none(int? bandwidth)
    {
        await using var world = await TestWorld.NewAsync();
        Assert.Empty((await world.MakeAsync(TestWorld.Router(await world.LineAsync("line"), 110) with { Bandwidth = bandwidth })).Findings);
    }
}

[RuleCase("VBR-57")]
public sealed class BfdOutOfRangeTests
{
    [Theory]
    [InlineData(199, null, null, "minTxInterval")]
    [InlineData(null, 1001, null, "minRxInterval")]
    [InlineData(null, null, 2, "detectMultiplier")]
    [InlineData(null, null, 11, "detectMultiplier")]
    public async Task Breaks_out_of_its_limits(int? transmit, int? receive, int? multiplier, string property)
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.RouterAsync("vbr", await world.LineAsync("line"));
        var finding = await Expect.RefusedAsync("VBR-57", world.ChangeAsync(router, s => s with { MinTxInterval = transmit, MinRxInterval = receive, DetectMultiplier = multiplier }));
        Assert.Equal(property, finding.Property);
    }

    [Fact]
    public async Task Keeps_both_ends_of_them()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.RouterAsync("vbr", await world.LineAsync("line"));
        await Expect.KeptAsync("VBR-57", world.ChangeAsync(router, s => s with { MinTxInterval = 200, MinRxInterval = 1000, DetectMultiplier = 10 }));
    }
}

[RuleCase("VBR-59")]
public sealed class SitelinkNotAllowedTests
{
    [Fact]
    public async Task Breaks_where_the_account_may_not()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetAsync("sitelink-allowed", "false");
        var router = await world.RouterAsync("vbr", await world.LineAsync("line"));
        await Expect.RefusedAsync("VBR-59", world.ChangeAsync(router, s => s with { SitelinkEnable = true }));
    }

    [Fact]
    public async Task Keeps_where_it_may()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.RouterAsync("vbr", await world.LineAsync("line"));
        await Expect.KeptAsync("VBR-59", world.ChangeAsync(router, s => s with { SitelinkEnable = true }));
    }
}
