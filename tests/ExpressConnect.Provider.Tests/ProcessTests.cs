using ExpressConnect.Engine;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;
using static ExpressConnect.Provider.Tests.Programs;

namespace ExpressConnect.Provider.Tests;

/// <summary>The plugin as a process, over real gRPC, on a real file.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly ProjectFolderOfTest _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task A_run_from_handshake_to_cancel()
    {
        await using var plugin = await PluginProcess.StartAsync(_project, "--logtostderr", "-v=9", "127.0.0.1:9");
        await using var run = await Run.ConnectAsync(plugin.Address);
        var provider = "urn:pulumi:dev::network::pulumi:providers:expressconnect::default";
        var settings = ProjectFolderOfTest.Settings.ToStruct();
        var config = await run.Client.CheckConfigAsync(new CheckRequest { Urn = provider, News = settings, Olds = new Struct() });
        Assert.Equal((settings, 0), (config.Inputs, config.Failures.Count));
        var same = await run.Client.DiffConfigAsync(new DiffRequest { Urn = provider, OldInputs = settings, Olds = settings, News = settings });
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, same.Changes);
        await run.ConfigureAsync(ProjectFolderOfTest.Settings);
        var vpc = await run.MakeAsync("Vpc", "hub", Vpc("10.0.0.0/16"));
        Assert.Equal(vpc, await run.RefreshAsync(vpc));
        await run.EndAsync();
        await run.EndAsync();
        run.Die();
        Assert.Equal(0, await plugin.EndedAsync());
        Assert.Equal("", await plugin.RestOfOutputAsync());
        Assert.True(File.Exists(Path.Combine(_project.Path, "world.db")));
    }

    [Fact]
    public async Task A_store_is_relative_to_the_project_and_the_environment_fills_what_is_not_set()
    {
        _project.Environment["EXPRESSCONNECT_STORE"] = "sqlite:deep.db";
        _project.Environment["EXPRESSCONNECT_REGION"] = "cn-shenzhen";
        _project.Environment["EXPRESSCONNECT_ACCOUNT"] = "1000000000000007";
        await using var plugin = await PluginProcess.StartAsync(_project);
        await using var run = await Run.BeginAsync(plugin.Address, PropertyMap.Empty);
        var vpc = await run.MakeAsync("Vpc", "hub", Vpc("10.0.0.0/16"));
        Assert.Equal(("cn-shenzhen", "1000000000000007"), (Text(vpc.Outputs, "region"), Text(vpc.Outputs, "ownerId")));
        Assert.True(File.Exists(Path.Combine(_project.Path, "deep.db")));
        await run.EndAsync();
    }

    [Fact]
    public async Task What_is_made_and_lost_by_a_dying_engine_is_taken_over_by_the_next_run()
    {
        var lost = await MakeAndDieAsync(Vpc("10.0.0.0/16"));
        var (found, messages) = await InRunAsync(run => run.MakeAsync("Vpc", "hub", Vpc("10.0.0.0/16")));
        Assert.Equal(lost.Id, found.Id);
        Assert.Contains("taken over", Assert.Single(messages), StringComparison.Ordinal);

        // That run ended in order: the same call again is a new object, as a replacement asks for it.
        var (next, _) = await InRunAsync(run => run.MakeAsync("Vpc", "hub", Vpc("10.0.0.0/16")));
        Assert.NotEqual(lost.Id, next.Id);
    }

    [Fact]
    public async Task What_was_lost_and_is_asked_otherwise_now_is_removed_first()
    {
        var lost = await MakeAndDieAsync(Vpc("10.0.0.0/16"));
        var (made, messages) = await InRunAsync(async run =>
        {
            var made = await run.MakeAsync("Vpc", "hub", Vpc("10.9.0.0/16"));
            Assert.Null(await run.RefreshAsync(lost));
            return made;
        });
        Assert.NotEqual(lost.Id, made.Id);
        Assert.Contains("removed first", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_record_names_is_not_lost_even_if_its_maker_died()
    {
        var made = await MakeAndDieAsync(Vpc("10.0.0.0/16"));
        var (replacement, messages) = await InRunAsync(async run =>
        {
            await run.CompareAsync(made, Vpc("10.0.0.0/16").With("region", "cn-beijing"));
            return await run.MakeAsync("Vpc", "hub", Vpc("10.0.0.0/16"));
        });
        Assert.NotEqual(made.Id, replacement.Id);
        Assert.Empty(messages);
    }

    [Fact]
    public async Task A_half_of_a_link_that_was_lost_is_taken_over_although_its_interface_is_recorded()
    {
        (Recorded Near, Recorded Far, Recorded NearEnd, Recorded FarEnd) made;
        (made, _) = await InRunAsync(async run =>
        {
            var (near, far) = (await run.MakeAsync("Vpc", "near", Vpc("10.0.0.0/16")), await run.MakeAsync("Vpc", "far", Vpc("10.1.0.0/16")));
            return (near, far,
                await run.MakeAsync("RouterInterface", "near", Interface("InitiatingSide", near, "cn-beijing")),
                await run.MakeAsync("RouterInterface", "far", Interface("AcceptingSide", far, "cn-beijing")));
        });
        await using (var plugin = await PluginProcess.StartAsync(_project))
        await using (var run = await Run.BeginAsync(plugin.Address, ProjectFolderOfTest.Settings))
        {
            await run.MakeAsync("RouterInterfaceConnection", "far", Half(made.FarEnd, made.NearEnd));
            plugin.Kill();
            await plugin.EndedAsync();
        }

        var (half, messages) = await InRunAsync(async run =>
        {
            await run.CompareAsync(made.FarEnd, Interface("AcceptingSide", made.Far, "cn-beijing"));
            return await run.MakeAsync("RouterInterfaceConnection", "far", Half(made.FarEnd, made.NearEnd));
        });
        Assert.Equal(made.FarEnd.Id, half.Id);
        Assert.Contains("taken over", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleting_what_this_very_run_took_over_for_its_new_self_leaves_it()
    {
        // A forced replacement, of an object whose record was written although its maker died: no Diff comes before.
        var old = await MakeAndDieAsync(Vpc("10.0.0.0/16"));
        var (made, messages) = await InRunAsync(async run =>
        {
            var made = await run.MakeAsync("Vpc", "hub", Vpc("10.0.0.0/16"));
            await run.DeleteAsync(old);
            Assert.NotNull(await run.RefreshAsync(made));
            return made;
        });
        Assert.Equal(old.Id, made.Id);
        Assert.Contains(messages, message => message.Contains("stays", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_processes_of_one_run_see_what_the_other_plans()
    {
        await using var one = await PluginProcess.StartAsync(_project);
        await using var two = await PluginProcess.StartAsync(_project);
        var (mine, theirs) = ("1000000000000001", "1000000000000002");
        var settings = ProjectFolderOfTest.Settings;
        await using var run = await Run.BeginAsync(one.Address, settings.With("accounts", PropertyValue.List(theirs)));
        await using var other = await Run.BeginAsync(two.Address, settings.With("account", theirs), with: run);
        var near = await run.MakeAsync("Vpc", "near", Vpc("10.0.0.0/16"), preview: true);
        var far = await other.MakeAsync("Vpc", "far", Vpc("10.1.0.0/16"), preview: true);
        var peering = await run.MakeAsync("VpcPeering", "peering", Peering(near, far).With("acceptingAccount", theirs), preview: true);
        Assert.StartsWith("ri-", Text(peering.Outputs, "interfaceId"), StringComparison.Ordinal);
        Assert.Equal((mine, theirs), (Text(peering.Outputs, "account"), Text(peering.Outputs, "acceptingAccount")));

        // The first to leave takes nothing with it; the last one leaves nothing behind.
        await other.EndAsync();
        Assert.NotNull(await run.GetAsync(Run.Urn("Vpc", "got"), far.Id));
        await run.EndAsync();
        Assert.Empty(Directory.EnumerateFiles(_project.Scratch, "picture*", SearchOption.AllDirectories));
        Assert.Empty(run.Messages);
        Assert.Null((await InRunAsync(later => later.GetAsync(Run.Urn("Vpc", "got"), near.Id))).Result);
    }

    [Fact]
    public async Task A_process_that_only_answers_for_its_settings_joins_nothing()
    {
        await using var asked = await PluginProcess.StartAsync(_project);
        await using var plugin = await PluginProcess.StartAsync(_project);
        await using var run = await Run.BeginAsync(plugin.Address, ProjectFolderOfTest.Settings);
        var vpc = await run.MakeAsync("Vpc", "hub", Vpc("10.0.0.0/16"), preview: true);
        await using (var early = await Run.ConnectAsync(asked.Address, with: run))
        {
            await early.Client.CheckConfigAsync(new CheckRequest { Urn = "urn:pulumi:dev::network::pulumi:providers:expressconnect::default", News = new Struct(), Olds = new Struct() });
            await early.EndAsync();
        }

        Assert.Equal(0, await asked.EndedAsync());
        Assert.NotNull(await run.GetAsync(Run.Urn("Vpc", "got"), vpc.Id));
        Assert.False(Directory.Exists(Path.Combine(_project.Home, ".expressconnect")));
        await run.EndAsync();
    }

    [Fact]
    public async Task Processes_of_one_run_that_name_different_stores_are_warned_of()
    {
        await using var one = await PluginProcess.StartAsync(_project);
        await using var two = await PluginProcess.StartAsync(_project);
        await using var run = await Run.BeginAsync(one.Address, ProjectFolderOfTest.Settings);
        Assert.Empty(run.Messages);
        await using var other = await Run.BeginAsync(two.Address, ProjectFolderOfTest.Settings.With("store", "sqlite:other.db"), with: run);
        var warning = Assert.Single(run.Messages);
        Assert.StartsWith("Warning default: Another provider of this run keeps its world elsewhere, in sqlite:", warning, StringComparison.Ordinal);
        Assert.Contains("world.db", warning, StringComparison.Ordinal);
        await other.EndAsync();
        await run.EndAsync();
    }

    [Fact]
    public async Task Every_violation_of_a_plan_is_shown_at_once()
    {
        await using var plugin = await PluginProcess.StartAsync(_project);
        await using var run = await Run.BeginAsync(plugin.Address, ProjectFolderOfTest.Settings);
        string[] names = ["one", "two", "three"];
        var answers = names.Select(name => run.MakeAsync("Vpc", name, Vpc("10.0.0.1/16"), preview: true)).ToList();
        await Task.WhenAll(answers).ContinueWith(static _ => { }, TaskScheduler.Default);

        // One is refused; a machine that is slower than the quiet time gets a verdict early, never none.
        var refused = answers.Where(answer => answer.IsFaulted).ToList();
        Assert.NotEmpty(refused);
        Assert.All(refused, answer => Assert.StartsWith("VPC-01 ", ((RpcException)answer.Exception!.InnerException!).Status.Detail, StringComparison.Ordinal));
        Assert.Equal(
            names.Where((_, i) => !answers[i].IsFaulted).Order(),
            run.Messages.Select(message => message.Split(' ', 4) is ["Error", var who, "VPC-01", _] ? who.TrimEnd(':') : message).Order());
        await run.EndAsync();
    }

    [Fact]
    public async Task Quiet_means_quiet_for_every_process_of_a_run()
    {
        await using var one = await PluginProcess.StartAsync(_project);
        await using var two = await PluginProcess.StartAsync(_project);
        await using var run = await Run.BeginAsync(one.Address, ProjectFolderOfTest.Settings);
        await using var other = await Run.BeginAsync(two.Address, ProjectFolderOfTest.Settings, with: run);
        var broken = run.MakeAsync("Vpc", "broken", Vpc("10.0.0.1/16"), preview: true);
        var (begun, last, longestPause) = (TimeProvider.System.GetTimestamp(), TimeProvider.System.GetTimestamp(), TimeSpan.Zero);
        while (TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromSeconds(1) && !broken.IsCompleted)
        {
            await other.InvokeAsync("getRegions", PropertyMap.Empty);
            var now = TimeProvider.System.GetTimestamp();
            var pause = TimeProvider.System.GetElapsedTime(last, now);
            (last, longestPause) = (now, pause > longestPause ? pause : longestPause);
        }

        // While the other one was called without a pause, this one was not quiet either.
        Assert.True(!broken.IsCompleted || longestPause >= TimeSpan.FromMilliseconds(150), $"refused, with no pause longer than {longestPause}");

        await Assert.ThrowsAsync<RpcException>(() => broken);
        await other.EndAsync();
        await run.EndAsync();
    }

    [Fact]
    public async Task A_plugin_without_an_engine_waits_to_be_attached_and_serves_one_run_after_the_other()
    {
        await using var plugin = await PluginProcess.StartAsync(_project, "--logtostderr");
        for (var i = 0; i < 2; i++)
        {
            await using var run = await Run.ConnectAsync(plugin.Address);
            await run.Client.AttachAsync(new PluginAttach { Address = run.Engine.Address });
            await run.ConfigureAsync(ProjectFolderOfTest.Settings);
            await run.MakeAsync("Vpc", $"hub-{i}", Vpc("10.0.0.0/16"));
            await run.EndAsync();
        }
    }

    [Fact]
    public async Task What_has_not_come_to_rest_is_recorded_as_not_ready_and_the_next_run_goes_on()
    {
        await using var world = await World.OpenAsync(new EngineOptions { Store = "sqlite:world.db", Directory = _project.Path });
        var noon = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
        await world.SetSettingsAsync(new WorldSettings(Behaviour.Realistic, FixedTime: noon));
        var urn = Run.Urn("Vpc", "hub");
        var (made, _) = await InRunAsync(async run =>
        {
            var inputs = await run.CheckAsync(urn, Vpc("10.0.0.0/16"));
            var error = await Assert.ThrowsAsync<RpcException>(() => run.CreateAsync(urn, inputs));
            var status = Google.Rpc.Status.Parser.ParseFrom(error.Trailers.GetValueBytes("grpc-status-details-bin"));
            var left = status.Details.Single().Unpack<ErrorResourceInitFailed>();
            Assert.Contains("is Pending until 2026-01-01T12:00:05Z", left.Reasons.Single(), StringComparison.Ordinal);
            return new Recorded(urn, left.Id, inputs, left.Properties.ToPropertyMap());
        });
        await world.SetSettingsAsync(new WorldSettings(Behaviour.Realistic, FixedTime: noon.AddMinutes(1)));
        var (finished, messages) = await InRunAsync(run => run.UpdateAsync(made, made.Inputs));
        Assert.Equal((made.Id, "Available"), (finished.Id, Text(finished.Outputs, "status")));
        Assert.Empty(messages);
    }

    [Fact]
    public async Task A_store_that_cannot_be_opened_is_named()
    {
        Directory.CreateDirectory(Path.Combine(_project.Path, "world.db"));
        await using var plugin = await PluginProcess.StartAsync(_project);
        var error = await Assert.ThrowsAsync<RpcException>(() => Run.BeginAsync(plugin.Address, ProjectFolderOfTest.Settings));
        Assert.StartsWith($"expressconnect:store: The store {Path.Combine(_project.Path, "world.db")} cannot be used: ", error.Status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.Status.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--version")]
    [InlineData("version")]
    public async Task The_version_is_that_of_the_build(string verb) =>
        Assert.Equal((0, typeof(ExpressConnectProvider).Assembly.GetName().Version!.ToString(3) + Environment.NewLine), await PluginProcess.RunAsync(_project, verb));

    [Fact]
    public async Task Help_says_what_it_is() =>
        Assert.Contains("PULUMI_DEBUG_PROVIDERS", (await PluginProcess.RunAsync(_project, "--help")).Output, StringComparison.Ordinal);

    /// <summary>Makes a VPC in a process whose engine then dies: nobody says that it is recorded.</summary>
    private async Task<Recorded> MakeAndDieAsync(PropertyMap program)
    {
        await using var plugin = await PluginProcess.StartAsync(_project);
        await using var run = await Run.BeginAsync(plugin.Address, ProjectFolderOfTest.Settings);
        var made = await run.MakeAsync("Vpc", "hub", program);
        run.Die();
        Assert.NotEqual(0, await plugin.EndedAsync());
        return made;
    }

    private async Task<(T Result, IReadOnlyList<string> Messages)> InRunAsync<T>(Func<Run, Task<T>> work)
    {
        await using var plugin = await PluginProcess.StartAsync(_project);
        await using var run = await Run.BeginAsync(plugin.Address, ProjectFolderOfTest.Settings);
        var result = await work(run);
        await run.EndAsync();
        return (result, run.Messages);
    }
}
