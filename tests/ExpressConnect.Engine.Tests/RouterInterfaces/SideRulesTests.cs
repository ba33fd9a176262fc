using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.RouterInterfaces;

[RuleCase("RI-06")]
public sealed class RouterIdOfAnotherTypeTests
{
    [Fact]
    public async Task Breaks_when_a_vpc_id_stands_for_its_router()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var finding = await Expect.RefusedAsync("RI-06", world.AskAsync(TestWorld.Initiator(near, far) with { RouterId = near.Id }));
        Assert.Equal("routerId", finding.Property);
    }

    [Fact]
    public async Task Breaks_when_the_router_of_a_vpc_is_said_to_be_a_vbr()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await Expect.RefusedAsync("RI-06", world.AskAsync(await world.FromVbrAsync(far) with { RouterId = near.RouterId }));
    }

    [Fact]
    public async Task Breaks_at_the_other_end_also_when_a_change_brings_it()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await Expect.RefusedAsync("RI-06", world.AskAsync(Asked.TowardsVbr(near) with { OppositeRouterId = far.RouterId }));
        var end = await world.InterfaceAsync("end", near, TestWorld.Initiator(near, far));
        var finding = await Expect.RefusedAsync("RI-06", world.ChangeAsync(end, s => s with { OppositeRouterId = Asked.Vbr }));
        Assert.Equal("oppositeRouterId", finding.Property);
    }

    [Fact]
    public async Task Keeps_with_fitting_ids_and_while_one_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await Expect.KeptAsync("RI-06", world.AskAsync(await world.FromVbrAsync(far), "vbr"));
        await Expect.KeptAsync("RI-06", world.AskAsync(Asked.TowardsVbr(near), "vpc"));
        await world.SilentAsync(TestWorld.Initiator(near, far) with { RouterId = Asked.Later, OppositeRouterId = Asked.Later });
        await world.SilentAsync(Asked.TowardsVbr(near) with { OppositeRouterType = Asked.Later });
    }
}

[RuleCase("RI-08")]
public sealed class VbrAcceptsTests
{
    [Fact]
    public async Task Breaks_on_a_virtual_border_router()
    {
        await using var world = await TestWorld.NewAsync();
        var (_, far) = await world.TwoVpcsAsync();
        var finding = await Expect.RefusedAsync("RI-08", world.AskAsync(await world.FromVbrAsync(far) with { Role = "AcceptingSide", Spec = "Negative" }));
        Assert.Equal("role", finding.Property);
    }

    [Fact]
    public async Task Keeps_when_it_initiates_and_while_the_type_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await Expect.KeptAsync("RI-08", world.AskAsync(await world.FromVbrAsync(far)));
        await world.SilentAsync(TestWorld.Acceptor(near, far) with { RouterType = Asked.Later });
    }
}

[RuleCase("RI-09")]
public sealed class InitiatesTowardsVbrTests
{
    [Fact]
    public async Task Breaks_on_a_vpc()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, _) = await world.TwoVpcsAsync();
        var finding = await Expect.RefusedAsync("RI-09", world.AskAsync(Asked.TowardsVbr(near) with { Role = "InitiatingSide", Spec = "Mini.2" }));
        Assert.Equal("role", finding.Property);
    }

    [Fact]
    public async Task Breaks_when_the_other_end_becomes_a_virtual_border_router()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var end = await world.InterfaceAsync("end", near, TestWorld.Initiator(near, far));
        var finding = await Expect.RefusedAsync(
            "RI-09", world.ChangeAsync(end, s => s with { OppositeRouterType = "VBR", OppositeRouterId = Asked.Vbr }), "RI-17");
        Assert.Equal("oppositeRouterType", finding.Property);
    }

    [Fact]
    public async Task Keeps_when_it_accepts_and_while_the_role_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, _) = await world.TwoVpcsAsync();
        await Expect.KeptAsync("RI-09", world.AskAsync(Asked.TowardsVbr(near)));
        await world.SilentAsync(Asked.TowardsVbr(near) with { Role = Asked.Later });
    }
}

[RuleCase("RI-10")]
public sealed class VbrOnBothEndsTests
{
    [Fact]
    public async Task Breaks_with_two_of_them()
    {
        await using var world = await TestWorld.NewAsync();
        var (_, far) = await world.TwoVpcsAsync();
        await Expect.RefusedAsync("RI-10", world.AskAsync(
            await world.FromVbrAsync(far) with { OppositeRouterType = "VBR", OppositeRouterId = "vbr-other", OppositeAccessPointId = Asked.AccessPoint }));
    }

    [Fact]
    public async Task Keeps_with_one_on_either_end_and_while_one_type_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await Expect.KeptAsync("RI-10", world.AskAsync(await world.FromVbrAsync(far), "vbr"));
        await Expect.KeptAsync("RI-10", world.AskAsync(Asked.TowardsVbr(near), "vpc"));
        await world.SilentAsync(await world.FromVbrAsync(far) with { OppositeRouterType = Asked.Later });
    }
}

[RuleCase("RI-11")]
public sealed class AcceptorTypedAsVbrTests
{
    [Fact]
    public async Task Breaks_when_the_router_is_that_of_a_vpc()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var finding = await Expect.RefusedAsync(
            "RI-11", world.AskAsync(TestWorld.Acceptor(near, far) with { RouterType = "VBR", AccessPointId = Asked.AccessPoint }));
        Assert.Equal("routerType", finding.Property);
    }

    [Fact]
    public async Task Keeps_with_the_type_of_a_vpc_router_and_while_it_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        await Expect.KeptAsync("RI-11", world.AskAsync(TestWorld.Acceptor(near, far)));
        await world.SilentAsync(TestWorld.Acceptor(near, far) with { RouterType = Asked.Later });
    }
}
