using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.VirtualBorderRouters;

[RuleCase("VBR-50")]
public sealed class ChangedWhileNotActiveTests
{
    [Fact]
    public async Task Breaks_while_it_is_off()
    {
        await using var world = await TestWorld.NewAsync();
        var router = (await world.MakeAsync(TestWorld.Router(await world.LineAsync("line"), 110) with { Status = "terminated" })).State!;
        Assert.Equal("terminated", router.Status);
        await Expect.RefusedAsync("VBR-50", world.ChangeAsync(router, s => s.At("192.168.1.1", "192.168.1.2")));
        await Expect.RefusedAsync("VBR-50", world.ChangeAsync(router, s => s with { VlanId = 120 }));
    }

    [Fact]
    public async Task Breaks_before_it_is_accepted()
    {
        await using var world = await TestWorld.NewAsync();
        var router = (await world.MakeAsync(BorderCases.Foreign(await world.LineAsync("line")))).State!;
        await Expect.RefusedAsync("VBR-50", world.ChangeAsync(router, s => s with { VlanId = 120 }));
    }

    [Fact]
    public async Task Keeps_tags_and_a_change_that_comes_with_switching_on()
    {
        await using var world = await TestWorld.NewAsync();
        var router = (await world.MakeAsync(TestWorld.Router(await world.LineAsync("line"), 110) with { Status = "terminated" })).State!;
        await Expect.KeptAsync("VBR-50", world.ChangeAsync(router, s => s with { Tags = new Dictionary<string, string> { ["site"] = "office" } }));
        var on = await Expect.KeptAsync("VBR-50", world.ChangeAsync(router, s => s with { Status = "active", VlanId = 120 }));
        Assert.Equal("active", on.Status);
    }
}

[RuleCase("VBR-68")]
[RuleCase("VBR-69")]
public sealed class SwitchedOffTests
{
    [Fact]
    public async Task Breaks_VBR_68_where_the_owner_of_the_router_does_it()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.AcceptedAsync(await world.LineAsync("line"));
        await Expect.RefusedAsync("VBR-68", world.ChangeAsAsync(TestWorld.OtherAccount, router, s => s with { Status = "terminated" }));
    }

    [Fact]
    public async Task Breaks_VBR_69_before_the_router_is_accepted()
    {
        await using var world = await TestWorld.NewAsync();
        var spec = BorderCases.Foreign(await world.LineAsync("line"));
        await Expect.RefusedAsync("VBR-69", world.MakeAsync(spec with { Status = "terminated" }));
        await Expect.RefusedAsync("VBR-69", world.ChangeAsync((await world.MakeAsync(spec)).State!, s => s with { Status = "terminated" }));
    }

    [Fact]
    public async Task Keeps_the_owner_of_the_line_switching_it_off()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.AcceptedAsync(await world.LineAsync("line"));
        var off = await Expect.KeptAsync("VBR-68", world.ChangeAsAsync(TestWorld.Account, router, s => s with { Status = "terminated" }));
        Assert.Equal(("terminated", world.Time.GetUtcNow()), (off.Status, off.TerminationTime));
    }

    [Fact]
    public async Task Keeps_no_other_word_for_a_status()
    {
        await using var world = await TestWorld.NewAsync();
        var refusal = await Assert.ThrowsAsync<ExpressConnectException>(async () =>
            await world.MakeAsync(TestWorld.Router(await world.LineAsync("line"), 110) with { Status = "off" }));
        Assert.Equal("status", Assert.Single(refusal.Findings).Property);
    }
}

[RuleCase("VBR-70")]
[RuleCase("VBR-71")]
public sealed class SwitchedOnAgainTests
{
    [Fact]
    public async Task Breaks_VBR_70_where_the_owner_of_the_router_does_it()
    {
        await using var world = await TestWorld.NewAsync();
        var router = await world.AcceptedAsync(await world.LineAsync("line"));
        var off = (await world.ChangeAsAsync(TestWorld.Account, router, s => s with { Status = "terminated" })).State!;
        var finding = await Expect.RefusedAsync("VBR-70", world.ChangeAsAsync(TestWorld.OtherAccount, off, s => s with { Status = "active" }));
        Assert.Equal("Forbidden.OperationRecoverNotAllowedByUser", finding.Code);
    }

    [Fact]
    public async Task Breaks_VBR_71_where_the_vlan_went_to_another_router()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        var off = (await world.MakeAsync(TestWorld.Router(line, 110) with { Status = "terminated" })).State!;
        world.Time.Advance(TimeSpan.FromDays(8));
        await world.RouterAsync("next", line);
        Assert.Equal("next", (await Expect.RefusedAsync("VBR-71", world.ChangeAsync(off, s => s with { Status = null }))).Other!.Name);
    }

    [Fact]
    public async Task Keeps_a_router_whose_vlan_is_still_there_or_free_again()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        var off = (await world.MakeAsync(TestWorld.Router(line, 110) with { Status = "terminated" })).State!;
        world.Time.Advance(TimeSpan.FromDays(8));
        var next = await world.RouterAsync("next", line);
        await world.As("next").VirtualBorderRouters.DeleteAsync(next.Id);
        var on = await Expect.KeptAsync("VBR-71", world.ChangeAsync(off, s => s with { Status = "active" }));
        Assert.Equal(("active", false), (on.Status, on.LostVlan));
        await Expect.RefusedAsync("VBR-06", world.MakeAsync(TestWorld.Router(line, 110), "third"));
    }

    [Fact]
    public async Task Keeps_another_vlan_in_the_same_change()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        var off = (await world.MakeAsync(TestWorld.Router(line, 110) with { Status = "terminated" })).State!;
        world.Time.Advance(TimeSpan.FromDays(8));
        await world.RouterAsync("next", line);
        await Expect.KeptAsync("VBR-71", world.ChangeAsync(off, s => s with { Status = "active", VlanId = 120 }));
        await Expect.RefusedAsync("VBR-06", world.MakeAsync(TestWorld.Router(line, 120), "third"));
    }
}
