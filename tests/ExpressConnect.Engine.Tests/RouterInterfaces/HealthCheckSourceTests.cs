using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.RouterInterfaces;

[RuleCase("HC-04")]
public sealed class HealthCheckSourceOutsideTests
{
    [Fact]
    public async Task Breaks_with_an_address_of_no_vswitch()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        var finding = await Expect.RefusedAsync("HC-04", world.AskAsync(Asked.Probing(near) with { HealthCheckSourceIp = "10.0.2.10" }));
        Assert.Equal(near.Id, finding.Other!.Id);
    }

    [Fact]
    public async Task Breaks_when_a_change_brings_it()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        var end = await world.InterfaceAsync("end", near, Asked.TowardsVbr(near));
        await Expect.RefusedAsync("HC-04", world.ChangeAsync(end, s => s with { HealthCheckSourceIp = "10.0.2.10", HealthCheckTargetIp = "192.168.0.1" }));
    }

    [Fact]
    public async Task Keeps_inside_a_vswitch_that_is_there_or_planned()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        await Expect.KeptAsync("HC-04", world.AskAsync(Asked.Probing(near), "there"));
        await world.As("planned", preview: true).VSwitches.CreateAsync(new VSwitchSpec { VpcId = near.Id, CidrBlock = "10.0.2.0/24", ZoneId = "cn-beijing-h" });
        await world.SilentAsync(Asked.Probing(near) with { HealthCheckSourceIp = "10.0.2.10" });
    }

    [Fact]
    public async Task Keeps_silent_while_address_router_or_the_range_of_a_vswitch_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.VpcAsync("near");
        await world.SilentAsync(Asked.Probing(near) with { HealthCheckSourceIp = Asked.Later });
        await world.SilentAsync(Asked.Probing(near) with { RouterId = Asked.Later });
        await world.As("planned", preview: true).VSwitches.CreateAsync(new VSwitchSpec { VpcId = near.Id, CidrBlock = Asked.Later, ZoneId = "cn-beijing-h" });
        await world.SilentAsync(Asked.Probing(near));
    }
}

[RuleCase("HC-05")]
public sealed class HealthCheckSourceReservedTests
{
    [Theory]
    [InlineData("10.0.1.0")]
    [InlineData("10.0.1.253")]
    [InlineData("10.0.1.255")]
    public async Task Breaks_with_an_address_that_the_cloud_keeps(string source)
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        var finding = await Expect.RefusedAsync("HC-05", world.AskAsync(Asked.Probing(near) with { HealthCheckSourceIp = source }));
        Assert.Equal("vSwitch", finding.Other!.Kind);
    }

    [Theory]
    [InlineData("10.0.1.1")]
    [InlineData("10.0.1.252")]
    public async Task Keeps_with_the_others(string source)
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        await Expect.KeptAsync("HC-05", world.AskAsync(Asked.Probing(near) with { HealthCheckSourceIp = source }));
    }

    [Fact]
    public async Task Keeps_silent_about_an_address_that_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        await world.SilentAsync(Asked.Probing(near) with { HealthCheckSourceIp = Asked.Later });
    }
}

[RuleCase("HC-07")]
public sealed class HealthCheckTargetInsideTests
{
    [Fact]
    public async Task Breaks_with_an_address_of_the_vpc()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        var finding = await Expect.WarnedAsync("HC-07", world.AskAsync(Asked.Probing(near) with { HealthCheckTargetIp = "10.0.200.1" }));
        Assert.Equal("healthCheckTargetIp", finding.Property);
    }

    [Fact]
    public async Task Keeps_with_another_one_and_while_it_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        await Expect.KeptAsync("HC-07", world.AskAsync(Asked.Probing(near)));
        await world.SilentAsync(Asked.Probing(near) with { HealthCheckSourceIp = "10.0.1.11", HealthCheckTargetIp = Asked.Later });
    }
}

[RuleCase("HC-13")]
public sealed class HealthCheckSourceSharedTests
{
    [Fact]
    public async Task Breaks_when_a_second_line_is_tested_from_the_same_address()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        var first = await world.InterfaceAsync("first", near, Asked.Probing(near));
        var finding = await Expect.WarnedAsync("HC-13", world.AskAsync(Asked.Probing(near) with { OppositeRouterId = "vbr-second" }, "second"));
        Assert.Equal(first.Id, finding.Other!.Id);
    }

    [Fact]
    public async Task Keeps_with_an_address_for_each_and_while_one_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        await world.InterfaceAsync("first", near, Asked.Probing(near));
        await Expect.KeptAsync("HC-13", world.AskAsync(Asked.Probing(near) with { OppositeRouterId = "vbr-second", HealthCheckSourceIp = "10.0.1.11" }, "second"));
        await world.SilentAsync(Asked.Probing(near) with { OppositeRouterId = "vbr-third", HealthCheckSourceIp = Asked.Later });
    }
}
