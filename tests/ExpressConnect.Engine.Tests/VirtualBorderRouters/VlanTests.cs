using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.VirtualBorderRouters;

[RuleCase("VBR-06")]
public sealed class VlanTakenTests
{
    [Fact]
    public async Task Breaks_and_names_the_line_the_other_router_and_a_free_vlan()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("beijing-line");
        var other = await world.RouterAsync("office-vbr", line);
        await world.RouterAsync("next-vbr", line, 111);
        var finding = await Expect.RefusedAsync("VBR-06", world.MakeAsync(TestWorld.Router(line, 110)));
        Assert.Equal("VLAN 110 is taken", finding.Headline);
        Assert.Equal($"""physical connection "beijing-line" ({line.Id}) already carries VLAN 110 for virtual border router "office-vbr" ({other.Id}).""", finding.Detail);
        Assert.StartsWith("Use another VLAN between 1 and 2999, such as 112", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Breaks_and_names_a_free_vlan_behind_a_row_of_taken_ones()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetQuotaAsync("ec_quota_same_acount_vbr_per_pconn", 10);
        var line = await world.LineAsync("line");
        for (var vlan = 2992; vlan <= 2999; vlan++)
        {
            await world.RouterAsync($"vbr-{vlan}", line, vlan);
        }

        Assert.Contains("such as 1,", (await Expect.RefusedAsync("VBR-06", world.MakeAsync(TestWorld.Router(line, 2992)))).Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Breaks_where_the_other_router_belongs_to_another_account()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        await world.MakeAsync(BorderCases.Foreign(line), "theirs");
        Assert.Equal("theirs", (await Expect.RefusedAsync("VBR-06", world.MakeAsync(TestWorld.Router(line, 110)))).Other!.Name);
    }

    [Fact]
    public async Task Breaks_where_a_router_moves_to_a_vlan_that_is_taken()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        await world.RouterAsync("office", line);
        var finding = await Expect.RefusedAsync("VBR-06", world.ChangeAsync(await world.RouterAsync("vbr", line, 120), s => s with { VlanId = 110 }));
        Assert.EndsWith("swap VLANs go through a free one, in a run of its own.", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_the_same_vlan_on_another_line_and_one_that_was_given_up()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        var office = await world.RouterAsync("office", line);
        await Expect.KeptAsync("VBR-06", world.MakeAsync(TestWorld.Router(await world.LineAsync("other"), 110), "elsewhere"));
        await world.ChangeAsync(office, s => s with { VlanId = 120 });
        await Expect.KeptAsync("VBR-06", world.MakeAsync(TestWorld.Router(line, 110)));
    }
}

[RuleCase("VBR-07")]
public sealed class VlanReservedTests
{
    [Fact]
    public async Task Breaks_within_seven_days_after_a_router_was_switched_off()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        await world.ChangeAsync(await world.RouterAsync("off", line), s => s with { Status = "terminated" });
        world.Time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        var finding = await Expect.RefusedAsync("VBR-07", world.MakeAsync(TestWorld.Router(line, 110)));
        Assert.Contains("until 2026-01-08 00:00 UTC", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_it_after_seven_days_or_when_the_router_is_deleted()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        await world.ChangeAsync(await world.RouterAsync("off", line), s => s with { Status = "terminated" });
        world.Time.Advance(TimeSpan.FromDays(7));
        var next = await Expect.KeptAsync("VBR-07", world.MakeAsync(TestWorld.Router(line, 110)));
        await world.ChangeAsync(next, s => s with { Status = "terminated" });
        await world.As("vbr").VirtualBorderRouters.DeleteAsync(next.Id);
        await Expect.KeptAsync("VBR-07", world.MakeAsync(TestWorld.Router(line, 110), "third"));
    }
}

[RuleCase("VBR-08")]
[RuleCase("VBR-09")]
public sealed class UntaggedAloneTests
{
    [Fact]
    public async Task Breaks_VBR_08_beside_a_router_with_a_vlan()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        await world.RouterAsync("office", line);
        Assert.Equal("office", (await Expect.RefusedAsync("VBR-08", world.MakeAsync(TestWorld.Router(line, 0)))).Other!.Name);
    }

    [Fact]
    public async Task Breaks_VBR_09_beside_a_router_without_a_vlan()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        await world.RouterAsync("office", line, 0);
        Assert.Equal("office", (await Expect.RefusedAsync("VBR-09", world.MakeAsync(TestWorld.Router(line, 110)))).Other!.Name);
    }

    [Fact]
    public async Task Keeps_an_untagged_router_alone_and_others_once_it_is_tagged()
    {
        await using var world = await TestWorld.NewAsync();
        var line = await world.LineAsync("line");
        var office = await Expect.KeptAsync("VBR-08", world.MakeAsync(TestWorld.Router(line, 0), "office"));
        await world.ChangeAsync(office, s => s with { VlanId = 100 });
        await Expect.KeptAsync("VBR-09", world.MakeAsync(TestWorld.Router(line, 110)));
    }
}

[RuleCase("VBR-10")]
public sealed class UntaggedForOthersTests
{
    [Fact]
    public async Task Breaks_with_a_router_for_another_account()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.RefusedAsync("VBR-10", world.MakeAsync(BorderCases.Foreign(await world.LineAsync("line"), 0)));
    }

    [Fact]
    public async Task Keeps_one_account_or_a_vlan()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("VBR-10", world.MakeAsync(TestWorld.Router(await world.LineAsync("one"), 0), "own"));
        await Expect.KeptAsync("VBR-10", world.MakeAsync(BorderCases.Foreign(await world.LineAsync("two")), "foreign"));
    }
}
