namespace ExpressConnect.Engine.Tests.VirtualBorderRouters;

/// <summary>Border routers in a plan: checked against their line, and against each other, before anything exists.</summary>
public sealed class BorderPreviewTests
{
    [Fact]
    public async Task Two_routers_of_one_plan_do_not_get_one_vlan_of_a_line_of_the_same_plan()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await PlannedLineAsync(world);
        var first = await world.MakeAsync(TestWorld.Router(line, 110), "first", preview: true);
        Assert.Null(first.Refusal);
        var second = await world.MakeAsync(TestWorld.Router(line, 110), "second", preview: true);
        Assert.Equal("VBR-06", second.Refusal!.Rule);
        Assert.Equal("first", Assert.Single(second.Refusal.Findings).Other!.Name);
        Assert.Null((await world.MakeAsync(TestWorld.Router(line, 111), "third", preview: true)).Refusal);
    }

    [Fact]
    public async Task A_router_stands_on_a_line_of_the_same_plan_however_long_its_carrier_takes()
    {
        await using var world = await TestWorld.NewAsync();
        await world.BecomeRealisticAsync();
        Assert.Null((await world.MakeAsync(TestWorld.Router(await PlannedLineAsync(world), 110), preview: true)).Refusal);
    }

    [Fact]
    public async Task A_router_does_not_stand_on_a_line_that_is_not_to_be_opened()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await PlannedLineAsync(world, TestWorld.Line() with { Status = null, Period = null });
        Assert.Equal("VBR-03", (await world.MakeAsync(TestWorld.Router(line, 110), preview: true)).Refusal!.Rule);
    }

    [Fact]
    public async Task A_router_in_another_region_than_the_access_point_of_its_line_is_refused()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await PlannedLineAsync(world);
        Assert.Equal("VBR-02", (await world.MakeAsync(TestWorld.Router(line, 110), region: TestWorld.Shenzhen, preview: true)).Refusal!.Rule);
    }

    [Fact]
    public async Task A_vlan_of_a_router_that_is_replaced_later_is_a_warning_that_names_deleteBeforeReplace()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        var old = await world.RouterAsync("office", line);
        await world.As("office", preview: true).VirtualBorderRouters.NotePlannedRemovalAsync(old.Id, first: false);
        var successor = await world.MakeAsync(TestWorld.Router(line, 110), "successor", preview: true);
        Assert.Null(successor.Refusal);
        Assert.Contains("deleteBeforeReplace", Assert.Single(successor.Findings, f => f.Rule == "VBR-06").Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_router_that_goes_before_its_new_self_leaves_it_the_vlan()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        var old = await world.RouterAsync("office", line);
        await world.As("office", preview: true).VirtualBorderRouters.NotePlannedRemovalAsync(old.Id, first: true);
        var successor = await world.MakeAsync(TestWorld.Router(line, 110), "office", preview: true);
        Assert.Null(successor.Refusal);
        Assert.Empty(successor.Findings);
    }

    [Fact]
    public async Task A_vlan_that_another_change_of_the_plan_frees_works_only_after_it()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        var office = await world.RouterAsync("office", line);
        await world.As("office", preview: true).VirtualBorderRouters.UpdateAsync(office.Id, office.Spec with { VlanId = 120 });
        var next = await world.MakeAsync(TestWorld.Router(line, 110), "next", preview: true);
        Assert.Null(next.Refusal);
        Assert.Contains("dependsOn", Assert.Single(next.Findings, f => f.Rule == "VBR-06").Remedy, StringComparison.Ordinal);
    }

    private static async Task<PhysicalConnection> PlannedLineAsync(TestWorld world, PhysicalConnectionSpec? spec = null) =>
        (await world.As("line", preview: true).PhysicalConnections.CreateAsync(spec ?? TestWorld.Line())).State!;
}
