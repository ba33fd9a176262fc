using Grpc.Core;
using Pulumi.Protocol;
using static ExpressConnect.Provider.Tests.Programs;

namespace ExpressConnect.Provider.Tests;

/// <summary>What docs/decisions/0002 decides, as far as one process shows it; the rest is in <see cref="ProcessTests"/>.</summary>
public sealed class HardCaseTests : IAsyncLifetime
{
    private Providers _providers = null!;

    public async Task InitializeAsync() => _providers = await Providers.StartAsync();

    public async Task DisposeAsync() => await _providers.DisposeAsync();

    [Fact]
    public async Task A_forced_replacement_makes_another_object_and_deleting_the_old_one_leaves_it()
    {
        var old = await _providers.InRunAsync(run => run.MakeAsync("Vpc", "hub", Vpc("10.0.0.0/16")));
        var planned = await _providers.InRunAsync(run => run.MakeAsync("Vpc", "hub", Vpc("10.0.0.0/16"), preview: true));
        var made = await _providers.InRunAsync(async run =>
        {
            var made = await run.MakeAsync("Vpc", "hub", Vpc("10.0.0.0/16"));
            await run.DeleteAsync(old);
            return made;
        });
        Assert.NotEqual(old.Id, made.Id);
        Assert.Equal(planned.Id, made.Id);
        await _providers.InRunAsync(async run =>
        {
            Assert.NotNull(await run.RefreshAsync(made));
            Assert.Null(await run.RefreshAsync(old));
        });
    }

    [Fact]
    public async Task A_preview_changes_nothing_and_what_it_plans_can_be_read_and_got_in_it_alone()
    {
        await using var preview = await _providers.BeginAsync();
        var vpc = await preview.MakeAsync("Vpc", "hub", Vpc("10.0.0.0/16"), preview: true);
        var vswitch = await preview.MakeAsync("VSwitch", "front", VSwitch(vpc.Id, "10.0.1.0/24"), preview: true);
        Assert.Equal(vpc.Id, (await preview.GetAsync(Run.Urn("Vpc", "got"), vpc.Id))!.Id);
        Assert.Equal("10.0.1.0/24", Text((await preview.GetAsync(Run.Urn("VSwitch", "got"), vswitch.Id))!.Outputs, "cidrBlock"));
        await _providers.InRunAsync(async run => Assert.Null(await run.GetAsync(Run.Urn("Vpc", "got"), vpc.Id)));
        await preview.EndAsync();
    }

    [Fact]
    public async Task What_is_not_known_of_a_planned_object_is_left_out_when_it_is_read()
    {
        await using var preview = await _providers.BeginAsync();
        var vpc = await preview.MakeAsync("Vpc", "hub", Vpc("10.0.0.0/16").With("description", PropertyValue.NotKnown), preview: true);
        var got = await preview.GetAsync(Run.Urn("Vpc", "got"), vpc.Id);
        Assert.Equal((false, true), (got!.Outputs.ContainsKey("description"), got.Outputs.ContainsKey("routerId")));
        await preview.EndAsync();
    }

    [Fact]
    public async Task An_id_is_unknown_as_long_as_account_or_region_is()
    {
        await using var preview = await _providers.BeginAsync();
        var vpc = await preview.MakeAsync("Vpc", "hub", Vpc("10.0.0.0/16").With("region", PropertyValue.NotKnown), preview: true);
        Assert.Equal(("", PropertyValue.NotKnown, PropertyValue.NotKnown), (vpc.Id, vpc.Outputs["routerId"], vpc.Outputs["region"]));
        var peering = await preview.MakeAsync(
            "VpcPeering",
            "peering",
            PropertyMap.Of(("vpcId", PropertyValue.NotKnown), ("acceptingVpcId", PropertyValue.NotKnown), ("acceptingRegionId", PropertyValue.NotKnown), ("spec", "Small.1")),
            preview: true);
        Assert.Equal((PropertyValue.NotKnown, PropertyValue.NotKnown), (peering.Outputs["charged"], peering.Outputs["acceptingRegionId"]));
        await preview.EndAsync();
    }

    [Fact]
    public async Task What_only_leaves_the_program_still_stands_in_the_way_and_the_preview_says_how_to_go_about_it()
    {
        var vpc = await _providers.InRunAsync(run => run.MakeAsync("Vpc", "hub", Vpc("10.0.0.0/16")));
        await _providers.InRunAsync(run => run.MakeAsync("VSwitch", "old", VSwitch(vpc.Id, "10.0.1.0/24")));
        await _providers.InRunAsync(async run =>
        {
            var error = await Assert.ThrowsAsync<RpcException>(() => run.MakeAsync("VSwitch", "new", VSwitch(vpc.Id, "10.0.1.0/24"), preview: true));
            Assert.StartsWith("VSW-03 ", error.Status.Detail, StringComparison.Ordinal);
            Assert.Contains("\"old\"", error.Status.Detail, StringComparison.Ordinal);
            Assert.Contains("deletions come last", error.Status.Detail, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task What_Diff_demands_to_go_first_does_not_stand_in_the_way_of_its_new_self()
    {
        var vpc = await _providers.InRunAsync(run => run.MakeAsync("Vpc", "hub", Vpc("10.0.0.0/16")));
        var old = await _providers.InRunAsync(run => run.MakeAsync("VSwitch", "front", VSwitch(vpc.Id, "10.0.1.0/24")));
        await _providers.InRunAsync(async run =>
        {
            Assert.True((await run.CompareAsync(old, VSwitch(vpc.Id, "10.0.0.0/23"))).Diff.DeleteBeforeReplace);
            await run.MakeAsync("VSwitch", "front", VSwitch(vpc.Id, "10.0.0.0/23"), preview: true);
            Assert.Empty(run.Messages);
        });
    }

    [Fact]
    public async Task What_is_replaced_after_another_took_its_place_is_a_warning_because_the_program_may_reverse_the_order()
    {
        var vpc = await _providers.InRunAsync(run => run.MakeAsync("Vpc", "hub", Vpc("10.0.0.0/16")));
        var old = await _providers.InRunAsync(run => run.MakeAsync("VSwitch", "front", VSwitch(vpc.Id, "10.0.1.0/24")));
        await _providers.InRunAsync(async run =>
        {
            Assert.False((await run.CompareAsync(old, VSwitch(vpc.Id, "10.0.2.0/24"))).Diff.DeleteBeforeReplace);
            await run.MakeAsync("VSwitch", "front", VSwitch(vpc.Id, "10.0.2.0/24"), preview: true);
            await run.MakeAsync("VSwitch", "back", VSwitch(vpc.Id, "10.0.1.0/24"), preview: true);
            var warning = Assert.Single(run.Messages);
            Assert.StartsWith("Warning back: VSW-03 ", warning, StringComparison.Ordinal);
            Assert.Contains("deleteBeforeReplace", warning, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task What_works_only_after_another_change_is_a_warning_that_asks_for_the_dependency()
    {
        var vpc = await _providers.InRunAsync(run => run.MakeAsync("Vpc", "hub", Vpc("10.0.0.0/16")));
        var old = await _providers.InRunAsync(run => run.MakeAsync("VSwitch", "front", VSwitch(vpc.Id, "10.0.1.0/24")));
        await _providers.InRunAsync(async run =>
        {
            await run.CompareAsync(old, VSwitch(vpc.Id, "10.0.1.0/25"));
            await run.MakeAsync("VSwitch", "front", VSwitch(vpc.Id, "10.0.1.0/25"), preview: true);
            Assert.Empty(run.Messages);
            await run.MakeAsync("VSwitch", "back", VSwitch(vpc.Id, "10.0.1.128/25"), preview: true);
            var warning = Assert.Single(run.Messages);
            Assert.StartsWith("Warning back: VSW-03 ", warning, StringComparison.Ordinal);
            Assert.Contains("dependsOn", warning, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_cascade_is_previewed_as_it_then_happens()
    {
        var (near, far) = await TwoVpcsAsync(_providers);
        var nearProgram = Interface("InitiatingSide", near, "cn-beijing");
        var (nearEnd, farEnd, accepting, initiating, route) = await _providers.InRunAsync(async run =>
        {
            var nearEnd = await run.MakeAsync("RouterInterface", "near", nearProgram);
            var farEnd = await run.MakeAsync("RouterInterface", "far", Interface("AcceptingSide", far, "cn-beijing"));
            return (nearEnd, farEnd,
                await run.MakeAsync("RouterInterfaceConnection", "far", Half(farEnd, nearEnd)),
                await run.MakeAsync("RouterInterfaceConnection", "near", Half(nearEnd, farEnd)),
                await run.MakeAsync("RouteEntry", "route", Route(near, "10.1.0.0/16", nearEnd.Id)));
        });

        // The far end has frozen with the link and is told of a new opposite, which a paired interface never accepts: both ends are new.
        var farProgram = Interface("AcceptingSide", far, "cn-beijing");
        async Task<IReadOnlyList<Recorded>> PlayAsync(Run run, bool preview)
        {
            var changed = nearProgram.With("oppositeAccessPointId", PropertyValue.None).With("paymentType", "PayAsYouGo").With("oppositeRegionId", "cn-beijing");
            var (_, diff) = await run.CompareAsync(nearEnd, changed.With("role", "AcceptingSide").With("spec", "Negative"));
            Assert.True(diff.DeleteBeforeReplace);
            foreach (var (dependant, property) in new[] { (route, "nexthopId"), (initiating, "interfaceId"), (accepting, "oppositeInterfaceId") })
            {
                var cascade = await run.DiffAsync(dependant, dependant.Inputs.With(property, PropertyValue.NotKnown));
                Assert.Equal(property, cascade.Replaces.Single());
            }

            var (_, farDiff) = await run.CompareAsync(farEnd, farProgram.With("role", "InitiatingSide").With("spec", "Small.1"));
            Assert.True(farDiff.DeleteBeforeReplace);
            if (!preview)
            {
                foreach (var gone in new[] { route, initiating, accepting, farEnd, nearEnd })
                {
                    await run.DeleteAsync(gone);
                }
            }

            var newNear = await run.MakeAsync("RouterInterface", "near", changed.With("role", "AcceptingSide").With("spec", "Negative"), preview);
            var newFar = await run.MakeAsync("RouterInterface", "far", farProgram.With("role", "InitiatingSide").With("spec", "Small.1"), preview);
            return
            [
                newNear,
                newFar,
                await run.MakeAsync("RouterInterfaceConnection", "near", Half(newNear, newFar), preview),
                await run.MakeAsync("RouterInterfaceConnection", "far", Half(newFar, newNear), preview),
                await run.MakeAsync("RouteEntry", "route", Route(near, "10.1.0.0/16", newNear.Id), preview),
            ];
        }

        var planned = await _providers.InRunAsync(async run =>
        {
            var planned = await PlayAsync(run, preview: true);
            Assert.Empty(run.Messages);
            return planned;
        });
        var made = await _providers.InRunAsync(run => PlayAsync(run, preview: false));
        Assert.Equal(planned.Select(p => p.Id), made.Select(m => m.Id));
        Assert.Equal("Active", Text(made[3].Outputs, "status"));
    }

    [Fact]
    public async Task A_half_that_goes_takes_no_interface_with_it()
    {
        var (near, far) = await TwoVpcsAsync(_providers);
        var (nearEnd, farEnd, spare, accepting) = await _providers.InRunAsync(async run =>
        {
            var nearEnd = await run.MakeAsync("RouterInterface", "near", Interface("InitiatingSide", near, "cn-beijing"));
            var farEnd = await run.MakeAsync("RouterInterface", "far", Interface("AcceptingSide", far, "cn-beijing"));
            var spare = await run.MakeAsync("RouterInterface", "spare", Interface("InitiatingSide", near, "cn-beijing"));
            return (nearEnd, farEnd, spare, await run.MakeAsync("RouterInterfaceConnection", "far", Half(farEnd, nearEnd)));
        });
        await _providers.InRunAsync(async run =>
        {
            Assert.True((await run.CompareAsync(accepting, Half(farEnd, spare))).Diff.DeleteBeforeReplace);
            Assert.NotNull(await run.GetAsync(Run.Urn("RouterInterface", "got"), farEnd.Id));
            var half = await run.MakeAsync("RouterInterfaceConnection", "far", Half(farEnd, spare), preview: true);
            Assert.Equal(farEnd.Id, half.Id);
        });
    }

    [Fact]
    public async Task A_refresh_reports_drift_and_what_vanished()
    {
        var (vpc, other) = await TwoVpcsAsync(_providers);
        var session = _providers.Cloud.Session(new Engine.Caller("1000000000000001") { Region = "cn-beijing" }, Engine.SessionMode.Commit());
        var state = await session.Vpcs.GetAsync(vpc.Id);
        await session.Vpcs.UpdateAsync(vpc.Id, state!.Spec with { VpcName = "renamed by hand" });
        await session.Vpcs.DeleteAsync(other.Id);
        await _providers.InRunAsync(async run =>
        {
            var read = await run.RefreshAsync(vpc);
            Assert.Equal("renamed by hand", Text(read!.Inputs, "vpcName"));
            var diff = await run.DiffAsync(read, vpc.Inputs);
            Assert.Equal("vpcName", diff.DetailedDiff.Keys.Single());
            Assert.Null(await run.RefreshAsync(other));

            // What vanished cannot be changed, and the message says what to do.
            var (inputs, _) = await run.CompareAsync(other, Vpc("10.1.0.0/16").With("vpcName", "back"));
            var error = await Assert.ThrowsAsync<RpcException>(() => run.UpdateAsync(other, inputs));
            Assert.Contains(other.Id, error.Status.Detail, StringComparison.Ordinal);
            Assert.Contains("refresh the stack", error.Status.Detail, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_rule_of_the_world_is_refused_in_an_update_with_the_rule_first_and_the_way_out_last()
    {
        var vpc = await _providers.InRunAsync(run => run.MakeAsync("Vpc", "hub", Vpc("10.0.0.0/16")));
        await _providers.InRunAsync(async run =>
        {
            await run.MakeAsync("VSwitch", "front", VSwitch(vpc.Id, "10.0.1.0/24"));
            var error = await Assert.ThrowsAsync<RpcException>(() => run.DeleteAsync(vpc));
            Assert.Equal(StatusCode.FailedPrecondition, error.StatusCode);
            Assert.StartsWith("VPC-16 ", error.Status.Detail, StringComparison.Ordinal);
            Assert.EndsWith("docs/rules.md#vpc-16", error.Status.Detail, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_lowered_rule_warns_in_every_run()
    {
        var settings = Providers.Settings.With("warn", PropertyValue.List("PEER-22"));
        await _providers.InRunAsync(
            async run =>
            {
                var near = await run.MakeAsync("Vpc", "near", Vpc("10.0.0.0/16"), preview: true);
                var far = await run.MakeAsync("Vpc", "far", Vpc("10.0.0.0/16"), preview: true);
                await run.MakeAsync("VSwitch", "a", VSwitch(near.Id, "10.0.1.0/24"), preview: true);
                await run.MakeAsync("VSwitch", "b", VSwitch(far.Id, "10.0.1.0/24"), preview: true);
                await run.MakeAsync("VpcPeering", "peering", Peering(near, far), preview: true);
                Assert.Equal("Warning default: PEER-22 is lowered to a warning in this run, by the setting expressconnect:warn.", run.Messages[0]);
                Assert.Contains(run.Messages, message => message.StartsWith("Warning peering: PEER-22 ", StringComparison.Ordinal) && message.Contains("lowered to a warning", StringComparison.Ordinal));
            },
            settings);
    }
}
