using System.Collections.Concurrent;
using System.Net;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace Pulumi;

/// <summary>A function of the program for the engine to call, with a message of the protocol in bytes.</summary>
internal delegate Task<IMessage> CallbackFunction(ByteString request, CancellationToken cancel);

/// <summary>Serves functions of the program to the engine, on the loopback interface.</summary>
internal sealed class CallbackServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly CallbackService service;
    private readonly string address;

    private CallbackServer(WebApplication app, CallbackService service)
    {
        (this.app, this.service) = (app, service);
        address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Authority;
    }

    public static async Task<CallbackServer> StartAsync()
    {
        // Empty: nothing of the folder that the program runs in may configure it.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(static kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http2);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc(static options =>
        {
            options.MaxReceiveMessageSize = GrpcChannels.MaxMessageBytes;
            options.MaxSendMessageSize = GrpcChannels.MaxMessageBytes;
        });
        var functions = new CallbackService();
        builder.Services.AddSingleton(functions);
        var server = builder.Build();
        server.MapGrpcService<CallbackService>();
        await server.StartAsync();
        return new CallbackServer(server, functions);
    }

    /// <summary>Serves one function more.</summary>
    /// <returns>How the engine calls it.</returns>
    public Callback Add(CallbackFunction function) => new() { Target = address, Token = service.Add(function) };

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

internal sealed class CallbackService : Callbacks.CallbacksBase
{
    private readonly ConcurrentDictionary<string, CallbackFunction> functions = new(StringComparer.Ordinal);

    public string Add(CallbackFunction function)
    {
        var token = Guid.NewGuid().ToString();
        functions[token] = function;
        return token;
    }

    public override async Task<CallbackInvokeResponse> Invoke(CallbackInvokeRequest request, ServerCallContext context)
    {
        if (!functions.TryGetValue(request.Token, out var function))
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, $"Callback not found: {request.Token}"));
        }

        try
        {
            return new CallbackInvokeResponse { Response = (await function(request.Request, context.CancellationToken)).ToByteString() };
        }
        catch (Exception failure)
        {
            throw new RpcException(new Status(StatusCode.Unknown, failure.Message));
        }
    }
}
