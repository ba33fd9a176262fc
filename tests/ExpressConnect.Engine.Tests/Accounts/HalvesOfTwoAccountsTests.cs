using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.Accounts;

[RuleCase("ACCT-04")]
public sealed class OtherSideNotNamedTests
{
    [Fact]
    public async Task Breaks_when_the_router_of_the_other_account_is_not_said()
    {
        await using var world = await TestWorld.NewAsync();
        var sides = await TwoAccounts.NewAsync(world);
        var finding = await Expect.RefusedAsync("ACCT-04", world.OnlyAs("accept", TestWorld.OtherAccount).RouterInterfaceConnections.CreateAsync(
            sides.Accepting with { OppositeRouterId = (string?)null, OppositeRouterType = (string?)null }));
        Assert.Contains("oppositeRouterId and oppositeRouterType", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_when_everything_is_said()
    {
        await using var world = await TestWorld.NewAsync();
        var sides = await TwoAccounts.NewAsync(world);
        await Expect.KeptAsync("ACCT-04", world.OnlyAs("accept", TestWorld.OtherAccount).RouterInterfaceConnections.CreateAsync(sides.Accepting));
    }

    [Fact]
    public async Task Keeps_what_can_be_looked_up_in_listed_accounts()
    {
        await using var world = await TestWorld.NewAsync();
        var sides = await TwoAccounts.NewAsync(world);
        var half = await Expect.KeptAsync("ACCT-04", world.As("accept", TestWorld.OtherAccount).RouterInterfaceConnections.CreateAsync(
            sides.Accepting with { OppositeRouterId = (string?)null, OppositeRouterType = (string?)null }));
        Assert.Equal(sides.Near.RouterId, half.OppositeRouterId);
    }

    [Fact]
    public async Task Keeps_silent_about_values_that_are_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var sides = await TwoAccounts.NewAsync(world);
        var session = world.Engine.Session(new Caller(TestWorld.OtherAccount) { Region = TestWorld.Beijing }, SessionMode.Preview(TestWorld.Run));
        var outcome = await session.RouterInterfaceConnections.CreateAsync(
            sides.Accepting with { OppositeRouterId = Planned<string?>.Unknown, OppositeRouterType = Planned<string?>.Unknown });
        Assert.Null(outcome.Refusal);
        outcome = await session.RouterInterfaceConnections.CreateAsync(
            sides.Accepting with { OppositeInterfaceOwnerId = Planned<string?>.Unknown, OppositeRouterId = (string?)null });
        Assert.DoesNotContain(outcome.Refusal?.Findings ?? [], f => f.Rule == "ACCT-04");
    }
}

[RuleCase("ACCT-11")]
public sealed class OtherSideOnAnotherSiteTests
{
    [Fact]
    public async Task Breaks_when_the_initiating_account_is_of_another_site()
    {
        await using var world = await TestWorld.NewAsync();
        var sides = await TwoAccounts.NewAsync(world);
        await world.SetAsync("site", "international");
        var finding = await Expect.RefusedAsync("ACCT-11", world.OnlyAs("accept", TestWorld.OtherAccount).RouterInterfaceConnections.CreateAsync(sides.Accepting));
        Assert.Equal("CROSS_BID.FORBIDDEN", finding.Code);
    }

    [Fact]
    public async Task Keeps_accounts_of_one_site()
    {
        await using var world = await TestWorld.NewAsync();
        var sides = await TwoAccounts.NewAsync(world);
        await Expect.KeptAsync("ACCT-11", world.OnlyAs("accept", TestWorld.OtherAccount).RouterInterfaceConnections.CreateAsync(sides.Accepting));
    }

    [Fact]
    public async Task Keeps_silent_about_an_account_that_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var sides = await TwoAccounts.NewAsync(world);
        await world.SetAsync("site", "international");
        var outcome = await world.As("accept", TestWorld.OtherAccount, preview: true).RouterInterfaceConnections.CreateAsync(
            sides.Accepting with { OppositeInterfaceOwnerId = Planned<string?>.Unknown });
        Assert.DoesNotContain(outcome.Refusal?.Findings ?? [], f => f.Rule == "ACCT-11");
    }
}

[RuleCase("ACCT-06")]
[RuleCase("ACCT-08")]
public sealed class PairingOfTwoAccountsTests
{
    [Fact]
    public async Task Shows_two_providers_that_pair_in_order_without_any_grant()
    {
        await using var world = await TestWorld.NewAsync();
        var sides = await TwoAccounts.NewAsync(world);
        await world.OnlyAs("accept", TestWorld.OtherAccount).RouterInterfaceConnections.CreateAsync(sides.Accepting);
        var half = await world.OnlyAs("connect").RouterInterfaceConnections.CreateAsync(sides.Initiating);
        Assert.Equal("Active", half.State!.Status);
        Assert.Equal("Active", (await world.OnlyAs("look", TestWorld.OtherAccount).RouterInterfaces.GetAsync(sides.Acceptor.Id))!.Status);
    }

    [Fact]
    public async Task Shows_that_the_initiating_side_cannot_go_first()
    {
        await using var world = await TestWorld.NewAsync();
        var sides = await TwoAccounts.NewAsync(world);
        var refusal = await Assert.ThrowsAsync<ExpressConnectException>(
            () => world.OnlyAs("connect").RouterInterfaceConnections.CreateAsync(sides.Initiating));
        Assert.All(refusal.Findings, f => Assert.StartsWith("PEER-", f.Rule, StringComparison.Ordinal));
    }
}

/// <summary>An interface in each of two accounts, and what each side says of the other.</summary>
internal sealed record TwoAccounts(
    Vpc Near, RouterInterface Initiator, RouterInterface Acceptor, RouterInterfaceConnectionSpec Initiating, RouterInterfaceConnectionSpec Accepting)
{
    public static async Task<TwoAccounts> NewAsync(TestWorld world)
    {
        var near = await world.VpcAsync("near");
        var far = await world.VpcAsync("far", "10.1.0.0/16", TestWorld.OtherAccount);
        var initiator = (await world.OnlyAs("there").RouterInterfaces.CreateAsync(TestWorld.Initiator(near, far))).State!;
        var acceptor = (await world.OnlyAs("back", TestWorld.OtherAccount).RouterInterfaces.CreateAsync(TestWorld.Acceptor(far, near))).State!;
        return new TwoAccounts(near, initiator, acceptor, Half(initiator, acceptor, far), Half(acceptor, initiator, near));
    }

    private static RouterInterfaceConnectionSpec Half(RouterInterface own, RouterInterface other, Vpc vpc) => new()
    {
        InterfaceId = own.Id,
        OppositeInterfaceId = other.Id,
        OppositeInterfaceOwnerId = other.Account,
        OppositeRouterId = vpc.RouterId,
        OppositeRouterType = "VRouter",
    };
}
