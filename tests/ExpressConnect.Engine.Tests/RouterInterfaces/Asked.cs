namespace ExpressConnect.Engine.Tests.RouterInterfaces;

/// <summary>Interfaces as the cases ask for them.</summary>
internal static class Asked
{
    public const string AccessPoint = "ap-cn-beijing-ft-A";
    public const string Vbr = "vbr-2zeexample";

    public static Planned<string?> Later => Planned<string?>.Unknown;

    /// <summary>From the virtual border router of the world to a VPC.</summary>
    public static async Task<RouterInterfaceSpec> FromVbrAsync(this TestWorld world, Vpc far) => BorderLinks.Initiator(await world.BorderRouterAsync(), far);

    /// <summary>On a VPC, towards a virtual border router in Beijing that somebody else has.</summary>
    public static RouterInterfaceSpec TowardsVbr(Vpc near, string router = Vbr) => new()
    {
        Role = "AcceptingSide",
        RouterType = "VRouter",
        RouterId = near.RouterId,
        Spec = "Negative",
        OppositeRegionId = TestWorld.Beijing,
        OppositeRouterType = "VBR",
        OppositeRouterId = router,
        OppositeAccessPointId = AccessPoint,
    };

    public static Task<Outcome<RouterInterface>> AskAsync(this TestWorld world, RouterInterfaceSpec spec, string name = "interface", bool preview = false) =>
        world.As(name, preview: preview).RouterInterfaces.CreateAsync(spec);

    public static Task<Outcome<RouterInterface>> ChangeAsync(this TestWorld world, RouterInterface old, Func<RouterInterfaceSpec, RouterInterfaceSpec> change) =>
        world.As(old.Origin.Name, old.Account, old.Region).RouterInterfaces.UpdateAsync(old.Id, change(old.Spec));

    /// <summary>A preview has nothing to say of it.</summary>
    public static async Task SilentAsync(this TestWorld world, RouterInterfaceSpec spec)
    {
        var outcome = await world.AskAsync(spec, preview: true);
        Assert.Null(outcome.Refusal);
        Assert.Empty(outcome.Findings);
    }

    public static async Task<(Vpc Near, Vpc Far)> TwoVpcsAsync(this TestWorld world, string farRegion = TestWorld.Beijing, string farAccount = TestWorld.Account) =>
        (await world.VpcAsync("near", "10.0.0.0/16"), await world.VpcAsync("far", "10.1.0.0/16", farAccount, farRegion));

    /// <summary>A VPC with a vSwitch to probe from.</summary>
    public static async Task<Vpc> ProbedVpcAsync(this TestWorld world)
    {
        var near = await world.VpcAsync("near", "10.0.0.0/16");
        await world.VSwitchAsync("probes", near, "10.0.1.0/24");
        return near;
    }

    /// <summary>On such a VPC, towards a virtual border router that it probes.</summary>
    public static RouterInterfaceSpec Probing(Vpc near) => TowardsVbr(near) with { HealthCheckSourceIp = "10.0.1.10", HealthCheckTargetIp = "192.168.0.1" };

    /// <summary>The initiating end of a pair in a realistic world, while the connection is under way.</summary>
    public static async Task<RouterInterface> ConnectingAsync(this TestWorld world)
    {
        var (near, far) = await world.TwoVpcsAsync();
        var one = await world.InterfaceAsync("there", near, TestWorld.Initiator(near, far));
        var other = await world.InterfaceAsync("back", far, TestWorld.Acceptor(far, near) with { OppositeInterfaceId = one.Id });
        await world.ChangeAsync(one, s => s with { OppositeInterfaceId = other.Id });
        await using var people = new World(world.Engine.Store, world.Time, owned: false);
        await people.SetSettingsAsync(new WorldSettings(Behaviour.Realistic, world.Time.GetUtcNow()));
        var connecting = (await world.As("there").RouterInterfaces.ConnectAsync(one.Id)).State!;
        Assert.Equal("Connecting", connecting.Status);
        await world.BecomeRealisticAsync();
        return connecting;
    }
}
