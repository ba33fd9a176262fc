using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.PhysicalConnections;

[RuleCase("PC-22")]
[RuleCase("PC-28")]
[RuleCase("PC-29")]
[RuleCase("PC-30")]
[RuleCase("PC-33")]
[RuleCase("PC-35")]
[RuleCase("PC-47")]
[RuleCase("PC-49")]
public sealed class LineStatementsTests
{
    [Fact]
    public async Task Shows_PC_22_that_a_rejected_line_is_looked_at_again_after_a_change()
    {
        await using var world = await TestWorld.NewAsync();
        await world.BecomeManualAsync();
        await using var people = new World(world.Engine.Store, world.Time, owned: false);
        var rejected = await people.RejectAsync((await world.AppliedAsync()).Id);
        Assert.Equal(PhysicalConnectionStatus.Rejected, rejected.Status);
        var same = await Expect.KeptAsync("PC-20", world.ChangeLineAsync(rejected, s => s));
        Assert.Equal(PhysicalConnectionStatus.Rejected, same.Status);
        Assert.Contains("another application", same.WaitsFor, StringComparison.Ordinal);
        var again = await Expect.KeptAsync("PC-20", world.ChangeLineAsync(rejected, s => s with { PeerLocation = "12 Example Road" }));
        Assert.Equal(PhysicalConnectionStatus.Initial, again.Status);
        Assert.Contains("approval", again.WaitsFor, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_PC_28_that_only_a_line_that_exists_is_confirmed()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.RefusedAsync("PC-19", world.As("line").PhysicalConnections.UpdateAsync("pc-nowhere", TestWorld.Line() with { Status = PhysicalConnectionStatus.Confirmed }));
    }

    [Fact]
    public async Task Shows_PC_29_that_the_fee_is_ordered_once_the_line_is_built()
    {
        await using var world = await TestWorld.NewAsync();
        await world.BecomeManualAsync();
        await using var people = new World(world.Engine.Store, world.Time, owned: false);
        var line = (await world.AskLineAsync(s => s)).State!;
        Assert.Equal(PhysicalConnectionStatus.Initial, line.Status);
        line = await people.ApproveAsync(line.Id);
        line = (await world.ChangeLineAsync(line, s => s)).State!;
        Assert.Equal(PhysicalConnectionStatus.Allocated, line.Status);
        Assert.Null(line.OrderId);
        line = await people.ConfirmAsync(line.Id);
        line = (await world.ChangeLineAsync(line, s => s)).State!;
        Assert.Equal(PhysicalConnectionStatus.Enabled, line.Status);
        Assert.NotNull(line.OrderId);
    }

    [Fact]
    public async Task Shows_PC_30_and_PC_33_that_a_port_is_paid_in_advance_and_opened_by_that()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line", TestWorld.Line() with { Period = 3 });
        Assert.NotNull(line.OrderId);
        Assert.Equal(world.Time.GetUtcNow(), line.EnabledTime);
        Assert.Equal(world.Time.GetUtcNow().AddMonths(3), line.EndTime);
    }

    [Fact]
    public async Task Shows_PC_35_that_an_open_line_may_be_wanted_open_again()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        world.Time.Advance(TimeSpan.FromDays(7));
        var again = await Expect.KeptAsync("PC-26", world.ChangeLineAsync(line, s => s with { CircuitCode = "A1" }));
        Assert.Equal((line.OrderId, line.EndTime), (again.OrderId, again.EndTime));
    }

    [Fact]
    public async Task Shows_PC_47_that_nobody_but_its_owner_deletes_a_line()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.AppliedAsync();
        await Expect.RefusedAsync("ACCT-05", world.OnlyAs("line", TestWorld.OtherAccount).PhysicalConnections.DeleteAsync(line.Id));
    }

    [Fact]
    public async Task Shows_PC_49_that_a_line_that_is_not_there_counts_as_deleted()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.GoneAsync("PC-19", world.As("line").PhysicalConnections.DeleteAsync("pc-nowhere"));
    }
}
