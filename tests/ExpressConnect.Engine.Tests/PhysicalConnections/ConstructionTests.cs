namespace ExpressConnect.Engine.Tests.PhysicalConnections;

/// <summary>How a line comes from its application to an open port.</summary>
public sealed class ConstructionTests
{
    [Fact]
    public async Task A_line_is_open_at_once_in_an_instant_world()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        Assert.Equal(PhysicalConnectionStatus.Enabled, line.Status);
        Assert.Null(line.WaitsFor);
        Assert.Equal(world.Time.GetUtcNow().AddMonths(1), line.EndTime);
    }

    [Fact]
    public async Task Without_a_wanted_status_a_line_comes_as_far_as_its_port()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line", TestWorld.Line() with { Status = null });
        Assert.Equal(PhysicalConnectionStatus.Allocated, line.Status);
        Assert.Null(line.WaitsFor);
    }

    [Fact]
    public async Task A_line_in_a_realistic_world_waits_for_its_port_and_then_for_its_carrier()
    {
        await using var world = await TestWorld.NewAsync();
        await world.BecomeRealisticAsync();
        var lines = world.As("line").PhysicalConnections;
        var line = (await world.LetTimePassAsync(lines.CreateAsync(TestWorld.Line()))).State!;
        Assert.Equal(PhysicalConnectionStatus.Allocated, line.Status);

        var waiting = (await lines.UpdateAsync(line.Id, TestWorld.Line())).State!;
        Assert.Equal(PhysicalConnectionStatus.Allocated, waiting.Status);
        Assert.Contains("carrier", waiting.WaitsFor, StringComparison.Ordinal);

        Assert.Equal(waiting.WaitsFor, waiting.WaitsForAt(world.Time.GetUtcNow()));
        world.Time.Advance(TimeSpan.FromDays(31));
        Assert.Contains("next up", waiting.WaitsForAt(world.Time.GetUtcNow()), StringComparison.Ordinal);
        var open = (await lines.UpdateAsync(line.Id, TestWorld.Line())).State!;
        Assert.Equal(PhysicalConnectionStatus.Enabled, open.Status);
        Assert.Null(open.WaitsFor);
    }
}
