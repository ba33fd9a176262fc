using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ExpressConnect.Deployments.Monitoring;

/// <summary>Calls functions of the program that it has handed to the engine: transforms and hooks.</summary>
internal sealed class CallbackClients : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<GrpcChannel>> channels = new(StringComparer.Ordinal);

    /// <summary>Refuses a callback that names nobody to call.</summary>
    public static Callback Named(Callback? callback) => callback is { Target.Length: > 0 }
        ? callback
        : throw new RpcException(new Status(StatusCode.InvalidArgument, "the callback does not say where the program listens (target)"));

    /// <summary>Calls one. What it throws comes as <see cref="RpcException"/>.</summary>
    public async Task<T> InvokeAsync<T>(Callback callback, IMessage request, CancellationToken cancel)
        where T : IMessage<T>, new()
    {
        var channel = channels.GetOrAdd(callback.Target, target => new Lazy<GrpcChannel>(() => GrpcChannels.Open(target))).Value;
        var answer = await new Callbacks.CallbacksClient(channel).InvokeAsync(
            new CallbackInvokeRequest { Token = callback.Token, Request = request.ToByteString() }, cancellationToken: cancel);
        return new MessageParser<T>(() => new T()).ParseFrom(answer.Response);
    }

    public void Dispose()
    {
        foreach (var channel in channels.Values)
        {
            channel.Value.Dispose();
        }
    }
}
