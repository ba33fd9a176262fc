using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.PhysicalConnections;

[RuleCase("PC-20")]
public sealed class LineIsOverTests
{
    [Fact]
    public async Task Breaks_when_a_line_that_is_over_is_changed()
    {
        await using var world = await TestWorld.NewAsync();
        foreach (var status in new[] { PhysicalConnectionStatus.Canceled, PhysicalConnectionStatus.Terminated, PhysicalConnectionStatus.AllocationFailed })
        {
            var line = await world.BringToAsync(await world.AppliedAsync(), status);
            await Expect.RefusedAsync("PC-20", world.ChangeLineAsync(line, s => s with { CircuitCode = "A1" }));
            await Expect.RefusedAsync("PC-20", world.ChangeLineAsync(line, s => s with { Tags = new Dictionary<string, string> { ["key"] = "value" } }));
            await Expect.RefusedAsync("PC-20", world.ChangeLineAsync(line, s => s with { Status = PhysicalConnectionStatus.Enabled, Period = 1 }));
            await world.DeleteLineAsync(line);
        }
    }

    [Fact]
    public async Task Keeps_what_the_cloud_does_not_see()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.BringToAsync(await world.LineAsync("line"), PhysicalConnectionStatus.Terminated);
        var known = await Expect.KeptAsync("PC-20", world.ChangeLineAsync(line, s => s with { Status = PhysicalConnectionStatus.Terminated, ForceDelete = true }));
        Assert.Equal(PhysicalConnectionStatus.Terminated, known.Status);
    }
}

[RuleCase("PC-21")]
public sealed class LineChangedWhileBuiltTests
{
    [Fact]
    public async Task Breaks_while_the_line_is_built()
    {
        await using var world = await TestWorld.NewAsync();
        var other = await world.LineAsync("other", TestWorld.Line(LineCases.OtherPoint));
        foreach (var status in new[] { PhysicalConnectionStatus.Approved, PhysicalConnectionStatus.Allocated, PhysicalConnectionStatus.Confirmed })
        {
            var line = await world.BringToAsync(await world.AppliedAsync(), status);
            Assert.Equal("bandwidth", (await Expect.RefusedAsync("PC-21", world.ChangeLineAsync(line, s => s with { Bandwidth = 200 }))).Property);
            await Expect.RefusedAsync("PC-21", world.ChangeLineAsync(line, s => s with { RedundantPhysicalConnectionId = other.Id }));
            await world.DeleteLineAsync(line);
        }
    }

    [Fact]
    public async Task Keeps_an_open_line_one_under_review_and_the_default_written_out()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("PC-21", world.ChangeLineAsync(await world.LineAsync("open"), s => s with { Bandwidth = 200 }));
        await Expect.KeptAsync("PC-21", world.ChangeLineAsync(await world.AppliedAsync("built"), s => s with { Bandwidth = 100 }));
        await world.BecomeManualAsync();
        await Expect.KeptAsync("PC-21", world.ChangeLineAsync(await world.AppliedAsync("new", LineCases.OtherPoint), s => s with { Bandwidth = 200 }));
    }
}

[RuleCase("PC-25")]
public sealed class CarrierChangedTests
{
    [Fact]
    public async Task Breaks_as_a_warning_once_the_port_is_reserved()
    {
        await using var world = await TestWorld.NewAsync();
        var changed = world.ChangeLineAsync(await world.AppliedAsync(), s => s with { LineOperator = "CU" });
        Assert.Equal("lineOperator", (await Expect.WarnedAsync("PC-25", changed)).Property);
    }

    [Fact]
    public async Task Keeps_a_change_of_the_application()
    {
        await using var world = await TestWorld.NewAsync();
        await world.BecomeManualAsync();
        await Expect.KeptAsync("PC-25", world.ChangeLineAsync(await world.AppliedAsync(), s => s with { LineOperator = "CU" }));
    }
}

public sealed class WantedStatusTests
{
    [Theory]
    [InlineData("enabled")]
    [InlineData("Allocated")]
    public async Task A_status_that_nobody_can_ask_for_is_refused(string status)
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.RefusedAsync("", world.AskLineAsync(s => s with { Status = status }));
        Assert.Equal("status", finding.Property);
        Assert.Contains(PhysicalConnectionStatus.Enabled, finding.Remedy, StringComparison.Ordinal);
    }
}

[RuleCase("PC-26")]
[RuleCase("PC-27")]
public sealed class ConfirmedTests
{
    [Fact]
    public async Task Breaks_PC_26_when_an_open_line_is_to_be_confirmed_again()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.RefusedAsync("PC-26", world.ChangeLineAsync(await world.LineAsync("line"), s => s with { Status = PhysicalConnectionStatus.Confirmed }));
    }

    [Fact]
    public async Task Breaks_PC_27_before_the_carrier_is_done()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetAsync("construction-may-be-skipped", "false");
        await Expect.RefusedAsync("PC-27", world.AskLineAsync(s => s));
        await world.BecomeManualAsync();
        var line = await world.AppliedAsync();
        await Expect.RefusedAsync("PC-27", world.ChangeLineAsync(line, s => s with { Status = PhysicalConnectionStatus.Confirmed }));
    }

    [Fact]
    public async Task Keeps_after_the_carrier_is_done()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetAsync("construction-may-be-skipped", "false");
        var line = await world.AppliedAsync();
        line = await Expect.KeptAsync("PC-27", world.ChangeLineAsync(line, s => s with { Status = PhysicalConnectionStatus.Confirmed }));
        Assert.Equal(PhysicalConnectionStatus.Confirmed, line.Status);
        line = await Expect.KeptAsync("PC-26", world.ChangeLineAsync(line, s => s with { Status = PhysicalConnectionStatus.Enabled, Period = 2 }));
        Assert.Equal(PhysicalConnectionStatus.Enabled, line.Status);
    }
}

[RuleCase("PC-37")]
public sealed class CanceledTests
{
    [Fact]
    public async Task Breaks_once_the_line_is_open_or_was_refused()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.RefusedAsync("PC-37", world.ChangeLineAsync(await world.LineAsync("open"), s => s with { Status = PhysicalConnectionStatus.Canceled }));
        var rejected = await world.BringToAsync(await world.AppliedAsync("rejected"), PhysicalConnectionStatus.Rejected);
        await Expect.RefusedAsync("PC-37", world.ChangeLineAsync(rejected, s => s with { Status = PhysicalConnectionStatus.Canceled }));
    }

    [Fact]
    public async Task Keeps_before_that()
    {
        await using var world = await TestWorld.NewAsync();
        foreach (var status in new[] { PhysicalConnectionStatus.Initial, PhysicalConnectionStatus.Approved, PhysicalConnectionStatus.Allocated, PhysicalConnectionStatus.Confirmed })
        {
            var line = await world.BringToAsync(await world.AppliedAsync(), status);
            line = await Expect.KeptAsync("PC-37", world.ChangeLineAsync(line, s => s with { Status = PhysicalConnectionStatus.Canceled }));
            Assert.Equal(PhysicalConnectionStatus.Canceled, line.Status);
            await world.DeleteLineAsync(line);
        }
    }
}

[RuleCase("PC-38")]
[RuleCase("PC-39")]
[RuleCase("PC-41")]
public sealed class TerminatedTests
{
    [Fact]
    public async Task Breaks_PC_38_before_the_line_is_open()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.RefusedAsync("PC-38", world.AskLineAsync(s => s with { Status = PhysicalConnectionStatus.Terminated }));
        await Expect.RefusedAsync("PC-38", world.ChangeLineAsync(await world.AppliedAsync(), s => s with { Status = PhysicalConnectionStatus.Terminated }));
    }

    [Fact]
    public async Task Breaks_PC_39_while_a_router_stands_on_it_own_or_foreign()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        await world.RouterAsync("ours", line);
        await world.ForeignRouterAsync(line);
        var refusal = await Assert.ThrowsAsync<ExpressConnectException>(
            () => world.ChangeLineAsync(line, s => s with { Status = PhysicalConnectionStatus.Terminated }));
        Assert.All(refusal.Findings, finding => Assert.Equal("PC-39", finding.Rule));
        Assert.Equal(["ours", "theirs"], refusal.Findings.Select(finding => finding.Other!.Name).Order());
    }

    [Fact]
    public async Task Keeps_an_open_line_without_routers_and_shows_PC_41_that_it_stays_paid_for()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        var router = await world.RouterAsync("router", line);
        await world.As("router").VirtualBorderRouters.DeleteAsync(router.Id);
        var ended = await Expect.KeptAsync("PC-39", world.ChangeLineAsync(line, s => s with { Status = PhysicalConnectionStatus.Terminated }));
        Assert.Equal(PhysicalConnectionStatus.Terminated, ended.Status);
        Assert.Equal(line.EndTime, ended.EndTime);
    }

    [Fact]
    public Task Shows_PC_41() => Keeps_an_open_line_without_routers_and_shows_PC_41_that_it_stays_paid_for();
}
