using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.PhysicalConnections;

[RuleCase("PORT-01")]
public sealed class PortTypeUnknownTests
{
    [Fact]
    public async Task Breaks_with_another_word()
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.RefusedAsync("PORT-01", world.AskLineAsync(s => s with { PortType = "1000BASE-LX" }));
        Assert.Contains("1000Base-LX", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_each_of_the_seven_and_none()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetQuotaAsync("ec_quota_pconn_count_per_ap", 8);
        foreach (var type in PortType.All)
        {
            await Expect.KeptAsync("PORT-01", world.AskLineAsync(s => s with { PortType = type.Name }, type.Name));
        }

        await Expect.KeptAsync("PORT-01", world.AskLineAsync(s => s with { PortType = null }, "none"));
    }
}

[RuleCase("PORT-02")]
public sealed class CopperPortTests
{
    [Fact]
    public async Task Breaks_as_a_warning_with_copper()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.WarnedAsync("PORT-02", world.AskLineAsync(s => s with { PortType = "1000Base-T" }));
    }

    [Fact]
    public async Task Keeps_fibre()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("PORT-02", world.AskLineAsync(s => s));
    }
}

[RuleCase("PORT-03")]
public sealed class LineBandwidthTests
{
    [Fact]
    public async Task Breaks_with_a_number_outside_the_list_or_later_outside_the_range()
    {
        await using var world = await TestWorld.NewAsync();
        Assert.Equal("bandwidth", (await Expect.RefusedAsync("PORT-03", world.AskLineAsync(s => s with { Bandwidth = 150 }))).Property);
        var line = await world.LineAsync("line");
        await Expect.RefusedAsync("PORT-03", world.ChangeLineAsync(line, s => s with { Bandwidth = 1 }));
        await Expect.RefusedAsync("PORT-03", world.ChangeLineAsync(line, s => s with { Bandwidth = 10241 }));
    }

    [Fact]
    public async Task Keeps_the_list_and_later_every_number_of_the_range()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await Expect.KeptAsync("PORT-03", world.AskLineAsync(s => s with { Bandwidth = 50 }));
        line = await Expect.KeptAsync("PORT-03", world.ChangeLineAsync(line, s => s with { Bandwidth = 150 }));
        Assert.Equal(150, line.Spec.Bandwidth.Value);
        await Expect.KeptAsync("PORT-03", world.ChangeLineAsync(line, s => s with { CircuitCode = "A1" }));
    }
}

[RuleCase("PORT-04")]
public sealed class PortTooSlowTests
{
    [Fact]
    public async Task Breaks_when_the_line_is_faster_than_its_port()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.RefusedAsync("PORT-04", world.AskLineAsync(s => s with { Bandwidth = 2000 }));
        var line = await world.LineAsync("line");
        await Expect.RefusedAsync("PORT-04", world.ChangeLineAsync(line, s => s with { Bandwidth = 1001 }));
    }

    [Fact]
    public async Task Keeps_as_fast_as_the_port_and_any_where_the_cloud_chooses()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("PORT-04", world.AskLineAsync(s => s with { Bandwidth = 1000 }, "as-fast"));
        await Expect.KeptAsync("PORT-04", world.AskLineAsync(s => s with { Bandwidth = 10000, PortType = null }, "any"));
    }
}

[RuleCase("PORT-06")]
public sealed class OpticalModuleTests
{
    [Fact]
    public async Task Breaks_with_a_module_of_another_port_of_none_or_for_copper()
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.RefusedAsync("PORT-06", world.AskLineAsync(s => s with { OpticalModuleModel = "SFP-10G-LR-SM1310,10KM" }));
        Assert.Contains("SFP-GE-ER-SM1310,40KM", finding.Remedy, StringComparison.Ordinal);
        await Expect.RefusedAsync("PORT-06", world.AskLineAsync(s => s with { PortType = null, OpticalModuleModel = "SFP" }));
        await Expect.RefusedAsync("PORT-06", world.AskLineAsync(s => s with { PortType = "1000Base-T", OpticalModuleModel = "SFP-GE-LR-SM1310,10KM" }));
    }

    [Fact]
    public async Task Keeps_a_module_of_the_port_and_of_any_where_the_cloud_chooses()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("PORT-06", world.AskLineAsync(s => s with { OpticalModuleModel = "SFP-GE-ZR-SM1550,80KM" }, "fits"));
        await Expect.KeptAsync("PORT-06", world.AskLineAsync(s => s with { PortType = null, OpticalModuleModel = "SFP-10G-LR-SM1310,10KM" }, "any"));
    }
}
