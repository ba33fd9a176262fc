using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.VSwitches;

[RuleCase("VSW-10")]
public sealed class VSwitchInUseTests
{
    [Fact]
    public async Task Breaks_while_health_checks_come_from_it()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        var vswitch = await world.VSwitchAsync("a", vpc, "10.0.1.0/24");
        var end = await ProbingAsync(world, vpc, "10.0.1.10");
        var finding = await Expect.RefusedAsync("VSW-10", world.As("a").VSwitches.DeleteAsync(vswitch.Id));
        Assert.Equal(end.Id, finding.Other!.Id);
    }

    [Fact]
    public async Task Keeps_when_they_come_from_another_vswitch()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        var vswitch = await world.VSwitchAsync("a", vpc, "10.0.1.0/24");
        await world.VSwitchAsync("b", vpc, "10.0.2.0/24");
        await ProbingAsync(world, vpc, "10.0.2.10");
        await Expect.GoneAsync("VSW-10", world.As("a").VSwitches.DeleteAsync(vswitch.Id));
    }

    // Health checks belong to the accepting end of a link with a virtual border router.
    private static Task<RouterInterface> ProbingAsync(TestWorld world, Vpc vpc, string source) => world.InterfaceAsync("back", vpc, new RouterInterfaceSpec
    {
        Role = "AcceptingSide",
        RouterType = "VRouter",
        RouterId = vpc.RouterId,
        Spec = "Negative",
        OppositeRegionId = vpc.Region,
        OppositeRouterType = "VBR",
        OppositeAccessPointId = TestWorld.AccessPoint,
        HealthCheckSourceIp = source,
        HealthCheckTargetIp = "192.168.0.1",
    });
}

[RuleCase("VSW-12")]
public sealed class VSwitchMeetsPeersTests
{
    [Fact]
    public async Task Shows_PEER_22_on_a_vswitch_of_a_connected_vpc()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await ConnectedAsync(world);
        var other = await world.VSwitchAsync("far-a", far, "10.1.1.0/24");
        var finding = await Expect.RefusedAsync("PEER-22", VSwitchCases.MakeAsync(world, near, "10.1.1.128/25"));
        Assert.Equal(other.Id, finding.Other!.Id);
    }

    [Fact]
    public async Task Shows_PEER_22_on_whichever_side_comes_second()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await ConnectedAsync(world);
        await world.VSwitchAsync("near-a", near, "10.1.1.128/25");
        await Expect.RefusedAsync("PEER-22", VSwitchCases.MakeAsync(world, far, "10.1.1.0/24"));
    }

    [Fact]
    public async Task Shows_PEER_23_as_a_warning_where_the_other_side_has_no_vswitch()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await ConnectedAsync(world);
        var finding = await Expect.WarnedAsync("PEER-23", VSwitchCases.MakeAsync(world, near, "10.1.1.0/24"));
        Assert.Equal(far.Id, finding.Other!.Id);
    }

    [Fact]
    public async Task Keeps_addresses_that_only_one_side_has_and_vpcs_that_are_not_connected()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, _) = await ConnectedAsync(world);
        await world.VSwitchAsync("alone-a", await world.VpcAsync("alone", "10.0.0.0/16"), "10.0.1.0/24");
        await Expect.KeptAsync("PEER-22", VSwitchCases.MakeAsync(world, near, "10.0.1.0/24"));
    }

    [Fact]
    public async Task Keeps_when_the_settings_lower_it()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await ConnectedAsync(world);
        await world.VSwitchAsync("far-a", far, "10.1.1.0/24");
        Assert.True((await Expect.WarnedAsync("PEER-22", VSwitchCases.MakeAsync(world, near, "10.1.1.0/24", warn: "PEER-22"))).Lowered);
    }

    [Fact]
    public async Task Keeps_silent_about_a_range_that_is_not_known_yet()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await ConnectedAsync(world);
        await world.VSwitchAsync("far-a", far, "10.1.1.0/24");
        await VSwitchCases.SilentAsync(world, VSwitchCases.Spec(near, "") with { CidrBlock = Planned<string?>.Unknown });
    }

    /// <summary>Two connected VPCs of which the first holds the second's range too.</summary>
    private static async Task<(Vpc Near, Vpc Far)> ConnectedAsync(TestWorld world)
    {
        var near = (await world.As("near").Vpcs.CreateAsync(new VpcSpec { CidrBlock = "10.0.0.0/16", SecondaryCidrBlocks = new[] { "10.1.0.0/16" } })).State!;
        var far = await world.VpcAsync("far", "10.1.0.0/16");
        await world.PeeringAsync("peering", near, far);
        return (near, far);
    }
}
