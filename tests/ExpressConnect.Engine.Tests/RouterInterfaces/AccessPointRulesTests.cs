using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.RouterInterfaces;

[RuleCase("RI-13")]
public sealed class AccessPointMissingTests
{
    [Fact]
    public async Task Breaks_on_a_virtual_border_router()
    {
        await using var world = await TestWorld.NewAsync();
        var (_, far) = await world.TwoVpcsAsync();
        var finding = await Expect.RefusedAsync("RI-13", world.AskAsync(await world.FromVbrAsync(far) with { AccessPointId = default }));
        Assert.Equal("accessPointId", finding.Property);
    }

    [Fact]
    public async Task Keeps_when_it_is_given_and_while_it_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (_, far) = await world.TwoVpcsAsync();
        await Expect.KeptAsync("RI-13", world.AskAsync(await world.FromVbrAsync(far)));
        await world.SilentAsync(await world.FromVbrAsync(far) with { AccessPointId = Asked.Later });
    }
}

[RuleCase("RI-14")]
public sealed class AccessPointOfVpcTests
{
    [Fact]
    public async Task Breaks_on_the_router_of_a_vpc()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await Expect.RefusedAsync("RI-14", world.AskAsync(TestWorld.Initiator(near, far) with { AccessPointId = Asked.AccessPoint }));
    }

    [Fact]
    public async Task Keeps_when_it_is_left_out_and_while_it_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await Expect.KeptAsync("RI-14", world.AskAsync(TestWorld.Initiator(near, far)));
        await world.SilentAsync(TestWorld.Initiator(near, far) with { AccessPointId = Asked.Later });
    }
}

[RuleCase("RI-17")]
public sealed class OppositeAccessPointMissingTests
{
    [Fact]
    public async Task Breaks_towards_a_virtual_border_router()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, _) = await world.TwoVpcsAsync();
        var finding = await Expect.RefusedAsync("RI-17", world.AskAsync(Asked.TowardsVbr(near) with { OppositeAccessPointId = default }));
        Assert.Equal("oppositeAccessPointId", finding.Property);
    }

    [Fact]
    public async Task Keeps_when_it_is_given_and_while_it_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, _) = await world.TwoVpcsAsync();
        await Expect.KeptAsync("RI-17", world.AskAsync(Asked.TowardsVbr(near)));
        await world.SilentAsync(Asked.TowardsVbr(near) with { OppositeAccessPointId = Asked.Later });
    }
}

[RuleCase("RI-18")]
public sealed class OppositeAccessPointOfVpcTests
{
    [Fact]
    public async Task Breaks_towards_a_vpc()
    {
        await using var world = await TestWorld.NewAsync();
        var (_, far) = await world.TwoVpcsAsync();
        await Expect.RefusedAsync("RI-18", world.AskAsync(await world.FromVbrAsync(far) with { OppositeAccessPointId = Asked.AccessPoint }));
    }

    [Fact]
    public async Task Keeps_when_it_is_left_out_and_while_it_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (_, far) = await world.TwoVpcsAsync();
        await Expect.KeptAsync("RI-18", world.AskAsync(await world.FromVbrAsync(far)));
        await world.SilentAsync(await world.FromVbrAsync(far) with { OppositeAccessPointId = Asked.Later });
    }
}
