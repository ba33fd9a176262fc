namespace ExpressConnect.Engine.Tests.VSwitches;

/// <summary>What cases of vSwitches have in common.</summary>
internal static class VSwitchCases
{
    public static VSwitchSpec Spec(Vpc vpc, string cidr) => new() { VpcId = vpc.Id, CidrBlock = cidr, ZoneId = "cn-beijing-h" };

    public static Task<Outcome<VSwitch>> MakeAsync(TestWorld world, Vpc vpc, string cidr, string name = "a", params string[] warn) =>
        world.As(name, warn: warn).VSwitches.CreateAsync(Spec(vpc, cidr));

    /// <summary>A preview of it finds nothing at all.</summary>
    public static async Task SilentAsync(Func<VSwitchSpec, VSwitchSpec> vague)
    {
        await using var world = await TestWorld.NewAsync();
        await SilentAsync(world, vague(Spec(await world.VpcAsync("vpc"), "10.0.1.0/24")));
    }

    /// <summary>A preview of it finds nothing at all.</summary>
    public static async Task SilentAsync(TestWorld world, VSwitchSpec spec)
    {
        var outcome = await world.As("a", preview: true).VSwitches.CreateAsync(spec);
        Assert.Null(outcome.Refusal);
        Assert.Empty(outcome.Findings);
    }
}
