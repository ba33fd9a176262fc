using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.Vpcs;

[RuleCase("VPC-10")]
public sealed class TooManyVpcsTests
{
    [Fact]
    public async Task Breaks_beyond_the_quota_of_the_account_in_the_region()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetQuotaAsync("vpcs-per-account-and-region", 1);
        await world.VpcAsync("first");
        var finding = await Expect.RefusedAsync("VPC-10", world.As("second").Vpcs.CreateAsync(new VpcSpec()));
        Assert.Contains("quota set vpcs-per-account-and-region", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Breaks_in_a_preview_that_plans_too_many()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetQuotaAsync("vpcs-per-account-and-region", 1);
        await world.As("first", preview: true).Vpcs.CreateAsync(new VpcSpec());
        var outcome = await world.As("second", preview: true).Vpcs.CreateAsync(new VpcSpec());
        Assert.Equal("VPC-10", outcome.Refusal!.Rule);
    }

    [Fact]
    public async Task Keeps_other_regions_other_accounts_and_updates()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetQuotaAsync("vpcs-per-account-and-region", 1);
        var first = await world.VpcAsync("first");
        await Expect.KeptAsync("VPC-10", world.As("there", region: TestWorld.Shenzhen).Vpcs.CreateAsync(new VpcSpec()));
        await Expect.KeptAsync("VPC-10", world.As("theirs", TestWorld.OtherAccount).Vpcs.CreateAsync(new VpcSpec()));
        await Expect.KeptAsync("VPC-10", world.As("first").Vpcs.UpdateAsync(first.Id, first.Spec with { VpcName = "hub" }));
    }

    [Fact]
    public async Task Keeps_silent_while_the_region_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        await world.SetQuotaAsync("vpcs-per-account-and-region", 0);
        Assert.Null((await world.As("vpc", preview: true).Vpcs.CreateAsync(new VpcSpec { Region = Planned<string?>.Unknown })).Refusal);
    }
}
