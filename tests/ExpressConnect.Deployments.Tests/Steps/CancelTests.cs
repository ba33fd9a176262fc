using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.States;
using ExpressConnect.Deployments.Tests.Monitoring;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumirpc;

namespace ExpressConnect.Deployments.Tests.Steps;

/// <summary>The first Ctrl-C: what runs is finished and recorded, and nothing begins. The second: nothing is waited for.</summary>
public sealed class CancelTests : MonitorTest
{
    [Fact]
    public async Task Steps_that_wait_for_their_turn_do_not_begin()
    {
        using var cancel = new CancellationTokenSource();
        Provider = new CancellingWorld(cancel);

        var result = await UpAsync(
            program => Task.WhenAll(Enumerable.Range(0, 6).Select(i => program.RegisterAsync($"lamp{i}", PropertyMap.Of(("colour", "red"))))),
            new() { Parallel = 1 },
            cancel: cancel.Token);

        Assert.Equal(ExitStatus.Cancelled, result.Status);
        Assert.Single(Provider.Asked<CreateRequest>("Create"));
        var state = await SnapshotAsync();
        Assert.Single(state.Resources, static r => r.Type == "lamps:index:Lamp");
        Assert.Empty(state.PendingOperations);
    }

    [Fact]
    public async Task The_second_time_nothing_is_waited_for_and_what_was_under_way_stays_recorded_as_such()
    {
        using var cancel = new CancellationTokenSource();
        using var kill = new CancellationTokenSource();
        Provider = new HangingWorld(async () =>
        {
            await cancel.CancelAsync();
            await kill.CancelAsync();
        });

        var result = await UpAsync(
            async program =>
            {
                await program.RegisterAsync("made");
                await program.RegisterAsync("hangs");
            },
            cancel: cancel.Token,
            kill: kill.Token);

        Assert.Equal(ExitStatus.Cancelled, result.Status);
        var state = await SnapshotAsync();
        Assert.Equal(["made"], state.Resources.Where(static r => r.Type == "lamps:index:Lamp").Select(static r => r.Id));
        var pending = Assert.Single(state.PendingOperations);
        Assert.Equal((PendingOperationKind.Creating, Stack + "lamps:index:Lamp::hangs"), (pending.Kind, pending.Resource.Urn));

        // The next run says so, and makes it.
        Provider = new();
        Assert.Equal(ExitStatus.Success, (await UpAsync(static program => Task.WhenAll(program.RegisterAsync("made"), program.RegisterAsync("hangs")))).Status);
        Assert.Contains(Messages(Severity.Warning), static m => m.Contains("was creating " + Stack + "lamps:index:Lamp::hangs", StringComparison.Ordinal));
        Assert.Equal("hangs", Assert.Single(Provider.Asked<CreateRequest>("Create")).Name);
        Assert.Empty((await SnapshotAsync()).PendingOperations);
    }

    private sealed class HangingWorld(Func<Task> interrupt) : ExpressConnect.Tests.SimpleProvider
    {
        public override async Task<CreateResponse> Create(CreateRequest request, ServerCallContext context)
        {
            if (request.Name == "hangs")
            {
                await interrupt();
                await Task.Delay(Timeout.Infinite, context.CancellationToken);
            }

            return await base.Create(request, context);
        }
    }

    private sealed class CancellingWorld(CancellationTokenSource cancel) : ExpressConnect.Tests.SimpleProvider
    {
        public override async Task<CreateResponse> Create(CreateRequest request, ServerCallContext context)
        {
            // Time enough for the others to stand in line.
            await Task.Delay(200);
            await cancel.CancelAsync();
            return await base.Create(request, context);
        }
    }
}
