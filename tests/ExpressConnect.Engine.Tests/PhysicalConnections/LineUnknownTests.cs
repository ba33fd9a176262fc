using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.PhysicalConnections;

[RuleCase("PC-19")]
public sealed class LineUnknownTests
{
    [Fact]
    public async Task Breaks_where_a_line_that_is_changed_does_not_exist()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.RefusedAsync("PC-19", world.As("line").PhysicalConnections.UpdateAsync("pc-nowhere", TestWorld.Line()));
    }

    [Fact]
    public async Task Keeps_where_it_exists()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        await Expect.KeptAsync("PC-19", world.As("line").PhysicalConnections.UpdateAsync(line.Id, TestWorld.Line() with { CircuitCode = "A1" }));
    }
}
