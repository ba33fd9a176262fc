using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests;

[RuleCase("REG-08")]
public sealed class AccountsOfDifferentSitesTests
{
    [Fact]
    public async Task Breaks_when_the_opposite_account_is_of_another_site()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetAsync("site", "international", TestWorld.OtherAccount);
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16", TestWorld.OtherAccount));
        var finding = await Expect.RefusedAsync("REG-08", world.As("there").RouterInterfaces.CreateAsync(TestWorld.Initiator(near, far)));
        Assert.Contains("international", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_accounts_of_one_site()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16", TestWorld.OtherAccount));
        await Expect.KeptAsync("REG-08", world.As("there").RouterInterfaces.CreateAsync(TestWorld.Initiator(near, far)));
    }

    [Fact]
    public async Task Keeps_silent_about_an_account_that_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetAsync("site", "international", TestWorld.OtherAccount);
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16", TestWorld.OtherAccount));
        var outcome = await world.As("there", preview: true).RouterInterfaces.CreateAsync(
            TestWorld.Initiator(near, far) with { OppositeInterfaceOwnerId = Planned<string?>.Unknown });
        Assert.Null(outcome.Refusal);
    }
}
