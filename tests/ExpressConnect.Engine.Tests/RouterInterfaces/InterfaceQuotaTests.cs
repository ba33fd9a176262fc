using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.RouterInterfaces;

[RuleCase("RI-28")]
public sealed class RouterFullTests
{
    [Fact]
    public async Task Breaks_with_the_eleventh_interface_of_a_vpc()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        for (var n = 0; n < 10; n++)
        {
            await world.AskAsync(TestWorld.Initiator(near, far), $"i{n}");
        }

        var finding = await Expect.RefusedAsync("RI-28", world.AskAsync(TestWorld.Initiator(near, far), "eleventh"));
        Assert.Contains("near", finding.Detail, StringComparison.Ordinal);
        await world.SetQuotaAsync("ec_quota_vroute_ri_num", 11);
        await Expect.KeptAsync("RI-28", world.AskAsync(TestWorld.Initiator(near, far), "eleventh"));
    }

    [Fact]
    public async Task Breaks_on_a_virtual_border_router_by_a_quota_of_its_own()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await world.SetQuotaAsync("ec_quota_vbr_ri_num", 1);
        await world.AskAsync(await world.FromVbrAsync(near), "first");
        await Expect.RefusedAsync("RI-28", world.AskAsync(await world.FromVbrAsync(far), "second"));
    }

    [Fact]
    public async Task Breaks_for_a_peering_that_finds_no_place()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await world.SetQuotaAsync("ec_quota_vroute_ri_num", 0);
        await Expect.RefusedAsync("RI-28", world.As("peering").VpcPeerings.CreateAsync(new VpcPeeringSpec { VpcId = near.Id, AcceptingVpcId = far.Id, Spec = "Mini.2" }));
    }

    [Fact]
    public async Task Keeps_up_to_the_quota_in_changes_and_while_the_router_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await world.SetQuotaAsync("ec_quota_vroute_ri_num", 1);
        var end = await Expect.KeptAsync("RI-28", world.AskAsync(TestWorld.Initiator(near, far)));
        await Expect.KeptAsync("RI-28", world.ChangeAsync(end, s => s with { Description = "the only one" }));
        await world.SilentAsync(TestWorld.Initiator(near, far) with { RouterId = Asked.Later });
    }
}

[RuleCase("RI-29")]
public sealed class AccountFullTests
{
    [Fact]
    public async Task Breaks_with_one_more_than_the_quota_whatever_the_region()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync(TestWorld.Shenzhen);
        await world.SetQuotaAsync("ec_quota_user_ri_num", 1);
        await world.InterfaceAsync("one", far, TestWorld.Acceptor(far, near));
        var finding = await Expect.RefusedAsync("RI-29", world.AskAsync(TestWorld.Initiator(near, far)));
        Assert.Contains(TestWorld.Account, finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Breaks_once_for_a_peering_within_an_account()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await world.SetQuotaAsync("ec_quota_user_ri_num", 0);
        var refusal = await Assert.ThrowsAsync<ExpressConnectException>(
            () => world.As("peering").VpcPeerings.CreateAsync(new VpcPeeringSpec { VpcId = near.Id, AcceptingVpcId = far.Id, Spec = "Mini.2" }));
        Assert.Equal("RI-29", Assert.Single(refusal.Findings).Rule);
    }

    [Fact]
    public async Task Keeps_up_to_the_quota_for_other_accounts_and_while_the_account_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync(farAccount: TestWorld.OtherAccount);
        await world.SetQuotaAsync("ec_quota_user_ri_num", 1);
        await Expect.KeptAsync("RI-29", world.AskAsync(TestWorld.Initiator(near, far)));
        await Expect.KeptAsync("RI-29", world.As("back", TestWorld.OtherAccount).RouterInterfaces.CreateAsync(TestWorld.Acceptor(far, near)));
        var outcome = await world.AskAsync(TestWorld.Initiator(near, far) with { Account = Asked.Later }, "third", preview: true);
        Assert.Null(outcome.Refusal);
    }
}
