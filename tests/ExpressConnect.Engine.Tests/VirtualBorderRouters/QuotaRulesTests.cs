using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.VirtualBorderRouters;

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

[RuleCase("VBR-40")]
public sealed class PortFullTests
{
    [Fact]
    public async Task Breaks_with_one_router_more_than_the_port_takes_whoever_owns_them()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetQuotaAsync("vbrs-per-circuit-by-port-speed", 2);
        var line = await world.LineAsync("line");
        await world.RouterAsync("own", line);
        await world.MakeAsync(BorderCases.Foreign(line, 111), "foreign");
        await Expect.RefusedAsync("VBR-40", world.MakeAsync(TestWorld.Router(line, 112)));
    }

    [Fact]
    public async Task Keeps_one_in_the_place_of_another()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetQuotaAsync("vbrs-per-circuit-by-port-speed", 1);
        var line = await world.LineAsync("line");
        await world.As("own").VirtualBorderRouters.DeleteAsync((await world.RouterAsync("own", line)).Id);
        await Expect.KeptAsync("VBR-40", world.MakeAsync(TestWorld.Router(line, 112)));
    }
}

[RuleCase("VBR-42")]
public sealed class TooManyForeignRoutersTests
{
    [Fact]
    public async Task Breaks_with_one_router_for_others_too_many_on_all_lines_together()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetQuotaAsync("foreign-vbrs-per-account", 1);
        await world.MakeAsync(BorderCases.Foreign(await world.LineAsync("one")), "first");
        await Expect.RefusedAsync("VBR-42", world.MakeAsync(BorderCases.Foreign(await world.LineAsync("two"))));
    }

    [Fact]
    public async Task Keeps_routers_of_its_own()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetQuotaAsync("foreign-vbrs-per-account", 1);
        var line = await world.LineAsync("line");
        await world.MakeAsync(BorderCases.Foreign(line), "first");
        await Expect.KeptAsync("VBR-42", world.MakeAsync(TestWorld.Router(line, 111)));
    }
}
