using Grpc.Core;
using Pulumi.Tests.Engines;
using Pulumirpc;

namespace Pulumi.Tests.Programs;

/// <summary>How programs fail, and what the engine hears of it.</summary>
public sealed class FailureTests : IAsyncLifetime
{
    private EngineHost host = null!;

    public async Task InitializeAsync() => host = await EngineHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_shutdown_that_fails_is_reported()
    {
        host.Monitor.Shutdown = static () => throw new RpcException(new Status(StatusCode.Internal, "deletes failed"));
        Assert.Contains("deletes failed", await host.FailAsync(static () => { }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_ends_the_program_with_32_and_its_text()
    {
        var exitCode = 0;
        Assert.Equal(32, await host.ExitCodeAsync(async () =>
        {
            var code = await Deployment.RunAsync(Wrong);
            exitCode = Environment.ExitCode;
            return code;
        }));
        Assert.Equal(32, exitCode);
        var message = Assert.Single(host.Engine.Messages);
        Assert.Matches("^Running program '.+' failed with an unhandled exception:\nSystem.FormatException: wrong\n", message.Message);
        Assert.Equal((LogSeverity.Error, ""), (message.Severity, message.Urn));
        Assert.Equal(0, host.Monitor.Shutdowns);
    }

    [Fact]
    public async Task A_run_exception_is_shown_by_its_message_only() =>
        Assert.Equal("no region is set", await host.FailAsync(static () => throw new RunException("no region is set")));

    [Fact]
    public async Task A_resource_exception_is_shown_on_its_resource()
    {
        Assert.Equal("too high", await host.FailAsync(static () => throw new ResourceException("too high", new Gate("g"), hideStack: true)));
        Assert.Equal("urn:pulumi:dev::house::acme:index:Gate::g", Assert.Single(host.Engine.Messages).Urn);
    }

    [Fact]
    public async Task A_failed_output_fails_the_program_though_nobody_reads_it()
    {
        var error = await host.FailAsync(static () => _ = new Gate("g").Id.Apply(static id => id.Length > 1000 ? id : throw new FormatException("short id")));
        Assert.Contains("short id", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registration_that_fails_is_reported_once_and_ends_the_program()
    {
        host.Monitor.Answer = static (request, _) => request.Name is "bad" ? throw new RpcException(new Status(StatusCode.Unknown, "VLAN 110 is taken")) : Task.CompletedTask;
        var error = await host.FailAsync(static () =>
        {
            var bad = new Gate("bad");
            _ = new Gate("after", new GateArgs { Title = bad.Title.Apply(static title => title!) });
        });
        Assert.Contains("VLAN 110 is taken", error, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Monitor.Registered, static request => request.Name is "after");
    }

    [Fact]
    public async Task A_program_whose_connection_breaks_ends_though_answers_are_missing()
    {
        var never = new TaskCompletionSource();
        host.Monitor.Answer = (request, _) => request.Name switch
        {
            "hangs" => never.Task,
            "bad" => throw new RpcException(new Status(StatusCode.Unavailable, "resource monitor has gone")),
            _ => Task.CompletedTask,
        };
        var error = await host.FailAsync(static () =>
        {
            _ = new Gate("hangs");
            _ = new Gate("bad");
        });
        Assert.Contains("resource monitor has gone", error, StringComparison.Ordinal);
        never.SetResult();
    }

    [Fact]
    public async Task A_logged_error_lets_the_program_go_on_and_fail()
    {
        Assert.Equal(1, await host.ExitCodeAsync(static () => Deployment.RunAsync(static () =>
        {
            Log.Error("bad");
            Log.Exception(new FormatException("worse"));
            _ = new Gate("g");
        })));
        Assert.Equal(["bad", "System.FormatException: worse"], host.Engine.Errors);
        Assert.Equal("g", host.Monitor.Registered.Last().Name);
        Assert.Equal(0, host.Monitor.Shutdowns);
    }

    [Fact]
    public async Task Messages_that_cannot_be_sent_fail_the_program_with_one()
    {
        host.Engine.IsDeaf = true;
        Assert.Equal(1, await host.ExitCodeAsync(static () => Deployment.RunAsync(static () => Log.Info("hello"))));
    }

    private static void Wrong() => throw new FormatException("wrong");
}
