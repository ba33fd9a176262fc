using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ExpressConnect.Tests;

/// <summary>A gRPC service of a test, served on the loopback interface.</summary>
internal sealed class GrpcHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private GrpcHost(WebApplication app) => this.app = app;

    /// <summary><c>127.0.0.1:PORT</c></summary>
    public string Address => new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Authority;

    public static async Task<GrpcHost> StartAsync<T>(T service)
        where T : class
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(service);
        var built = builder.Build();
        built.MapGrpcService<T>();
        await built.StartAsync();
        return new GrpcHost(built);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
