using System.Runtime.CompilerServices;
using ExpressConnect.Engine;
using Grpc.Core;
using Moq;
using ProviderKit;

namespace ExpressConnect.Provider.Tests;

/// <summary>Refusals that a real engine cannot be made to give, and what the engine of the deployment is told of them.</summary>
public sealed class FailureTests
{
    private static readonly string s_home = Directory.CreateTempSubdirectory("expressconnect-provider-home-").FullName;

    /// <summary>Nothing of these tests lands in the home of whoever runs them.</summary>
    [ModuleInitializer]
    internal static void HaveAHome()
    {
        Environment.SetEnvironmentVariable("HOME", s_home);
        AppDomain.CurrentDomain.ProcessExit += static (_, _) => Directory.Delete(s_home, recursive: true);
    }

    [Fact]
    public async Task What_may_work_later_is_told_as_such()
    {
        var finding = new Finding("", FindingLevel.Error, "Throttling", "Too many calls in 60 s.") { Code = "Throttling", Remedy = "Try again.", IsTransient = true };
        Assert.Equal(
            (StatusCode.Aborted, "Throttling\n  Too many calls in 60 s.\n  Try again."),
            await RefusedAsync(new ExpressConnectException(new Party("VPC", "", "hub"), [finding])));
    }

    [Fact]
    public async Task What_the_world_refuses_is_told_with_its_code() => Assert.Equal(
        (StatusCode.FailedPrecondition, "Store.Full\n  The disk is full.\n  Make room."),
        await RefusedAsync(new ExpressConnectException("Store.Full", "The disk is full.", "Make room.")));

    [Fact]
    public async Task Every_broken_rule_is_told_and_warnings_are_not_mixed_in()
    {
        Finding[] findings =
        [
            new("VPC-01", FindingLevel.Error, "range is none", "One.") { Remedy = "Write another." },
            new("VPC-06", FindingLevel.Error, "name is too long", "Two."),
            new("VPC-05", FindingLevel.Warning, "range is public", "Three."),
        ];
        Assert.Equal(
            (StatusCode.FailedPrecondition, "VPC-01 range is none\n  One.\n  Write another.   docs/rules.md#vpc-01\nVPC-06 name is too long\n  Two.\n  docs/rules.md#vpc-06"),
            await RefusedAsync(new ExpressConnectException(new Party("VPC", "", "hub"), findings)));
    }

    [Fact]
    public async Task A_defect_is_told_by_an_id_that_the_log_explains()
    {
        var (code, message) = await RefusedAsync(new InvalidOperationException("a wire is loose"));
        Assert.Equal(StatusCode.Internal, code);
        Assert.DoesNotContain("wire", message, StringComparison.Ordinal);
        var log = Path.Combine(s_home, ".expressconnect", "defects.log");
        Assert.Contains(log, message, StringComparison.Ordinal);
        var id = message.Split('\n')[0]["internal error: ".Length..];
        Assert.Contains($"{id} System.InvalidOperationException: a wire is loose", await File.ReadAllTextAsync(log), StringComparison.Ordinal);
    }

    private static async Task<(StatusCode Code, string Message)> RefusedAsync(Exception refusal)
    {
        var vpcs = new Mock<IResourceSet<VpcSpec, Vpc>>();
        vpcs.Setup(set => set.CreateAsync(It.IsAny<VpcSpec>(), It.IsAny<CancellationToken>())).ThrowsAsync(refusal);
        var session = new Mock<ISession>();
        session.Setup(all => all.Vpcs).Returns(vpcs.Object);
        var cloud = new Mock<IExpressConnect>();
        cloud.Setup(port => port.JoinAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        cloud.Setup(port => port.Session(It.IsAny<Caller>(), It.IsAny<SessionMode>())).Returns(session.Object);
        await using var server = await PluginHost.StartAsync(new ExpressConnectProvider(cloud.Object), attached: true, static _ => { });
        await using var run = await Run.BeginAsync($"127.0.0.1:{server.Port}", Providers.Settings);
        var error = await Assert.ThrowsAsync<RpcException>(() => run.MakeAsync("Vpc", "hub", Programs.Vpc("10.0.0.0/16")));
        return (error.StatusCode, error.Status.Detail);
    }
}
