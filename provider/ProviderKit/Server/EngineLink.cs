using Grpc.Core;
using Grpc.Net.Client;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ProviderKit;

/// <summary>The second connection: from the provider to the engine, for messages. A dead engine is no error.</summary>
internal sealed class EngineLink : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private readonly GrpcChannel? _channel;
    private readonly Engine.EngineClient? _client;

    /// <summary>A link to the engine at this address.</summary>
    /// <param name="address"><c>127.0.0.1:PORT</c>; empty: there is none and messages go nowhere.</param>
    public EngineLink(string address)
    {
        Address = address;
        if (address.Length > 0)
        {
            _channel = GrpcChannels.Open(address);
            _client = new Engine.EngineClient(_channel);
        }
    }

    public string Address { get; }

    /// <summary>Sends a message and waits until the engine has taken it.</summary>
    public async Task LogAsync(LogSeverity severity, string message, string urn, bool ephemeral = false)
    {
        if (_client is null)
        {
            return;
        }

        try
        {
            var request = new LogRequest { Severity = severity, Message = message, Urn = urn, Ephemeral = ephemeral };
            await _client.LogAsync(request, deadline: DateTime.UtcNow + s_patience);
        }
        catch (RpcException)
        {
            // Nobody is left to be told.
        }
        catch (ObjectDisposedException)
        {
            // The run is over.
        }
    }

    public void Dispose() => _channel?.Dispose();
}
