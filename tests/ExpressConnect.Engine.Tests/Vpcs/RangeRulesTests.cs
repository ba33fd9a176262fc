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
    public async Task Breaks_when_a_range_is_changed_into_none()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        var finding = await Expect.RefusedAsync("VPC-01", world.As("vpc").Vpcs.UpdateAsync(vpc.Id, vpc.Spec with { CidrBlock = "10.0.0.1/16" }));
        Assert.Equal("InvalidCidrBlock.Malformed", finding.Code);
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

[RuleCase("VPC-02")]
public sealed class VpcRangeSizeOutOfBoundsTests
{
    [Theory]
    [InlineData("10.0.0.0/29")]
    [InlineData("192.168.1.1/32")]
    public async Task Breaks_when_it_is_too_small(string cidr)
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.RefusedAsync("VPC-02", world.As("vpc").Vpcs.CreateAsync(new VpcSpec { CidrBlock = cidr }));
    }

    [Fact]
    public async Task Breaks_when_it_is_too_large()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.RefusedAsync("VPC-02", world.As("vpc").Vpcs.CreateAsync(new VpcSpec { CidrBlock = "10.0.0.0/7" }));
    }

    [Theory]
    [InlineData("10.0.0.0/8")]
    [InlineData("10.0.0.0/15")]
    public async Task Breaks_only_as_a_warning_below_16(string cidr)
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.WarnedAsync("VPC-02", world.As("vpc").Vpcs.CreateAsync(new VpcSpec { CidrBlock = cidr }));
    }

    [Theory]
    [InlineData("10.0.0.0/16")]
    [InlineData("10.0.0.0/28")]
    [InlineData(null)]
    public async Task Keeps_16_to_28_and_the_default(string? cidr)
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("VPC-02", world.As("vpc").Vpcs.CreateAsync(new VpcSpec { CidrBlock = cidr }));
    }

    [Fact]
    public async Task Keeps_silent_about_a_range_that_is_not_known_yet() => await VpcCases.SilentAsync(new VpcSpec { CidrBlock = Planned<string?>.Unknown });
}

[RuleCase("VPC-03")]
public sealed class VpcRangeReservedTests
{
    [Theory]
    [InlineData("100.64.0.0/10")]
    [InlineData("100.100.0.0/16")]
    [InlineData("239.0.0.0/16")]
    [InlineData("127.0.0.0/8")]
    [InlineData("169.254.10.0/24")]
    public async Task Breaks_in_a_reserved_range(string cidr)
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.RefusedAsync("VPC-03", world.As("vpc").Vpcs.CreateAsync(new VpcSpec { CidrBlock = cidr }));
    }

    [Fact]
    public async Task Keeps_what_lies_beside_them()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("VPC-03", world.As("vpc").Vpcs.CreateAsync(new VpcSpec { CidrBlock = "100.128.0.0/16" }));
    }

    [Fact]
    public async Task Keeps_silent_about_a_range_that_is_not_known_yet() => await VpcCases.SilentAsync(new VpcSpec { CidrBlock = Planned<string?>.Unknown });
}

[RuleCase("VPC-04")]
public sealed class VpcRangeHoldsReservedTests
{
    [Theory]
    [InlineData("100.0.0.0/8", "100.64.0.0/10")]
    [InlineData("169.0.0.0/8", "169.254.0.0/16")]
    public async Task Breaks_around_a_reserved_range(string cidr, string reserved)
    {
        await using var world = await TestWorld.NewAsync();
        var finding = await Expect.RefusedAsync("VPC-04", world.As("vpc").Vpcs.CreateAsync(new VpcSpec { CidrBlock = cidr }));
        Assert.Contains(reserved, finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_when_the_settings_lower_it()
    {
        await using var world = await TestWorld.NewAsync();
        Assert.True((await Expect.WarnedAsync("VPC-04", world.As("vpc", warn: "VPC-04").Vpcs.CreateAsync(new VpcSpec { CidrBlock = "100.0.0.0/8" }))).Lowered);
    }

    [Fact]
    public async Task Keeps_what_holds_none()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("VPC-04", world.As("vpc").Vpcs.CreateAsync(new VpcSpec { CidrBlock = "10.0.0.0/8" }));
    }

    [Fact]
    public async Task Keeps_silent_about_a_range_that_is_not_known_yet() => await VpcCases.SilentAsync(new VpcSpec { CidrBlock = Planned<string?>.Unknown });
}

[RuleCase("VPC-05")]
public sealed class VpcRangePublicTests
{
    [Fact]
    public async Task Breaks_with_addresses_of_others()
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.WarnedAsync("VPC-05", world.As("a").Vpcs.CreateAsync(new VpcSpec { CidrBlock = "8.8.0.0/16" }));
        await Expect.WarnedAsync("VPC-05", world.As("b").Vpcs.CreateAsync(new VpcSpec { CidrBlock = "10.0.0.0/16", SecondaryCidrBlocks = new[] { "8.8.0.0/16" } }));
    }

    [Theory]
    [InlineData("10.0.0.0/8")]
    [InlineData("172.31.0.0/16")]
    [InlineData("192.168.0.0/16")]
    public async Task Keeps_private_ranges(string cidr)
    {
        await using var world = await TestWorld.NewAsync();
        await Expect.KeptAsync("VPC-05", world.As("vpc").Vpcs.CreateAsync(new VpcSpec { CidrBlock = cidr }));
    }

    [Fact]
    public async Task Keeps_silent_about_ranges_that_are_not_known_yet() =>
        await VpcCases.SilentAsync(new VpcSpec { CidrBlock = Planned<string?>.Unknown, SecondaryCidrBlocks = Planned<IReadOnlyList<string>?>.Unknown });
}
