using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.RouterInterfaces;

[RuleCase("FEE-03")]
public sealed class AcceptorSubscribedTests
{
    [Fact]
    public async Task Breaks_within_a_region_and_between_regions()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync(TestWorld.Shenzhen);
        await Expect.RefusedAsync("FEE-03", world.AskAsync(TestWorld.Acceptor(near, far) with { PaymentType = "Subscription" }));
        await Expect.RefusedAsync("FEE-03", world.AskAsync(Asked.TowardsVbr(near) with { PaymentType = "Subscription" }));
    }

    [Fact]
    public async Task Keeps_when_it_is_paid_as_it_goes_and_while_the_type_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync(TestWorld.Shenzhen);
        await Expect.KeptAsync("FEE-03", world.AskAsync(TestWorld.Acceptor(near, far) with { PaymentType = "PayAsYouGo" }));
        await world.SilentAsync(TestWorld.Acceptor(near, far) with { PaymentType = Asked.Later });
    }
}

[RuleCase("FEE-04")]
public sealed class FreeLinkSubscribedTests
{
    [Fact]
    public async Task Breaks_within_a_region()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var finding = await Expect.RefusedAsync("FEE-04", world.AskAsync(TestWorld.Initiator(near, far) with { PaymentType = "Subscription" }));
        Assert.Equal("paymentType", finding.Property);
    }

    [Fact]
    public async Task Keeps_between_regions_and_while_the_other_region_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync(TestWorld.Shenzhen);
        await Expect.KeptAsync("FEE-04", world.AskAsync(TestWorld.Initiator(near, far) with { PaymentType = "Subscription" }));
        await world.SilentAsync(TestWorld.Initiator(near, far) with { PaymentType = "Subscription", OppositeRegionId = Asked.Later });
    }
}

[RuleCase("FEE-05")]
public sealed class PaymentTypeUnknownTests
{
    [Theory]
    [InlineData("PrePaid")]
    [InlineData("Free")]
    public async Task Breaks_with_another_word(string type)
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await Expect.RefusedAsync("FEE-05", world.AskAsync(TestWorld.Initiator(near, far) with { PaymentType = type }));
    }

    [Fact]
    public async Task Keeps_with_each_of_the_two_and_while_it_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync(TestWorld.Shenzhen);
        await Expect.KeptAsync("FEE-05", world.AskAsync(TestWorld.Initiator(near, far) with { PaymentType = "PayAsYouGo" }, "a"));
        await Expect.KeptAsync("FEE-05", world.AskAsync(TestWorld.Initiator(near, far) with { PaymentType = "Subscription" }, "b"));
        await world.SilentAsync(TestWorld.Initiator(near, far) with { PaymentType = Asked.Later });
    }
}

[RuleCase("FEE-16")]
public sealed class PaymentTypeChangedTests
{
    [Fact]
    public async Task Breaks_in_either_direction()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync(TestWorld.Shenzhen);
        var paid = await world.InterfaceAsync("paid", near, TestWorld.Initiator(near, far));
        await Expect.RefusedAsync("FEE-16", world.ChangeAsync(paid, s => s with { PaymentType = "Subscription" }));
        var subscribed = await world.InterfaceAsync("subscribed", near, TestWorld.Initiator(near, far) with { PaymentType = "Subscription" });
        await Expect.RefusedAsync("FEE-16", world.ChangeAsync(subscribed, s => s with { PaymentType = default }));
    }

    [Fact]
    public async Task Keeps_when_the_default_is_written_out_and_while_it_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync(TestWorld.Shenzhen);
        var paid = await world.InterfaceAsync("paid", near, TestWorld.Initiator(near, far));
        await Expect.KeptAsync("FEE-16", world.ChangeAsync(paid, s => s with { PaymentType = "PayAsYouGo" }));
        var outcome = await world.As("paid", preview: true).RouterInterfaces.UpdateAsync(paid.Id, paid.Spec with { PaymentType = Asked.Later });
        Assert.Null(outcome.Refusal);
    }
}

[RuleCase("FEE-09")]
public sealed class BalanceNegativeTests
{
    [Fact]
    public async Task Breaks_for_the_end_that_is_charged_alone_and_in_a_peering()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync(TestWorld.Shenzhen);
        await world.SetAsync("negative-balance", "true");
        await Expect.RefusedAsync("FEE-09", world.AskAsync(TestWorld.Initiator(near, far)));
        await Expect.RefusedAsync("FEE-09", world.As("peering").VpcPeerings.CreateAsync(
            new VpcPeeringSpec { VpcId = near.Id, AcceptingVpcId = far.Id, AcceptingRegionId = far.Region, Spec = "Mini.2" }));
    }

    [Fact]
    public async Task Keeps_for_what_is_free_and_while_the_other_region_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync(TestWorld.Shenzhen);
        var same = await world.VpcAsync("same", "10.2.0.0/16");
        await world.SetAsync("negative-balance", "true");
        await Expect.KeptAsync("FEE-09", world.AskAsync(TestWorld.Acceptor(near, far), "accepts"));
        await Expect.KeptAsync("FEE-09", world.AskAsync(TestWorld.Initiator(near, same), "same-region"));
        await world.SilentAsync(TestWorld.Initiator(near, far) with { OppositeRegionId = Asked.Later });
    }
}

[RuleCase("FEE-11")]
public sealed class DebitNotAgreedTests
{
    [Fact]
    public async Task Breaks_for_the_end_that_is_charged()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync(TestWorld.Shenzhen);
        await world.SetAsync("debit-agreement", "false");
        await Expect.RefusedAsync("FEE-11", world.AskAsync(TestWorld.Initiator(near, far)));
    }

    [Fact]
    public async Task Keeps_for_what_is_free_and_while_the_other_region_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync(TestWorld.Shenzhen);
        var same = await world.VpcAsync("same", "10.2.0.0/16");
        await world.SetAsync("debit-agreement", "false");
        await Expect.KeptAsync("FEE-11", world.AskAsync(TestWorld.Acceptor(near, far), "accepts"));
        await Expect.KeptAsync("FEE-11", world.AskAsync(TestWorld.Initiator(near, same), "same-region"));
        await world.SilentAsync(TestWorld.Initiator(near, far) with { OppositeRegionId = Asked.Later });
    }
}

[RuleCase("FEE-12")]
public sealed class PeeringAccountOwesTests
{
    [Theory]
    [InlineData(TestWorld.Account, "account")]
    [InlineData(TestWorld.OtherAccount, "acceptingAccount")]
    public async Task Breaks_when_the_account_of_either_side_owes(string debtor, string property)
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync(farAccount: TestWorld.OtherAccount);
        await world.SetAsync("bills-outstanding", "true", debtor);
        var finding = await Expect.RefusedAsync("FEE-12", world.As("peering").VpcPeerings.CreateAsync(
            new VpcPeeringSpec { VpcId = near.Id, AcceptingVpcId = far.Id, AcceptingAccount = far.Account, Spec = "Mini.2" }));
        Assert.Equal(property, finding.Property);
    }

    [Fact]
    public async Task Keeps_for_peerings_that_are_there_and_while_an_account_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync(farAccount: TestWorld.OtherAccount);
        var peering = await world.PeeringAsync("peering", near, far);
        await world.SetAsync("bills-outstanding", "true", TestWorld.OtherAccount);
        await Expect.KeptAsync("FEE-12", world.As("peering").VpcPeerings.UpdateAsync(peering.Id, peering.Spec with { Spec = "Mini.5" }));
        var outcome = await world.As("planned", preview: true).VpcPeerings.CreateAsync(
            new VpcPeeringSpec { VpcId = near.Id, AcceptingVpcId = Asked.Later, AcceptingAccount = Asked.Later, Spec = "Mini.2" });
        Assert.Null(outcome.Refusal);
    }
}

[RuleCase("FEE-14")]
public sealed class FrozenLinkStillCostsTests
{
    [Fact]
    public async Task Breaks_when_either_end_of_a_charged_link_is_frozen_or_its_half_goes()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync(TestWorld.Shenzhen);
        var (initiator, acceptor) = await world.PairAsync(near, far);
        var finding = await Expect.WarnedAsync("FEE-14", world.As("pair-back", region: TestWorld.Shenzhen).RouterInterfaces.DeactivateAsync(acceptor.Id));
        Assert.Contains(initiator.Id, finding.Detail, StringComparison.Ordinal);
        await world.As("pair-there").RouterInterfaces.ActivateAsync(initiator.Id);
        await Expect.WarnedAsync("FEE-14", world.As("pair-connect").RouterInterfaceConnections.DeleteAsync(initiator.Id));
    }

    [Fact]
    public async Task Keeps_for_a_free_link_and_when_a_peering_goes_as_a_whole()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var (initiator, _) = await world.PairAsync(near, far);
        await Expect.KeptAsync("FEE-14", world.As("pair-there").RouterInterfaces.DeactivateAsync(initiator.Id));
        var remote = await world.VpcAsync("remote", "10.2.0.0/16", region: TestWorld.Shenzhen);
        var peering = await world.PeeringAsync("peering", near, remote);
        await Expect.GoneAsync("FEE-14", world.As("peering").VpcPeerings.DeleteAsync(peering.Id));
    }
}
