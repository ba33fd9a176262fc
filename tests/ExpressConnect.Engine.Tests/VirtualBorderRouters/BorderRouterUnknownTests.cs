using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.VirtualBorderRouters;

[RuleCase("VBR-49")]
public sealed class BorderRouterUnknownTests
{
    [Fact]
    public async Task Breaks_where_a_router_that_is_changed_does_not_exist()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        await Expect.RefusedAsync("VBR-49", world.As("vbr").VirtualBorderRouters.UpdateAsync("vbr-nowhere", TestWorld.Router(line, 110)));
    }

    [Fact]
    public async Task Keeps_where_it_exists()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        var router = await world.RouterAsync("vbr", line);
        await Expect.KeptAsync("VBR-49", world.As("vbr").VirtualBorderRouters.UpdateAsync(router.Id, TestWorld.Router(line, 110) with { VlanId = 120 }));
    }
}
