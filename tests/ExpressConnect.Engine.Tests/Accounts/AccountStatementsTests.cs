using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.Accounts;

[RuleCase("ACCT-02")]
[RuleCase("ACCT-03")]
public sealed class OppositeAccountTests
{
    [Fact]
    public async Task Shows_that_an_account_that_is_left_out_is_ones_own()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        var end = await world.InterfaceAsync("there", near, TestWorld.Initiator(near, far) with { OppositeInterfaceOwnerId = (string?)null });
        Assert.Equal(TestWorld.Account, end.OppositeInterfaceOwnerId);
    }

    [Theory]
    [InlineData(TestWorld.Account)]
    [InlineData(TestWorld.OtherAccount)]
    public async Task Shows_whose_the_other_end_is_at_both_ends(string account)
    {
        await using var world = await TestWorld.NewAsync();
        var (initiator, acceptor) = await world.PairAsync(await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16", account));
        Assert.Equal((TestWorld.Account, account), (acceptor.OppositeInterfaceOwnerId, initiator.OppositeInterfaceOwnerId));
    }
}

[RuleCase("ACCT-09")]
public sealed class PayerTests
{
    [Fact]
    public async Task Shows_the_account_of_the_initiating_side()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.VpcAsync("near", account: TestWorld.OtherAccount);
        var far = await world.VpcAsync("far", "10.1.0.0/16", region: TestWorld.Shenzhen);
        Assert.Equal(TestWorld.OtherAccount, (await world.PeeringAsync("peering", near, far)).Payer);
    }
}

[RuleCase("ACCT-10")]
public sealed class BillsOfAnotherAccountTests
{
    [Fact]
    public async Task Shows_that_an_account_without_bills_goes_on()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetAsync("bills-outstanding", "true", TestWorld.OtherAccount);
        var peering = await world.PeeringAsync("peering", await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        Assert.Equal("Active", peering.Status);
    }
}
