using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.RouterInterfaces;

[RuleCase("RI-20")]
public sealed class SizeUnknownTests
{
    [Theory]
    [InlineData("XLarge.1")]
    [InlineData("Huge.9")]
    public async Task Breaks_with_another_word(string size)
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var finding = await Expect.RefusedAsync("RI-20", world.AskAsync(TestWorld.Initiator(near, far, size)));
        Assert.Equal("spec", finding.Property);
    }

    [Fact]
    public async Task Breaks_once_for_a_peering_and_when_a_change_brings_it()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await Expect.RefusedAsync("RI-20", world.As("peering").VpcPeerings.CreateAsync(new VpcPeeringSpec { VpcId = near.Id, AcceptingVpcId = far.Id, Spec = "Huge.9" }));
        var end = await world.InterfaceAsync("end", near, TestWorld.Initiator(near, far));
        await Expect.RefusedAsync("RI-20", world.ChangeAsync(end, s => s with { Spec = "Huge.9" }));
    }

    [Fact]
    public async Task Keeps_while_it_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await world.SilentAsync(TestWorld.Initiator(near, far) with { Spec = Asked.Later });
    }
}

[RuleCase("RI-21")]
public sealed class AcceptorHasSizeTests
{
    [Fact]
    public async Task Breaks_with_a_real_size()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await Expect.RefusedAsync("RI-21", world.AskAsync(TestWorld.Acceptor(near, far) with { Spec = "Mini.2" }));
    }

    [Fact]
    public async Task Keeps_with_Negative_and_while_it_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var end = await Expect.KeptAsync("RI-21", world.AskAsync(TestWorld.Acceptor(near, far)));
        Assert.Equal(0, end.Bandwidth);
        await world.SilentAsync(TestWorld.Acceptor(near, far) with { Spec = Asked.Later });
    }
}

[RuleCase("RI-22")]
public sealed class InitiatorHasNoSizeTests
{
    [Fact]
    public async Task Breaks_with_Negative_and_without_any()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await Expect.RefusedAsync("RI-22", world.AskAsync(TestWorld.Initiator(near, far, "Negative")));
        await Expect.RefusedAsync("RI-22", world.AskAsync(TestWorld.Initiator(near, far) with { Spec = default }));
    }

    [Fact]
    public async Task Breaks_when_a_change_takes_it_away()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var (initiator, _) = await world.PairAsync(near, far);
        await Expect.RefusedAsync("RI-22", world.ChangeAsync(initiator, s => s with { Spec = "Negative" }));
    }

    [Fact]
    public async Task Keeps_with_a_size_and_while_the_role_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await Expect.KeptAsync("RI-22", world.AskAsync(TestWorld.Initiator(near, far, "Large.1")));
        await world.SilentAsync(TestWorld.Initiator(near, far, "Negative") with { Role = Asked.Later });
    }
}

[RuleCase("RI-45")]
public sealed class AcceptorResizedTests
{
    [Fact]
    public async Task Breaks_with_any_size()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var (_, acceptor) = await world.PairAsync(near, far);
        var finding = await Expect.RefusedAsync("RI-45", world.ChangeAsync(acceptor, s => s with { Spec = "Mini.5" }));
        Assert.Equal("spec", finding.Property);
    }

    [Fact]
    public async Task Keeps_when_the_initiating_end_gets_it()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var (initiator, acceptor) = await world.PairAsync(near, far);
        var resized = await Expect.KeptAsync("RI-45", world.ChangeAsync(initiator, s => s with { Spec = "Mini.5" }));
        Assert.Equal(5, resized.Bandwidth);
        await Expect.KeptAsync("RI-45", world.ChangeAsync(acceptor, s => s with { Description = "still Negative" }));
    }

    [Fact]
    public async Task Keeps_silent_about_a_size_that_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var (_, acceptor) = await world.PairAsync(near, far);
        var outcome = await world.As("pair-back", preview: true).RouterInterfaces.UpdateAsync(acceptor.Id, acceptor.Spec with { Spec = Asked.Later });
        Assert.Null(outcome.Refusal);
    }
}

[RuleCase("RI-47")]
public sealed class ResizedWithoutOppositeTests
{
    [Fact]
    public async Task Breaks_when_the_other_end_is_gone()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var (initiator, acceptor) = await world.PairAsync(near, far);
        await world.As("pair-there").RouterInterfaces.DeactivateAsync(initiator.Id);
        await world.As("pair-back").RouterInterfaces.DeleteAsync(acceptor.Id);
        var finding = await Expect.RefusedAsync("RI-47", world.ChangeAsync(initiator, s => s with { Spec = "Mini.5" }));
        Assert.Contains(acceptor.Id, finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_when_it_is_there_and_for_an_interface_that_names_none_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var idle = await world.InterfaceAsync("idle", near, TestWorld.Initiator(near, far));
        await Expect.KeptAsync("RI-47", world.ChangeAsync(idle, s => s with { Spec = "Mini.5" }));
        var (initiator, _) = await world.PairAsync(near, far);
        await Expect.KeptAsync("RI-47", world.ChangeAsync(initiator, s => s with { Spec = "Mini.5" }));
    }

    [Fact]
    public async Task Keeps_silent_about_a_size_that_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var (initiator, acceptor) = await world.PairAsync(near, far);
        await world.As("pair-there").RouterInterfaces.DeactivateAsync(initiator.Id);
        await world.As("pair-back").RouterInterfaces.DeleteAsync(acceptor.Id);
        var outcome = await world.As("pair-there", preview: true).RouterInterfaces.UpdateAsync(initiator.Id, initiator.Spec with { Spec = Asked.Later });
        Assert.Null(outcome.Refusal);
    }
}

[RuleCase("RI-23")]
public sealed class AnySizeAnywhereTests
{
    [Theory]
    [InlineData(TestWorld.Beijing)]
    [InlineData(TestWorld.Shenzhen)]
    [InlineData(TestWorld.Frankfurt)]
    public async Task Shows_every_size_between_any_regions(string region)
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync(region);
        await world.SetQuotaAsync("ec_quota_vroute_ri_num", 100);
        await world.SetQuotaAsync("ec_quota_user_ri_num", 100);
        await world.SetQuotaAsync("ec_quota_vbr_ri_num", 100);
        var sizes = RouterInterfaceSpecs.All.Where(s => s.Role == "InitiatingSide").ToList();
        Assert.Equal(12, sizes.Count);
        foreach (var size in sizes)
        {
            Assert.Equal(size.Bandwidth, (await world.AskAsync(TestWorld.Initiator(near, far, size.Spec), size.Spec)).State!.Bandwidth);
            Assert.Equal(size.Bandwidth, (await world.AskAsync(await world.FromVbrAsync(far) with { Spec = size.Spec }, "vbr-" + size.Spec)).State!.Bandwidth);
        }
    }
}
