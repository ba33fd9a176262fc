using System.Collections.Concurrent;
using System.Net;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pulumirpc;

namespace ProviderKit.Tests;

/// <summary>The side of an engine that providers talk to: keeps their messages.</summary>
internal sealed class FakeEngine : Engine.EngineBase, IAsyncDisposable
{
    private WebApplication? _app;

    public ConcurrentQueue<LogRequest> Messages { get; } = [];

    public string Address { get; private set; } = "";

    public static async Task<FakeEngine> StartAsync()
    {
        var engine = new FakeEngine();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(engine);
        engine._app = builder.Build();
        engine._app.MapGrpcService<FakeEngine>();
        await engine._app.StartAsync();
        engine.Address = new Uri(engine._app.Urls.First()).Authority;
        return engine;
    }

    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        Messages.Enqueue(request);
        return Task.FromResult(new Empty());
    }

    public ValueTask DisposeAsync() => _app!.DisposeAsync();
}
