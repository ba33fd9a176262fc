using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.Vpcs;

[RuleCase("VPC-01")]
public sealed class VpcRangeIsNoRangeTests
{
    [Theory]
    [InlineData("10.0.0.1/16")]
    [InlineData("10.0.0.0")]
    [InlineData("ten")]
    public async Task Breaks_with_host_bits_or_no_range(string cidr)
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.RefusedAsync("VPC-01", world.As("vpc").Vpcs.CreateAsync(new VpcSpec { CidrBlock = cidr }));
        Assert.Equal("cidrBlock", finding.Property);
    }

    [Fact]
    public async Task Keeps_a_range_and_the_default()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("VPC-01", world.As("a").Vpcs.CreateAsync(new VpcSpec { CidrBlock = "10.0.0.0/16" }));
        await Expect.KeptAsync("VPC-01", world.As("b").Vpcs.CreateAsync(new VpcSpec()));
    }

    [Fact]
    public async Task Keeps_silent_about_a_range_that_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var outcome = await world.As("vpc", preview: true).Vpcs.CreateAsync(new VpcSpec { CidrBlock = Planned<string?>.Unknown });
        Assert.Null(outcome.Refusal);
    }
}
