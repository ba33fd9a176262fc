using Grpc.Net.Client;

namespace Pulumi.Protocol.Wire;

/// <summary>Connections between engine, programs and plugins: plaintext HTTP/2 on the loopback interface.</summary>
public static class GrpcChannels
{
    /// <summary>The largest message that peers accept: 400 MiB.</summary>
    public const int MaxMessageBytes = 400 * 1024 * 1024;

    /// <summary>Opens a channel. Nothing is sent until the first call.</summary>
    /// <param name="address"><c>127.0.0.1:PORT</c>, as peers write addresses; a scheme in front is tolerated.</param>
    public static GrpcChannel Open(string address)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        var uri = address.Contains("://", StringComparison.Ordinal) ? address : "http://" + address;
        return GrpcChannel.ForAddress(uri, new GrpcChannelOptions
        {
            MaxReceiveMessageSize = MaxMessageBytes,
            MaxSendMessageSize = MaxMessageBytes,
            DisposeHttpClient = true,
            HttpHandler = new SocketsHttpHandler
            {
                UseProxy = false,
                EnableMultipleHttp2Connections = true,
                PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
            },
        });
    }
}
