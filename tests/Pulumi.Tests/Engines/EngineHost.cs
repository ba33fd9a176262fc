using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pulumi.Protocol.Wire;

namespace Pulumi.Tests.Engines;

/// <summary>An engine's services on loopback, and programs run against them as the engine would: by their environment.</summary>
internal sealed class EngineHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string address;

    private EngineHost(WebApplication app, FakeMonitor monitor, FakeEngine engine)
    {
        (this.app, Monitor, Engine) = (app, monitor, engine);
        address = new Uri(app.Urls.First()).Authority;
        Environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["PULUMI_MONITOR"] = address,
            ["PULUMI_ENGINE"] = address,
            ["PULUMI_PROJECT"] = "house",
            ["PULUMI_STACK"] = "dev",
            ["PULUMI_DRY_RUN"] = "false",
            ["PULUMI_QUERY_MODE"] = "false",
            ["PULUMI_PARALLEL"] = "8",
            ["PULUMI_ORGANIZATION"] = "acme",
            ["PULUMI_ROOT_DIRECTORY"] = "/house",
            ["PULUMI_CONFIG"] = null,
            ["PULUMI_CONFIG_SECRET_KEYS"] = null,
        };
    }

    public FakeMonitor Monitor { get; }

    public FakeEngine Engine { get; }

    /// <summary>What the program is told; null unsets a variable.</summary>
    public Dictionary<string, string?> Environment { get; }

    public bool IsPreview
    {
        set => Environment["PULUMI_DRY_RUN"] = value ? "true" : "false";
    }

    public static async Task<EngineHost> StartAsync()
    {
        var (monitor, engine) = (new FakeMonitor(), new FakeEngine());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(static options =>
        {
            options.MaxReceiveMessageSize = GrpcChannels.MaxMessageBytes;
            options.MaxSendMessageSize = GrpcChannels.MaxMessageBytes;
        });
        builder.Services.AddSingleton(monitor).AddSingleton(engine);
        var built = builder.Build();
        built.MapGrpcService<FakeMonitor>();
        built.MapGrpcService<FakeEngine>();
        await built.StartAsync();
        return new EngineHost(built, monitor, engine);
    }

    /// <summary>Runs a program that must succeed.</summary>
    public async Task RunAsync(Action program)
    {
        var code = await ExitCodeAsync(() => Deployment.RunAsync(program));
        Assert.Equal("", string.Join('\n', Engine.Errors));
        Assert.Equal(0, code);
    }

    /// <summary>Runs a program that must fail, and gives the error that it reports.</summary>
    public async Task<string> FailAsync(Action program)
    {
        Assert.Equal(32, await ExitCodeAsync(() => Deployment.RunAsync(program)));
        return Assert.Single(Engine.Errors);
    }

    /// <summary>Runs a program in its environment.</summary>
    public async Task<int> ExitCodeAsync(Func<Task<int>> program)
    {
        var before = Environment.Keys.ToDictionary(static name => name, System.Environment.GetEnvironmentVariable);
        var exitCode = System.Environment.ExitCode;
        try
        {
            Set(Environment);

            // A program that waits for ever is a failure, not a test run that never ends.
            return await program().WaitAsync(TimeSpan.FromSeconds(60));
        }
        finally
        {
            Set(before);
            System.Environment.ExitCode = exitCode;
        }
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static void Set(Dictionary<string, string?> variables)
    {
        foreach (var (name, value) in variables)
        {
            System.Environment.SetEnvironmentVariable(name, value);
        }
    }
}
