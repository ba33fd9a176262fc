using ExpressConnect.Deployments.Tests.Monitoring;
using ExpressConnect.Tests;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace ExpressConnect.Deployments.Tests.Steps;

/// <summary>With <c>--continue-on-error</c> what does not stand on a failed resource goes on.</summary>
public sealed class ContinueOnErrorTests : MonitorTest
{
    private static readonly OperationOptions GoOn = new() { ContinueOnError = true };

    public ContinueOnErrorTests() => Provider = new BrokenLamps();

    [Fact]
    public async Task What_stands_on_a_failed_resource_is_skipped_and_the_rest_is_made()
    {
        var results = new List<Result>();

        var result = await UpAsync(
            async program =>
            {
                var broken = await program.RegisterAsync("broken", change: On());
                var on = await program.RegisterAsync("on-top", change: On(broken.Urn));
                var above = await program.RegisterAsync("above", change: On(on.Urn));
                var other = await program.RegisterAsync("other", change: On());
                results.AddRange([broken.Result, on.Result, above.Result, other.Result]);
            },
            GoOn);

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Equal([Result.Fail, Result.Skip, Result.Skip, Result.Success], results);
        Assert.Equal(["broken", "other"], Provider.Asked<CheckRequest>("Check").Select(c => c.Name));
        Assert.Equal("other", (await RecordedAsync("lamps:index:Lamp::other")).Id);
    }

    [Fact]
    public async Task A_program_that_knows_no_results_is_told_by_an_error()
    {
        StatusCode? told = null;

        await UpAsync(
            async program =>
            {
                try
                {
                    await program.RegisterAsync("broken");
                }
                catch (RpcException failure)
                {
                    told = failure.StatusCode;
                }
            },
            GoOn);

        Assert.Equal(StatusCode.Internal, told);
    }

    [Fact]
    public async Task What_stays_because_it_cannot_be_deleted_keeps_what_it_stands_on_and_the_rest_goes()
    {
        await UpAsync(async program =>
        {
            var bottom = await program.RegisterAsync("bottom");
            var below = await program.RegisterAsync("below", change: On(bottom.Urn));
            await program.RegisterAsync("stuck", change: On(below.Urn));
            await program.RegisterAsync("other", change: On(bottom.Urn));
        });

        var result = await DestroyAsync(GoOn);

        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Equal(["other", "stuck"], Provider.Asked<DeleteRequest>("Delete").Select(d => d.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["bottom", "below", "stuck"], (await SnapshotAsync()).Resources.Where(r => r.Type == "lamps:index:Lamp").Select(r => r.Id));
    }

    private static Action<RegisterResourceRequest> On(params string[] urns) => request =>
    {
        request.SupportsResultReporting = true;
        request.Dependencies.Add(urns);
    };

    private sealed class BrokenLamps : SimpleProvider
    {
        public override async Task<Empty> Delete(DeleteRequest request, ServerCallContext context)
        {
            var answer = await base.Delete(request, context);
            return request.Name == "stuck" ? throw new RpcException(new Status(StatusCode.Unknown, "it is screwed on")) : answer;
        }

        public override Task<CreateResponse> Create(CreateRequest request, ServerCallContext context) =>
            request.Name == "broken" ? throw new RpcException(new Status(StatusCode.Unknown, "it does not light")) : base.Create(request, context);
    }
}
