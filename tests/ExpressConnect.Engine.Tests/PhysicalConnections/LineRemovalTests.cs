using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.PhysicalConnections;

[RuleCase("PC-43")]
public sealed class DeletedWhileOpenTests
{
    [Fact]
    public async Task Breaks_without_forceDelete()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        var finding = await Expect.RefusedAsync("PC-43", world.DeleteLineAsync(line));
        Assert.Contains("2026-02-01", finding.Detail, StringComparison.Ordinal);
        Assert.Contains("forceDelete", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Breaks_as_a_warning_when_it_is_replaced()
    {
        await using var world = await TestWorld.NewAsync();
        await world.LineAsync("line");
        foreach (var preview in new[] { true, false })
        {
            var finding = await Expect.WarnedAsync("PC-43", world.AskLineAsync(s => s with { AccessPointId = LineCases.OtherPoint }, preview: preview));
            Assert.Contains("replaced", finding.Headline, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Keeps_a_replacement_of_a_line_that_may_go()
    {
        await using var world = await TestWorld.NewAsync();
        await world.LineAsync("line", TestWorld.Line() with { ForceDelete = true });
        await Expect.KeptAsync("PC-43", world.AskLineAsync(s => s with { AccessPointId = LineCases.OtherPoint }));
    }

    [Fact]
    public async Task Keeps_with_forceDelete_which_ends_the_line_first()
    {
        await using var world = await TestWorld.NewAsync();
        var line = (await world.ChangeLineAsync(await world.LineAsync("line"), s => s with { ForceDelete = true })).State!;
        await Expect.GoneAsync("PC-43", world.DeleteLineAsync(line));
        Assert.Equal([PhysicalConnectionStatus.Terminated, "deleted"], await LastWordsAsync(world));
    }

    [Fact]
    public async Task Keeps_in_every_other_status()
    {
        await using var world = await TestWorld.NewAsync();
        foreach (var status in new[]
        {
            PhysicalConnectionStatus.Allocated, PhysicalConnectionStatus.Confirmed, PhysicalConnectionStatus.Rejected, PhysicalConnectionStatus.Canceled,
            PhysicalConnectionStatus.AllocationFailed, PhysicalConnectionStatus.Terminated, PhysicalConnectionStatus.Approved, PhysicalConnectionStatus.Initial,
        })
        {
            await Expect.GoneAsync("PC-43", world.DeleteLineAsync(await world.BringToAsync(await world.AppliedAsync(), status)));
        }

        Assert.Equal([PhysicalConnectionStatus.Canceled, "deleted"], await LastWordsAsync(world));
        Assert.Empty(await world.As("look").PhysicalConnections.ListAsync());
    }

    private static async Task<List<string>> LastWordsAsync(TestWorld world)
    {
        var said = new List<string>();
        await using var reader = new World(world.Engine.Store, world.Time, owned: false);
        await foreach (var happened in reader.EventsAsync())
        {
            said.Add(happened.What == "status" ? happened.Detail : happened.What);
        }

        return [.. said.TakeLast(2)];
    }
}

[RuleCase("PC-44")]
[RuleCase("PC-45")]
public sealed class RouterOnLineTests
{
    [Fact]
    public async Task Breaks_PC_44_while_a_router_of_the_owner_stands_on_it()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line", TestWorld.Line() with { ForceDelete = true });
        await world.RouterAsync("router", line);
        Assert.Equal("router", (await Expect.RefusedAsync("PC-44", world.DeleteLineAsync(line))).Other!.Name);
    }

    [Fact]
    public async Task Breaks_PC_45_while_a_router_of_another_account_does()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line", TestWorld.Line() with { ForceDelete = true });
        await world.ForeignRouterAsync(line);
        Assert.Equal("theirs", (await Expect.RefusedAsync("PC-45", world.DeleteLineAsync(line))).Other!.Name);
    }

    [Fact]
    public async Task Keeps_when_the_routers_went_first()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line", TestWorld.Line() with { ForceDelete = true });
        var router = await world.RouterAsync("router", line);
        await world.As("router").VirtualBorderRouters.DeleteAsync(router.Id);
        await Expect.GoneAsync("PC-44", world.DeleteLineAsync(line));
        Assert.Null(await world.As("look").PhysicalConnections.GetAsync(line.Id));
    }
}

[RuleCase("PC-51")]
public sealed class BackupRemovedTests
{
    [Fact]
    public async Task Breaks_as_a_warning_while_another_line_names_it()
    {
        await using var world = await TestWorld.NewAsync();
        var first = await world.AppliedAsync("first");
        await world.AskLineAsync(s => s with { AccessPointId = LineCases.OtherPoint, RedundantPhysicalConnectionId = first.Id }, "second");
        Assert.Equal("second", (await Expect.WarnedAsync("PC-51", world.DeleteLineAsync(first))).Other!.Name);
    }

    [Fact]
    public async Task Keeps_where_none_does()
    {
        await using var world = await TestWorld.NewAsync();
        var first = await world.LineAsync("first");
        var second = await world.AppliedAsync("second", LineCases.OtherPoint);
        await Expect.GoneAsync("PC-51", world.DeleteLineAsync(second));
        Assert.NotNull(await world.As("look").PhysicalConnections.GetAsync(first.Id));
    }
}
