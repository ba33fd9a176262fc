using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.RouterInterfaces;

[RuleCase("RI-40")]
public sealed class FixedPropertyChangedTests
{
    [Fact]
    public async Task Breaks_with_each_of_them()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var acceptor = await world.InterfaceAsync("acceptor", near, Asked.TowardsVbr(near));
        var changes = new Dictionary<string, Func<RouterInterfaceSpec, RouterInterfaceSpec>>
        {
            ["role"] = s => s with { Role = "InitiatingSide" },
            ["routerType"] = s => s with { RouterType = "VBR" },
            ["routerId"] = s => s with { RouterId = far.RouterId },
            ["accessPointId"] = s => s with { AccessPointId = Asked.AccessPoint },
            ["oppositeRegionId"] = s => s with { OppositeRegionId = TestWorld.Shenzhen },
            ["oppositeAccessPointId"] = s => s with { OppositeAccessPointId = "ap-other" },
        };
        foreach (var (property, change) in changes)
        {
            var finding = await Expect.RefusedAsync("RI-40", world.ChangeAsync(acceptor, change));
            Assert.Equal(property, finding.Property);
        }
    }

    [Fact]
    public async Task Keeps_when_a_default_is_written_out_when_others_change_and_while_one_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var end = await world.InterfaceAsync("end", near, TestWorld.Initiator(near, far) with { RouterType = default });
        await Expect.KeptAsync("RI-40", world.ChangeAsync(end, s => s with { RouterType = "VRouter", Spec = "Mini.5", RouterInterfaceName = "renamed" }));
        var outcome = await world.As("end", preview: true).RouterInterfaces.UpdateAsync(end.Id, end.Spec with { RouterId = Asked.Later, OppositeRegionId = Asked.Later });
        Assert.Null(outcome.Refusal);
    }
}

[RuleCase("RI-41")]
public sealed class OppositeChangedAfterPairingTests
{
    [Fact]
    public async Task Breaks_with_each_of_them_active_or_frozen()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var third = await world.VpcAsync("third", "10.2.0.0/16");
        var (initiator, acceptor) = await world.PairAsync(near, far);
        var finding = await Expect.RefusedAsync("RI-41", world.ChangeAsync(initiator, s => s with { OppositeRouterId = third.RouterId }));
        Assert.Equal("oppositeRouterId", finding.Property);
        await world.As("pair-there").RouterInterfaces.DeactivateAsync(initiator.Id);
        finding = await Expect.RefusedAsync("RI-41", world.ChangeAsync(acceptor, s => s with { OppositeInterfaceId = "ri-another" }));
        Assert.Equal("oppositeInterfaceId", finding.Property);
        await Expect.RefusedAsync("RI-41", world.ChangeAsync(acceptor, s => s with { OppositeInterfaceOwnerId = TestWorld.OtherAccount }));
        await Expect.RefusedAsync("RI-41", world.ChangeAsync(acceptor, s => s with { OppositeRouterType = "VBR" }), "RI-06", "RI-17");
    }

    [Fact]
    public async Task Keeps_while_idle()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var third = await world.VpcAsync("third", "10.2.0.0/16");
        var end = await world.InterfaceAsync("end", near, TestWorld.Initiator(near, far));
        var changed = await Expect.KeptAsync("RI-41", world.ChangeAsync(end, s => s with { OppositeRouterId = third.RouterId }));
        Assert.Equal(third.RouterId, changed.OppositeRouterId);
    }

    [Fact]
    public async Task Keeps_when_the_same_is_said_and_leaves_alone_what_a_connection_has_set()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var (initiator, acceptor) = await world.PairAsync(near, far);
        await Expect.KeptAsync("RI-41", world.ChangeAsync(initiator, s => s with { OppositeInterfaceId = acceptor.Id }));
        var renamed = await Expect.KeptAsync("RI-41", world.ChangeAsync(acceptor, s => s with { RouterInterfaceName = "renamed" }));
        Assert.Equal(initiator.Id, renamed.OppositeInterfaceId);
    }

    [Fact]
    public async Task Keeps_silent_about_an_opposite_that_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var (initiator, _) = await world.PairAsync(near, far);
        var outcome = await world.As("pair-there", preview: true).RouterInterfaces.UpdateAsync(initiator.Id, initiator.Spec with { OppositeRouterId = Asked.Later });
        Assert.Null(outcome.Refusal);
    }
}

[RuleCase("RI-42")]
public sealed class VbrOppositeChangedTests
{
    [Fact]
    public async Task Breaks_when_another_one_is_named()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, _) = await world.TwoVpcsAsync();
        var end = await world.InterfaceAsync("end", near, Asked.TowardsVbr(near));
        var finding = await Expect.RefusedAsync("RI-42", world.ChangeAsync(end, s => s with { OppositeRouterId = "vbr-other" }));
        Assert.Equal("oppositeRouterId", finding.Property);
    }

    [Fact]
    public async Task Breaks_when_it_becomes_a_vpc_or_a_connection_names_another_one()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var end = await world.InterfaceAsync("end", near, Asked.TowardsVbr(near));
        await Expect.RefusedAsync("RI-42", world.ChangeAsync(end, s => s with { OppositeRouterType = "VRouter", OppositeRouterId = far.RouterId }), "RI-18");
        var vbr = (await world.AskAsync(await world.FromVbrAsync(near), "vbr")).State!;
        await Expect.RefusedAsync("RI-42", world.As("half").RouterInterfaceConnections.CreateAsync(
            new RouterInterfaceConnectionSpec { InterfaceId = end.Id, OppositeInterfaceId = vbr.Id }));
    }

    [Fact]
    public async Task Keeps_when_the_same_is_said_with_the_interface_and_while_it_is_not_known()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, _) = await world.TwoVpcsAsync();
        var end = await world.InterfaceAsync("end", near, Asked.TowardsVbr(near, (await world.BorderRouterAsync()).Id));
        var vbr = (await world.AskAsync(await world.FromVbrAsync(near), "vbr")).State!;
        await Expect.KeptAsync("RI-42", world.As("half").RouterInterfaceConnections.CreateAsync(
            new RouterInterfaceConnectionSpec { InterfaceId = end.Id, OppositeInterfaceId = vbr.Id }));
        var outcome = await world.As("end", preview: true).RouterInterfaces.UpdateAsync(end.Id, end.Spec with { OppositeRouterId = Asked.Later, OppositeRouterType = Asked.Later });
        Assert.Null(outcome.Refusal);
    }
}
