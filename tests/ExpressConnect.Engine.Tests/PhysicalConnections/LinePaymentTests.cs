using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.PhysicalConnections;

[RuleCase("PC-31")]
[RuleCase("PC-32")]
[RuleCase("PC-34")]
public sealed class LinePaymentTests
{
    [Fact]
    public async Task Breaks_PC_31_with_another_cycle()
    {
        await using var world = await TestWorld.NewAsync();
        Assert.Equal("pricingCycle", (await Expect.RefusedAsync("PC-31", world.AskLineAsync(s => s with { PricingCycle = "Week" }))).Property);
    }

    [Fact]
    public async Task Breaks_PC_32_outside_the_range_of_the_cycle()
    {
        await using var world = await TestWorld.NewAsync();
        foreach (var (period, cycle) in new (int, string?)[] { (0, null), (10, null), (10, "Month"), (6, "Year") })
        {
            Assert.Equal("period", (await Expect.RefusedAsync("PC-32", world.AskLineAsync(s => s with { Period = period, PricingCycle = cycle }))).Property);
        }
    }

    [Fact]
    public async Task Breaks_PC_34_when_a_line_is_opened_without_a_period()
    {
        await using var world = await TestWorld.NewAsync();
        Assert.Equal("period", (await Expect.RefusedAsync("PC-34", world.AskLineAsync(s => s with { Period = null }))).Property);
        await Expect.RefusedAsync("PC-34", world.ChangeLineAsync(await world.AppliedAsync(), s => s with { Status = PhysicalConnectionStatus.Enabled }));
    }

    [Fact]
    public async Task Keeps_months_and_years_and_no_period_where_nothing_is_opened()
    {
        await using var world = await TestWorld.NewAsync();
        var now = world.Time.GetUtcNow();
        Assert.Equal(now.AddMonths(9), (await Expect.KeptAsync("PC-32", world.AskLineAsync(s => s with { Period = 9 }, "months"))).EndTime);
        var years = await Expect.KeptAsync("PC-31", world.AskLineAsync(s => s with { Period = 5, PricingCycle = "Year" }, "years"));
        Assert.Equal(now.AddYears(5), years.EndTime);
        await Expect.KeptAsync("PC-34", world.ChangeLineAsync(years, s => s with { Period = null }));
        await world.AppliedAsync("unopened", LineCases.OtherPoint);
    }
}
