using System.Net;
using ExpressConnect.Deployments.Providers;
using ExpressConnect.Deployments.Steps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pulumi.Protocol.Wire;

namespace ExpressConnect.Deployments.Monitoring;

/// <summary>Where programs and plugins of one phase reach the engine: all services on one port of the loopback interface.</summary>
internal sealed class PhaseServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private PhaseServer(WebApplication app, string address)
    {
        this.app = app;
        Address = address;
    }

    /// <summary><c>127.0.0.1:PORT</c></summary>
    public string Address { get; }

    public static async Task<PhaseServer> StartAsync(MonitorService? monitor, Phase phase)
    {
        // Empty: settings of web applications in the current folder are not read, nor the folder watched for them.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc(options =>
        {
            options.MaxReceiveMessageSize = GrpcChannels.MaxMessageBytes;
            options.MaxSendMessageSize = GrpcChannels.MaxMessageBytes;
        });
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(100));
        builder.Services.AddSingleton(new EngineService(phase));
        builder.Services.AddSingleton(new BuiltinProvider(phase));
        if (monitor is not null)
        {
            builder.Services.AddSingleton(monitor);
        }

        var built = builder.Build();
        built.MapGrpcService<EngineService>();
        built.MapGrpcService<BuiltinProvider>();
        if (monitor is not null)
        {
            built.MapGrpcService<MonitorService>();
        }

        await built.StartAsync();
        var address = built.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new PhaseServer(built, new Uri(address).Authority);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
