namespace ExpressConnect.Engine.Tests.Worlds;

/// <summary>Statuses that take time: computed by readers, written by the next change, waited for by what needs their end.</summary>
public sealed class TimeTests
{
    [Fact]
    public async Task In_an_instant_world_everything_is_there_at_once()
    {
        await using var world = await TestWorld.NewAsync();
        Assert.Equal("Available", (await world.VpcAsync("vpc")).Status);
    }

    [Fact]
    public async Task In_a_realistic_world_a_change_comes_back_when_it_is_at_rest()
    {
        await using var world = await RealisticAsync();
        var making = world.VpcAsync("vpc");
        while (!making.IsCompleted)
        {
            world.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal("Available", (await making).Status);
    }

    [Fact]
    public async Task Who_has_no_time_for_that_gets_it_as_it_is_and_never_loses_it()
    {
        await using var world = await RealisticAsync();
        using var time = new CancellationTokenSource();
        var planned = (await world.As("vpc", preview: true).Vpcs.CreateAsync(new VpcSpec { CidrBlock = "10.0.0.0/16" })).Id!;
        var making = world.As("vpc").Vpcs.CreateAsync(new VpcSpec { CidrBlock = "10.0.0.0/16" }, time.Token);
        while (await world.As("look").Vpcs.GetAsync(planned) is null)
        {
            await Task.Yield();
        }

        await time.CancelAsync();
        Assert.Equal((planned, "Pending"), ((await making).Id, (await making).State!.Status));
    }

    [Fact]
    public async Task A_status_ends_for_readers_without_anything_being_written()
    {
        await using var world = await RealisticAsync(stands: true);
        var vpc = await world.VpcAsync("vpc");
        Assert.Equal("Pending", vpc.Status);
        await AdvanceAsync(world, TimeSpan.FromMinutes(1));
        Assert.Equal("Available", (await world.As("look").Vpcs.GetAsync(vpc.Id))!.Status);
        Assert.Equal(["created"], await StoredAsync(world));
    }

    [Fact]
    public async Task The_end_of_a_status_is_written_with_its_own_date_by_the_next_change()
    {
        await using var world = await RealisticAsync(stands: true);
        var vpc = await world.VpcAsync("vpc");
        await AdvanceAsync(world, TimeSpan.FromMinutes(1));
        await world.As("vpc").Vpcs.UpdateAsync(vpc.Id, vpc.Spec with { VpcName = "named" });
        var end = (await EventsAsync(world)).Single(e => e.What == "status");
        Assert.Equal(vpc.Phase.Until, end.Time);
        Assert.Equal("Available", end.Detail);
    }

    [Fact]
    public async Task Unsettled_ends_are_shown_among_the_events_as_readers_compute_them()
    {
        await using var world = await RealisticAsync(stands: true);
        await world.VpcAsync("vpc");
        Assert.DoesNotContain(await EventsAsync(world), e => e.What == "status");
        await AdvanceAsync(world, TimeSpan.FromMinutes(1));
        var end = (await EventsAsync(world)).Single(e => e.What == "status");
        Assert.Equal(0, end.Number);
    }

    [Fact]
    public async Task A_change_waits_for_what_is_still_on_its_way()
    {
        await using var world = await RealisticAsync(stands: true);
        var vpc = await world.VpcAsync("vpc");
        await LetRunAsync(world);
        var making = world.VSwitchAsync("vswitch", vpc, "10.0.1.0/24");
        while (!making.IsCompleted)
        {
            world.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal("Available", (await making).Status);
        Assert.True((await making).CreateTime >= vpc.Phase.Until);
    }

    [Fact]
    public async Task Under_a_clock_that_stands_a_wait_is_refused_with_the_way_out()
    {
        await using var world = await RealisticAsync(stands: true);
        var vpc = await world.VpcAsync("vpc");
        var refused = await Assert.ThrowsAsync<ExpressConnectException>(() => world.VSwitchAsync("vswitch", vpc, "10.0.1.0/24"));
        Assert.Equal("World.ClockStands", refused.Code);
        Assert.Contains("world clock", refused.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_knows_that_the_deployment_will_wait()
    {
        await using var world = await RealisticAsync(stands: true);
        var vpc = await world.VpcAsync("vpc");
        var planned = await world.As("vswitch", preview: true).VSwitches.CreateAsync(
            new VSwitchSpec { VpcId = vpc.Id, CidrBlock = "10.0.1.0/24", ZoneId = "cn-beijing-h" });
        Assert.Null(planned.Refusal);
        Assert.Equal("Available", planned.State!.Status);
    }

    [Fact]
    public async Task A_peering_goes_although_its_freeze_takes_time()
    {
        await using var world = await RealisticAsync();
        var near = await world.LetTimePassAsync(world.VpcAsync("near", "10.0.0.0/16"));
        var far = await world.LetTimePassAsync(world.VpcAsync("far", "10.1.0.0/16"));
        var peering = await world.LetTimePassAsync(world.PeeringAsync("peering", near, far, addRoutes: true));
        Assert.Equal("Active", peering.Status);
        await world.LetTimePassAsync(world.As("peering").VpcPeerings.DeleteAsync(peering.Id));
        Assert.Empty(await world.As("look").RouterInterfaces.ListAsync());
        Assert.Null(await world.As("look").VpcPeerings.GetAsync(peering.Id));
    }

    private static async Task<TestWorld> RealisticAsync(bool stands = false)
    {
        var world = await TestWorld.NewAsync();
        await new World(world.Engine.Store, world.Time, owned: false).SetSettingsAsync(
            new WorldSettings(Behaviour.Realistic, stands ? world.Time.GetUtcNow() : null));
        return world;
    }

    private static async Task AdvanceAsync(TestWorld world, TimeSpan by)
    {
        var people = new World(world.Engine.Store, world.Time, owned: false);
        var settings = await people.SettingsAsync();
        await people.SetSettingsAsync(settings with { FixedTime = settings.FixedTime + by });
    }

    private static Task LetRunAsync(TestWorld world) =>
        new World(world.Engine.Store, world.Time, owned: false).SetSettingsAsync(new WorldSettings(Behaviour.Realistic));

    private static async Task<List<WorldEvent>> EventsAsync(TestWorld world)
    {
        var events = new List<WorldEvent>();
        await foreach (var happened in new World(world.Engine.Store, world.Time, owned: false).EventsAsync())
        {
            events.Add(happened);
        }

        return events;
    }

    private static async Task<List<string>> StoredAsync(TestWorld world) => [.. (await EventsAsync(world)).Where(e => e.Number > 0).Select(e => e.What)];
}
