namespace ExpressConnect.Engine.Tests.Vpcs;

/// <summary>What cases of VPCs have in common.</summary>
internal static class VpcCases
{
    /// <summary>A preview of it finds nothing at all.</summary>
    public static async Task SilentAsync(VpcSpec spec)
    {
        await using var world = await TestWorld.NewAsync();
        var outcome = await world.As("vpc", preview: true).Vpcs.CreateAsync(spec);
        Assert.Null(outcome.Refusal);
        Assert.Empty(outcome.Findings);
    }

    /// <summary>A preview of the change finds nothing at all.</summary>
    public static async Task SilentAsync(TestWorld world, Vpc vpc, VpcSpec spec)
    {
        var outcome = await world.As("vpc", preview: true).Vpcs.UpdateAsync(vpc.Id, spec);
        Assert.Null(outcome.Refusal);
        Assert.Empty(outcome.Findings);
    }
}
