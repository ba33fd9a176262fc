using ExpressConnect.Deployments.Tests.Monitoring;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumirpc;

namespace ExpressConnect.Deployments.Tests.Steps;

/// <summary>The first Ctrl-C: what runs is finished and recorded, and nothing begins.</summary>
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
