using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.RouterInterfaces;

[RuleCase("HC-01")]
public sealed class HealthCheckHalfGivenTests
{
    [Fact]
    public async Task Breaks_with_either_one_alone()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        var finding = await Expect.RefusedAsync("HC-01", world.AskAsync(Asked.Probing(near) with { HealthCheckTargetIp = default }));
        Assert.Equal("healthCheckTargetIp", finding.Property);
        finding = await Expect.RefusedAsync("HC-01", world.AskAsync(Asked.Probing(near) with { HealthCheckSourceIp = default }));
        Assert.Equal("healthCheckSourceIp", finding.Property);
    }

    [Fact]
    public async Task Keeps_with_both_with_neither_and_while_one_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        await Expect.KeptAsync("HC-01", world.AskAsync(Asked.Probing(near), "both"));
        await Expect.KeptAsync("HC-01", world.AskAsync(Asked.TowardsVbr(near), "neither"));
        await world.SilentAsync(Asked.TowardsVbr(near) with { HealthCheckTargetIp = Asked.Later });
    }
}

[RuleCase("HC-02")]
public sealed class HealthCheckAddressMalformedTests
{
    [Theory]
    [InlineData("10.0.1.0/24")]
    [InlineData("10.0.1.256")]
    [InlineData("fd00::1")]
    public async Task Breaks_at_either_end(string address)
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        var finding = await Expect.RefusedAsync("HC-02", world.AskAsync(Asked.Probing(near) with { HealthCheckSourceIp = address }));
        Assert.Equal("healthCheckSourceIp", finding.Property);
        finding = await Expect.RefusedAsync("HC-02", world.AskAsync(Asked.Probing(near) with { HealthCheckTargetIp = address }));
        Assert.Equal("healthCheckTargetIp", finding.Property);
    }

    [Fact]
    public async Task Keeps_with_addresses_and_while_they_are_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        await Expect.KeptAsync("HC-02", world.AskAsync(Asked.Probing(near)));
        await world.SilentAsync(Asked.Probing(near) with { HealthCheckSourceIp = Asked.Later, HealthCheckTargetIp = Asked.Later });
    }
}

[RuleCase("HC-03")]
public sealed class HealthCheckWithoutLineTests
{
    [Fact]
    public async Task Breaks_between_two_vpcs_and_on_a_virtual_border_router()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        var far = await world.VpcAsync("far", "10.1.0.0/16");
        var finding = await Expect.RefusedAsync("HC-03", world.AskAsync(
            TestWorld.Acceptor(near, far) with { HealthCheckSourceIp = "10.0.1.10", HealthCheckTargetIp = "192.168.0.1" }));
        Assert.Equal("healthCheckSourceIp", finding.Property);
        await Expect.RefusedAsync("HC-03", world.AskAsync(
            await world.FromVbrAsync(near) with { HealthCheckSourceIp = "10.0.1.10", HealthCheckTargetIp = "192.168.0.1" }));
    }

    [Fact]
    public async Task Keeps_on_a_vpc_towards_a_line_and_while_a_type_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        await Expect.KeptAsync("HC-03", world.AskAsync(Asked.Probing(near)));
        await world.SilentAsync(Asked.Probing(near) with { OppositeRouterType = Asked.Later });
    }
}

[RuleCase("HC-06")]
public sealed class HealthCheckOfItselfTests
{
    [Fact]
    public async Task Breaks_with_one_address_for_both()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        await Expect.RefusedAsync("HC-06", world.AskAsync(Asked.Probing(near) with { HealthCheckTargetIp = "10.0.1.10" }));
    }

    [Fact]
    public async Task Keeps_with_two_and_while_one_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        await Expect.KeptAsync("HC-06", world.AskAsync(Asked.Probing(near)));
        await world.SilentAsync(Asked.Probing(near) with { HealthCheckSourceIp = "10.0.1.11", HealthCheckTargetIp = Asked.Later });
    }
}

[RuleCase("HC-08")]
public sealed class HealthCheckThresholdOutOfRangeTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    public async Task Breaks_outside_of_three_to_eight(int packets)
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        await Expect.RefusedAsync("HC-08", world.AskAsync(Asked.Probing(near) with { HcThreshold = packets }, "new"));
        var end = await world.InterfaceAsync("end", near, Asked.Probing(near));
        var finding = await Expect.RefusedAsync("HC-08", world.ChangeAsync(end, s => s with { HcThreshold = packets }));
        Assert.Equal("hcThreshold", finding.Property);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    public async Task Keeps_from_three_to_eight(int packets)
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        Assert.Equal(packets, (await Expect.KeptAsync("HC-08", world.AskAsync(Asked.Probing(near) with { HcThreshold = packets }))).HcThreshold);
    }

    [Fact]
    public async Task Keeps_when_lowered_and_while_it_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        var finding = await Expect.WarnedAsync("HC-08", world.As("end", warn: "HC-08").RouterInterfaces.CreateAsync(Asked.Probing(near) with { HcThreshold = 10 }));
        Assert.True(finding.Lowered);
        await world.SilentAsync(Asked.TowardsVbr(near) with { HcThreshold = Planned<int?>.Unknown });
    }
}

[RuleCase("HC-09")]
public sealed class HealthCheckRateOutOfRangeTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(1999)]
    [InlineData(3001)]
    public async Task Breaks_outside_of_two_to_three_seconds(int rate)
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        var finding = await Expect.RefusedAsync("HC-09", world.AskAsync(Asked.Probing(near) with { HcRate = rate }));
        Assert.Equal("hcRate", finding.Property);
    }

    [Theory]
    [InlineData(2000)]
    [InlineData(3000)]
    public async Task Keeps_from_two_to_three_seconds(int rate)
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        Assert.Equal(rate, (await Expect.KeptAsync("HC-09", world.AskAsync(Asked.Probing(near) with { HcRate = rate }))).HcRate);
    }

    [Fact]
    public async Task Keeps_silent_about_a_rate_that_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        await world.SilentAsync(Asked.Probing(near) with { HcRate = Planned<int?>.Unknown });
    }
}
