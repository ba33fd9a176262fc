using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.PhysicalConnections;

[RuleCase("PC-07")]
[RuleCase("PC-08")]
[RuleCase("PC-09")]
public sealed class RedundantLineTests
{
    [Fact]
    public async Task Breaks_PC_07_where_there_is_no_such_line()
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.RefusedAsync("PC-07", world.AskLineAsync(s => s with { RedundantPhysicalConnectionId = "pc-nowhere" }));
        Assert.Equal("redundantPhysicalConnectionId", finding.Property);
    }

    [Fact]
    public async Task Breaks_PC_08_where_it_is_somebody_elses()
    {
        await using var world = await TestWorld.NewAsync();
        var theirs = await world.LineAsync("theirs", TestWorld.Line(LineCases.OtherPoint), TestWorld.OtherAccount);
        await Expect.RefusedAsync("PC-08", world.AskLineAsync(s => s with { RedundantPhysicalConnectionId = theirs.Id }));
    }

    [Fact]
    public async Task Breaks_PC_09_while_it_has_no_port()
    {
        await using var world = await TestWorld.NewAsync();
        var rejected = await world.BringToAsync(await world.AppliedAsync("first", LineCases.OtherPoint), PhysicalConnectionStatus.Rejected);
        await Expect.RefusedAsync("PC-09", world.AskLineAsync(s => s with { RedundantPhysicalConnectionId = rejected.Id }));
    }

    [Fact]
    public async Task Keeps_a_line_of_the_account_that_has_a_port_and_one_that_lost_it_since()
    {
        await using var world = await TestWorld.NewAsync();
        var first = await world.AppliedAsync("first", LineCases.OtherPoint);
        var line = await Expect.KeptAsync("PC-09", world.AskLineAsync(s => s with { RedundantPhysicalConnectionId = first.Id }));
        await world.BringToAsync(first, PhysicalConnectionStatus.Canceled);
        await Expect.KeptAsync("PC-09", world.ChangeLineAsync(line, s => s with { CircuitCode = "A1" }));
    }

    [Fact]
    public async Task A_line_waits_until_the_one_that_backs_it_up_has_its_port()
    {
        await using var world = await TestWorld.NewAsync();
        await world.BecomeRealisticAsync();
        var first = world.AskLineAsync(s => s with { AccessPointId = LineCases.OtherPoint, Status = null }, "first");
        var id = (await world.As("look").PhysicalConnections.ListAsync())[0].Id;
        var second = world.AskLineAsync(s => s with { RedundantPhysicalConnectionId = id, Status = null }, "second");
        await world.LetTimePassAsync(first);
        Assert.Equal(PhysicalConnectionStatus.Allocated, (await world.LetTimePassAsync(second)).State!.Status);
    }
}

[RuleCase("PC-10")]
[RuleCase("LOC-08")]
public sealed class RedundantPlaceTests
{
    [Fact]
    public async Task Breaks_as_a_warning_with_itself_the_same_device_and_another_region()
    {
        await using var world = await TestWorld.NewAsync();
        var first = await world.LineAsync("first");
        var second = await world.LineAsync("second");
        await Expect.WarnedAsync("PC-10", world.ChangeLineAsync(first, s => s with { RedundantPhysicalConnectionId = first.Id }));
        await Expect.WarnedAsync("PC-10", world.ChangeLineAsync(second, s => s with { RedundantPhysicalConnectionId = first.Id }));
        await Expect.WarnedAsync("PC-10", world.AskLineAsync(
            s => s with { AccessPointId = LineCases.TelecomPoint, PeerLocation = "Shanghai", RedundantPhysicalConnectionId = first.Id }, "far", LineCases.Shanghai));
    }

    [Fact]
    public async Task Breaks_LOC_08_as_a_warning_at_one_access_point_though_the_devices_differ()
    {
        await using var world = await TestWorld.NewAsync();
        var first = await world.LineAsync("first");
        var asked = await world.AskLineAsync(s => s with { RedundantPhysicalConnectionId = first.Id }, "second");
        Assert.Equal("LOC-08", Assert.Single(asked.Findings).Rule);
        Assert.NotEqual(first.Device, asked.State!.Device);
    }

    [Fact]
    public async Task Keeps_two_access_points_of_one_region()
    {
        await using var world = await TestWorld.NewAsync();
        var first = await world.LineAsync("first");
        var asked = await world.AskLineAsync(s => s with { AccessPointId = LineCases.OtherPoint, RedundantPhysicalConnectionId = first.Id }, "second");
        Assert.Empty(asked.Findings);
    }
}
