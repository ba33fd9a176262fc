namespace ExpressConnect.Engine.Tests.Worlds;

/// <summary>Previews: planned resources see each other, across processes of one run, and the world never sees them.</summary>
public sealed class PictureTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("expressconnect-tests-").FullName;

    [Fact]
    public async Task A_preview_leaves_no_trace_in_the_world()
    {
        await using var world = await TestWorld.NewAsync();
        await world.VpcAsync("there");
        var before = await DumpAsync(world);
        var planned = await world.As("vpc", preview: true).Vpcs.CreateAsync(new VpcSpec());
        await world.As("vswitch", preview: true).VSwitches.CreateAsync(
            new VSwitchSpec { VpcId = planned.Id, CidrBlock = "172.16.1.0/24", ZoneId = "cn-beijing-h" });
        Assert.Equal(before, await DumpAsync(world));
        Assert.Null(await world.As("vpc").Vpcs.GetAsync(planned.Id!));
        Assert.NotNull(await world.As("vpc", preview: true).Vpcs.GetAsync(planned.Id!));
    }

    [Fact]
    public async Task A_refused_preview_still_shows_what_depends_on_it()
    {
        await using var world = await TestWorld.NewAsync();
        var broken = await world.As("vpc", preview: true).Vpcs.CreateAsync(new VpcSpec { CidrBlock = "10.0.0.1/16" });
        Assert.Equal("VPC-01", broken.Refusal!.Rule);
        Assert.NotNull(broken.Id);
        Assert.NotNull(await world.As("vpc", preview: true).Vpcs.GetAsync(broken.Id!));
    }

    [Fact]
    public async Task A_refused_change_leaves_no_trace_at_all()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        await world.VSwitchAsync("a", vpc, "10.0.1.0/24");
        var before = await DumpAsync(world);
        await Assert.ThrowsAsync<ExpressConnectException>(() => world.As("b").VSwitches.CreateAsync(
            new VSwitchSpec { VpcId = vpc.Id, CidrBlock = "10.0.1.128/25", ZoneId = "cn-beijing-h" }));
        await Assert.ThrowsAsync<ExpressConnectException>(() => world.As("vpc").Vpcs.DeleteAsync(vpc.Id));
        Assert.Equal(before, await DumpAsync(world));
    }

    [Fact]
    public async Task Processes_of_one_run_see_each_others_plans_and_the_last_to_leave_removes_them()
    {
        await using var one = await OpenAsync();
        await using var other = await OpenAsync();
        await one.JoinAsync(TestWorld.Run);
        await other.JoinAsync(TestWorld.Run);
        var planned = await Session(one, preview: true).Vpcs.CreateAsync(new VpcSpec());
        Assert.NotNull(await Session(other, preview: true).Vpcs.GetAsync(planned.Id!));
        await one.LeaveAsync(TestWorld.Run);
        Assert.NotNull(await Session(other, preview: true).Vpcs.GetAsync(planned.Id!));
        await other.LeaveAsync(TestWorld.Run);
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(_folder, "scratch")));
        await one.JoinAsync(TestWorld.Run);
        Assert.Null(await Session(one, preview: true).Vpcs.GetAsync(planned.Id!));
    }

    [Fact]
    public async Task Another_run_sees_nothing_of_it()
    {
        await using var engine = await OpenAsync();
        var planned = await Session(engine, preview: true).Vpcs.CreateAsync(new VpcSpec());
        Assert.Null(await Session(engine, preview: true, run: "127.0.0.1:2").Vpcs.GetAsync(planned.Id!));
    }

    [Fact]
    public async Task Members_with_other_stores_are_told_of_each_other()
    {
        await using var one = await OpenAsync();
        await using var other = await OpenAsync("other.db");
        Assert.Empty(await one.JoinAsync(TestWorld.Run));
        Assert.Contains("world.db", Assert.Single(await other.JoinAsync(TestWorld.Run)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_are_answered_from_the_picture_until_a_member_changes_the_world()
    {
        await using var one = await OpenAsync();
        await using var other = await OpenAsync();
        await one.JoinAsync(TestWorld.Run);
        await other.JoinAsync(TestWorld.Run);
        Assert.True(one.ModeOfReads(TestWorld.Run).IsPreview);
        await Session(other).Vpcs.CreateAsync(new VpcSpec());
        Assert.False(one.ModeOfReads(TestWorld.Run).IsPreview);
    }

    [Fact]
    public async Task The_last_call_is_that_of_any_member()
    {
        await using var one = await OpenAsync();
        await using var other = await OpenAsync();
        await one.JoinAsync(TestWorld.Run);
        await other.JoinAsync(TestWorld.Run);
        one.NoteCall(TestWorld.Run);
        other.NoteCall(TestWorld.Run);
        Assert.Equal(one.LastCall(TestWorld.Run), other.LastCall(TestWorld.Run));
        Assert.NotNull(one.LastCall(TestWorld.Run));
    }

    [Fact]
    public async Task What_goes_first_is_out_of_the_way_with_all_its_parts()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        var peering = await world.PeeringAsync("peering", near, far, addRoutes: true);
        await world.As("plan", preview: true).VpcPeerings.NotePlannedRemovalAsync(peering.Id, first: true);
        var session = world.As("look", preview: true);
        Assert.Null(await session.VpcPeerings.GetAsync(peering.Id));
        Assert.Null(await session.RouterInterfaces.GetAsync(peering.InterfaceId));
        Assert.Null(await session.RouteEntries.GetAsync(peering.RouteEntryIds[0]));
        Assert.NotNull(await world.As("look").VpcPeerings.GetAsync(peering.Id));
    }

    [Fact]
    public async Task All_that_a_plan_leaves_can_be_read_what_it_deletes_and_replaces_not()
    {
        await using var world = await TestWorld.NewAsync();
        var (near, far) = (await world.VpcAsync("near"), await world.VpcAsync("far", "10.1.0.0/16"));
        await world.PeeringAsync("peering", near, far, addRoutes: true);
        var kept = await world.VSwitchAsync("kept", near, "10.0.1.0/24");
        var replaced = await world.VSwitchAsync("replaced", near, "10.0.2.0/24");
        await world.As("plan", preview: true).VSwitches.NotePlannedRemovalAsync(replaced.Id, first: false);
        await world.As("plan", preview: true).VSwitches.UpdateAsync(kept.Id, kept.Spec with { VswitchName = "changed" });
        var made = await world.As("made", preview: true).VSwitches.CreateAsync(new VSwitchSpec { VpcId = near.Id, CidrBlock = "10.0.3.0/24", ZoneId = "cn-beijing-h" });
        var peering = Assert.Single(await world.As("look").VpcPeerings.ListAsync());

        var planned = await world.Engine.PlannedResourcesAsync(TestWorld.Run, [new PlannedRemoval("VpcPeering", peering.Id), new PlannedRemoval("Vpc", "vpc-unknown")]);
        Assert.Equal(
            new[] { ("VPC", near.Id), ("VPC", far.Id), ("vSwitch", kept.Id), ("vSwitch", made.Id!) }.Order(),
            planned.Select(resource => (resource.KindName, resource.Id)).Order());
        Assert.Equal("changed", planned.OfType<VSwitch>().Single(vswitch => vswitch.Id == kept.Id).Spec.VswitchName.Value);
        Assert.NotNull(await world.As("look").VpcPeerings.GetAsync(peering.Id));
    }

    [Fact]
    public async Task A_collision_with_what_the_plan_replaces_later_is_a_warning_that_names_the_way_out()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        var old = await world.VSwitchAsync("old", vpc, "10.0.1.0/24");
        await world.As("plan", preview: true).VSwitches.NotePlannedRemovalAsync(old.Id, first: false);
        var outcome = await world.As("new", preview: true).VSwitches.CreateAsync(
            new VSwitchSpec { VpcId = vpc.Id, CidrBlock = "10.0.1.0/24", ZoneId = "cn-beijing-h" });
        Assert.Null(outcome.Refusal);
        var warning = Assert.Single(outcome.Findings, f => f.Rule == "VSW-03");
        Assert.Contains("deleteBeforeReplace", warning.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_collision_within_the_stack_says_that_deletions_come_last()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        await world.VSwitchAsync("old", vpc, "10.0.1.0/24");
        var outcome = await world.As("new", preview: true).VSwitches.CreateAsync(
            new VSwitchSpec { VpcId = vpc.Id, CidrBlock = "10.0.1.0/24", ZoneId = "cn-beijing-h" });
        Assert.Contains("deletions come last", outcome.Refusal!.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_works_only_after_another_change_of_the_plan_is_a_warning()
    {
        await using var world = await TestWorld.NewAsync();
        var vpc = await world.VpcAsync("vpc");
        var old = await world.VSwitchAsync("old", vpc, "10.0.1.0/24");
        await world.As("plan", preview: true).VSwitches.NotePlannedRemovalAsync(old.Id, first: true);
        var outcome = await world.As("new", preview: true).VSwitches.CreateAsync(
            new VSwitchSpec { VpcId = vpc.Id, CidrBlock = "10.0.1.0/24", ZoneId = "cn-beijing-h" });
        Assert.Null(outcome.Refusal);
        var warning = Assert.Single(outcome.Findings, f => f.Rule == "VSW-03");
        Assert.Contains("dependsOn", warning.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_of_a_picture_are_those_of_the_world_with_the_plan()
    {
        await using var world = await TestWorld.NewAsync();
        var first = await world.VpcAsync("first");
        await world.As("plan", preview: true).Vpcs.NotePlannedRemovalAsync(first.Id, first: true);
        await world.As("second", preview: true).Vpcs.CreateAsync(new VpcSpec());
        await world.As("third", preview: true).Vpcs.CreateAsync(new VpcSpec());
        await using var picture = await world.Engine.BeginPictureAsync(TestWorld.Run, write: false, onlyAdditions: false, default);
        Assert.Equal(2, await picture.CountAsync(VpcKind.Instance.PlaceEntry(TestWorld.Account, TestWorld.Beijing), default));
        Assert.Equal(2, (await picture.FindAsync(VpcKind.Instance.PlaceEntry(TestWorld.Account, TestWorld.Beijing), default)).Count);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static ISession Session(ExpressConnectEngine engine, bool preview = false, string run = TestWorld.Run) => engine.Session(
        new Caller(TestWorld.Account) { Region = TestWorld.Beijing, Token = "urn:vpc" },
        preview ? SessionMode.Preview(run) : SessionMode.Commit(run));

    private static async Task<string> DumpAsync(TestWorld world)
    {
        using var text = new MemoryStream();
        await new World(world.Engine.Store, world.Time, owned: false).WriteDumpAsync(text);
        return System.Text.Encoding.UTF8.GetString(text.ToArray());
    }

    private Task<ExpressConnectEngine> OpenAsync(string file = "world.db") => ExpressConnectEngine.OpenAsync(new EngineOptions
    {
        Store = $"sqlite:{file}",
        Directory = _folder,
        ScratchDirectory = Path.Combine(_folder, "scratch"),
    });
}
