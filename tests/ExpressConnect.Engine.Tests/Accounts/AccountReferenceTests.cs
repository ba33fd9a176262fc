using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.Accounts;

[RuleCase("ACCT-01")]
public sealed class NoMainAccountTests
{
    [Theory]
    [InlineData("bob@1000000000000001.onaliyun.com")]
    [InlineData("")]
    public async Task Breaks_with_anything_but_digits(string account)
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.RefusedAsync("ACCT-01", world.As("vpc").Vpcs.CreateAsync(new VpcSpec { Account = account }));
    }

    [Fact]
    public async Task Breaks_with_an_opposite_account_that_does_not_exist()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetAsync("exists", "false", TestWorld.OtherAccount);
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        var finding = await Expect.RefusedAsync("ACCT-01", world.As("there").RouterInterfaces.CreateAsync(
            TestWorld.Initiator(near, far) with { OppositeInterfaceOwnerId = TestWorld.OtherAccount }));
        Assert.Equal("oppositeInterfaceOwnerId", finding.Property);
    }

    [Fact]
    public async Task Breaks_only_as_a_warning_when_the_length_is_unusual()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.WarnedAsync("ACCT-01", world.As("vpc", "4711").Vpcs.CreateAsync(new VpcSpec()));
    }

    [Fact]
    public async Task Keeps_ids_of_main_accounts()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("ACCT-01", world.As("vpc").Vpcs.CreateAsync(new VpcSpec()));
    }

    [Fact]
    public async Task Keeps_silent_about_an_account_that_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var outcome = await world.As("vpc", preview: true).Vpcs.CreateAsync(new VpcSpec { Account = Planned<string?>.Unknown });
        Assert.Null(outcome.Refusal);
    }
}

[RuleCase("ACCT-05")]
public sealed class AccountOfSomebodyElseTests
{
    [Fact]
    public async Task Breaks_when_something_is_made_for_another_account()
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.RefusedAsync("ACCT-05", world.OnlyAs("vpc").Vpcs.CreateAsync(new VpcSpec { Account = TestWorld.OtherAccount }));
        Assert.Contains(TestWorld.Account, finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Breaks_when_something_of_another_account_is_changed_or_deleted()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc", account: TestWorld.OtherAccount);
        var other = world.OnlyAs("vpc");
        var finding = await Expect.RefusedAsync("ACCT-05", other.Vpcs.UpdateAsync(vpc.Id, vpc.Spec with { VpcName = "mine" }));
        Assert.Equal("Forbbiden", finding.Code);
        await Expect.RefusedAsync("ACCT-05", other.Vpcs.DeleteAsync(vpc.Id));
    }

    [Fact]
    public async Task Breaks_for_the_accepting_side_of_a_peering_and_says_how_both_sides_are_written()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16", TestWorld.OtherAccount));
        var finding = await Expect.RefusedAsync("ACCT-05", world.OnlyAs("peering").VpcPeerings.CreateAsync(
            new VpcPeeringSpec { VpcId = near.Id, AcceptingVpcId = far.Id, AcceptingAccount = far.Account, Spec = "Mini.2" }));
        Assert.Contains("RouterInterfaceConnection", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Breaks_when_one_side_alone_deletes_a_peering_of_two_accounts()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16", TestWorld.OtherAccount));
        var peering = await world.PeeringAsync("peering", near, far);
        await Expect.RefusedAsync("ACCT-05", world.OnlyAs("peering").VpcPeerings.DeleteAsync(peering.Id));
    }

    [Fact]
    public async Task Keeps_own_resources_and_those_of_listed_accounts()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await Expect.KeptAsync("ACCT-05", world.OnlyAs("own").Vpcs.CreateAsync(new VpcSpec()));
        await Expect.GoneAsync("ACCT-05", world.OnlyAs("own").Vpcs.DeleteAsync(vpc.Id));
        await Expect.KeptAsync("ACCT-05", world.As("listed").Vpcs.CreateAsync(new VpcSpec { Account = TestWorld.OtherAccount }));
    }

    [Fact]
    public async Task Keeps_silent_about_an_account_that_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var outcome = await world.As("vpc", preview: true).Vpcs.CreateAsync(new VpcSpec { Account = Planned<string?>.Unknown });
        Assert.Null(outcome.Refusal);
    }
}
