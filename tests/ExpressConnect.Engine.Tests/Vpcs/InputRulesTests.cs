using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.Vpcs;

[RuleCase("VPC-06")]
public sealed class VpcNameMalformedTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(129)]
    public async Task Breaks_with_too_few_or_too_many_characters(int length)
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.RefusedAsync("VPC-06", world.As("vpc").Vpcs.CreateAsync(new VpcSpec { VpcName = new string('a', length) }));
        Assert.Equal("vpcName", finding.Property);
    }

    [Theory]
    [InlineData("http://hub")]
    [InlineData("HTTPS://hub")]
    public async Task Breaks_as_an_address_of_the_web(string name)
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.RefusedAsync("VPC-06", world.As("vpc").Vpcs.CreateAsync(new VpcSpec { VpcName = name }));
    }

    [Theory]
    [InlineData("h")]
    [InlineData("the http:// hub")]
    [InlineData(null)]
    public async Task Keeps_names_and_none(string? name)
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("VPC-06", world.As("vpc").Vpcs.CreateAsync(new VpcSpec { VpcName = name }));
    }

    [Fact]
    public async Task Keeps_silent_about_a_name_that_is_not_known_yet() => await VpcCases.SilentAsync(new VpcSpec { VpcName = Planned<string?>.Unknown });
}

[RuleCase("VPC-07")]
public sealed class VpcDescriptionMalformedTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(257)]
    public async Task Breaks_with_too_few_or_too_many_characters(int length)
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.RefusedAsync("VPC-07", world.As("vpc").Vpcs.CreateAsync(new VpcSpec { Description = new string('a', length) }));
    }

    [Fact]
    public async Task Breaks_in_an_update_as_an_address_of_the_web()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        await Expect.RefusedAsync("VPC-07", world.As("vpc").Vpcs.UpdateAsync(vpc.Id, vpc.Spec with { Description = "https://wiki" }));
    }

    [Fact]
    public async Task Keeps_256_characters()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("VPC-07", world.As("vpc").Vpcs.CreateAsync(new VpcSpec { Description = new string('a', 256) }));
    }

    [Fact]
    public async Task Keeps_silent_about_a_description_that_is_not_known_yet() => await VpcCases.SilentAsync(new VpcSpec { Description = Planned<string?>.Unknown });
}

[RuleCase("VPC-08")]
public sealed class TooManyUserRangesTests
{
    [Fact]
    public async Task Breaks_with_a_fourth()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.RefusedAsync("VPC-08", world.As("vpc").Vpcs.CreateAsync(
            new VpcSpec { UserCidrs = new[] { "20.0.0.0/16", "20.1.0.0/16", "20.2.0.0/16", "20.3.0.0/16" } }));
    }

    [Fact]
    public async Task Keeps_three()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("VPC-08", world.As("vpc").Vpcs.CreateAsync(new VpcSpec { UserCidrs = new[] { "20.0.0.0/16", "20.1.0.0/16", "20.2.0.0/16" } }));
    }

    [Fact]
    public async Task Keeps_silent_about_ranges_that_are_not_known_yet() => await VpcCases.SilentAsync(new VpcSpec { UserCidrs = Planned<IReadOnlyList<string>?>.Unknown });
}

[RuleCase("VPC-09")]
public sealed class UserRangeNotAllowedTests
{
    [Theory]
    [InlineData("20.0.0.1/16", "InvalidUserCidr.Malformed")]
    [InlineData("20.0.0.0", "InvalidUserCidr.Malformed")]
    [InlineData("100.64.0.0/16", "IllegalParam.UserCidr")]
    [InlineData("100.0.0.0/8", "IllegalParam.UserCidr")]
    public async Task Breaks_when_it_is_no_range_or_the_clouds_own(string range, string code)
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.RefusedAsync("VPC-09", world.As("vpc").Vpcs.CreateAsync(new VpcSpec { UserCidrs = new[] { "20.1.0.0/16", range } }));
        Assert.Equal(code, finding.Code);
    }

    [Fact]
    public async Task Keeps_other_ranges()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("VPC-09", world.As("vpc").Vpcs.CreateAsync(new VpcSpec { UserCidrs = new[] { "20.0.0.0/16" } }));
    }

    [Fact]
    public async Task Keeps_silent_about_ranges_that_are_not_known_yet() => await VpcCases.SilentAsync(new VpcSpec { UserCidrs = Planned<IReadOnlyList<string>?>.Unknown });
}
