using ExpressConnect.Deployments.Tests.Monitoring;
using ExpressConnect.Tests;
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

    private static Action<RegisterResourceRequest> On(params string[] urns) => request =>
    {
        request.SupportsResultReporting = true;
        request.Dependencies.Add(urns);
    };

    private sealed class BrokenLamps : SimpleProvider
    {
        public override Task<CreateResponse> Create(CreateRequest request, ServerCallContext context) =>
            request.Name == "broken" ? throw new RpcException(new Status(StatusCode.Unknown, "it does not light")) : base.Create(request, context);
    }
}
