using ExpressConnect.Engine.Tests.Rules;

namespace ExpressConnect.Engine.Tests.RouterInterfaces;

[RuleCase("RI-31")]
public sealed class OneCreationAtATimeTests
{
    [Fact]
    public async Task Shows_that_interfaces_asked_for_at_once_are_all_made()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => world.AskAsync(TestWorld.Initiator(near, far), $"i{n}"))));
        Assert.Equal(8, made.Select(o => o.Id).Distinct().Count());
        Assert.Equal(8, (await world.As("look").RouterInterfaces.ListAsync()).Count);
    }
}

[RuleCase("RI-43")]
public sealed class AttributesWaitTests
{
    [Fact]
    public async Task Shows_that_a_new_name_waits_for_the_end_of_the_connection()
    {
        await using var world = await TestWorld.NewAsync();
        var initiator = await world.ConnectingAsync();
        var renamed = await world.LetTimePassAsync(world.ChangeAsync(initiator, s => s with { RouterInterfaceName = "renamed" }));
        Assert.Contains(renamed.Notes, note => note.StartsWith("Waited for", StringComparison.Ordinal));
        Assert.Equal(("Active", "renamed"), (renamed.State!.Status, renamed.State.Spec.RouterInterfaceName.Value));
    }
}

[RuleCase("RI-46")]
public sealed class SizeChangeWaitsTests
{
    [Fact]
    public async Task Shows_that_a_new_size_waits_for_the_end_of_the_connection()
    {
        await using var world = await TestWorld.NewAsync();
        var initiator = await world.ConnectingAsync();
        var resized = await world.LetTimePassAsync(world.ChangeAsync(initiator, s => s with { Spec = "Mini.5" }));
        Assert.Contains(resized.Notes, note => note.StartsWith("Waited for", StringComparison.Ordinal));
        Assert.Equal(("Active", 5), (resized.State!.Status, resized.State.Bandwidth));
        var statuses = new List<string>();
        await foreach (var happened in new World(world.Engine.Store, world.Time, owned: false).EventsAsync())
        {
            if (happened.Id == initiator.Id && happened.What == "updated")
            {
                statuses.Add(happened.Detail);
            }
        }

        Assert.Equal("Activating", statuses[^1]);
    }

    [Fact]
    public async Task Shows_that_an_idle_and_a_frozen_interface_keep_their_status()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync();
        var idle = await world.InterfaceAsync("idle", near, TestWorld.Initiator(near, far));
        Assert.Equal("Idle", (await world.ChangeAsync(idle, s => s with { Spec = "Mini.5" })).State!.Status);
        var (initiator, _) = await world.PairAsync(near, far);
        await world.As("pair-there").RouterInterfaces.DeactivateAsync(initiator.Id);
        Assert.Equal("Inactive", (await world.ChangeAsync(initiator, s => s with { Spec = "Mini.5" })).State!.Status);
    }
}

[RuleCase("HC-10")]
public sealed class TimeToDetectTests
{
    [Fact]
    public async Task Shows_sixteen_seconds_by_default()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.ProbedVpcAsync();
        var end = await world.InterfaceAsync("end", near, Asked.Probing(near));
        Assert.Equal(TimeSpan.FromSeconds(16), TimeSpan.FromMilliseconds(end.HcRate * end.HcThreshold));
    }
}

[RuleCase("HC-15")]
public sealed class HealthCheckOfTheVpcsOwnerTests
{
    [Fact]
    public async Task Shows_that_the_owner_of_the_vpc_sets_it_and_nobody_else()
    {
        await using var world = await TestWorld.NewAsync();
        var near = await world.VpcAsync("near", account: TestWorld.OtherAccount);
        await world.VSwitchAsync("probes", near, "10.0.1.0/24");
        var end = await world.InterfaceAsync("end", near, Asked.TowardsVbr(near) with { OppositeInterfaceOwnerId = TestWorld.Account });
        var probing = end.Spec with { HealthCheckSourceIp = "10.0.1.10", HealthCheckTargetIp = "192.168.0.1" };
        await Expect.RefusedAsync("ACCT-05", world.OnlyAs("end").RouterInterfaces.UpdateAsync(end.Id, probing));
        var set = await world.OnlyAs("end", TestWorld.OtherAccount).RouterInterfaces.UpdateAsync(end.Id, probing);
        Assert.Equal("10.0.1.10", set.State!.Spec.HealthCheckSourceIp.Value);
    }
}

[RuleCase("HC-16")]
public sealed class HealthCheckChangeWaitsTests
{
    [Fact]
    public async Task Shows_that_a_new_threshold_waits_for_the_end_of_the_connection()
    {
        await using var world = await TestWorld.NewAsync();
        var initiator = await world.ConnectingAsync();
        var acceptor = (await world.As("look").RouterInterfaces.GetAsync(initiator.OppositeInterfaceId!))!;
        Assert.Equal("AcceptingConnecting", acceptor.Status);
        var changed = await world.LetTimePassAsync(world.ChangeAsync(acceptor, s => s with { HcThreshold = 4 }));
        Assert.Contains(changed.Notes, note => note.StartsWith("Waited for", StringComparison.Ordinal));
        Assert.Equal(("Active", 4), (changed.State!.Status, changed.State.HcThreshold));
    }
}

[RuleCase("FEE-01")]
public sealed class SameRegionFreeTests
{
    [Theory]
    [InlineData(TestWorld.Account)]
    [InlineData(TestWorld.OtherAccount)]
    public async Task Shows_that_nobody_pays_within_a_region(string farAccount)
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync(farAccount: farAccount);
        var peering = await world.PeeringAsync("peering", near, far);
        Assert.Equal((false, null), (peering.Charged, peering.Payer));
    }
}

[RuleCase("FEE-02")]
public sealed class InitiatorPaysTests
{
    [Theory]
    [InlineData(TestWorld.Shenzhen)]
    [InlineData(TestWorld.Frankfurt)]
    public async Task Shows_that_the_initiating_account_pays_between_regions(string region)
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = await world.TwoVpcsAsync(region, TestWorld.OtherAccount);
        var there = await world.PeeringAsync("there", near, far);
        Assert.Equal((true, TestWorld.Account), (there.Charged, there.Payer));
        await world.As("there").VpcPeerings.DeleteAsync(there.Id);
        var back = await world.PeeringAsync("back", far, near);
        Assert.Equal((true, TestWorld.OtherAccount), (back.Charged, back.Payer));
    }
}
