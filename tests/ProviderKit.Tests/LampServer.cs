using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using ProviderKit.Tests.Lamps;
using Pulumirpc;

namespace ProviderKit.Tests;

/// <summary>The lamp provider behind gRPC in this process, an engine to talk to, and a client that speaks as one.</summary>
internal sealed class LampServer : IAsyncDisposable
{
    private readonly PluginServer _server;
    private readonly GrpcChannel _channel;

    private LampServer(PluginServer server, FakeEngine engine, House house, LampProvider provider, TaskCompletionSource<int> ended)
    {
        _server = server;
        Engine = engine;
        House = house;
        Provider = provider;
        Ended = ended.Task;
        _channel = GrpcChannels.Open($"127.0.0.1:{server.Port}");
        Client = new ResourceProvider.ResourceProviderClient(_channel);
    }

    public FakeEngine Engine { get; }

    public House House { get; }

    public LampProvider Provider { get; }

    public ResourceProvider.ResourceProviderClient Client { get; }

    /// <summary>The exit code, once the process would have ended.</summary>
    public Task<int> Ended { get; }

    public static async Task<LampServer> StartAsync(bool attached = false, TimeProvider? time = null)
    {
        var house = new House();
        var provider = new LampProvider(house);
        var ended = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var server = await PluginHost.StartAsync(provider, attached, code => ended.TrySetResult(code), time);
        return new LampServer(server, await FakeEngine.StartAsync(), house, provider, ended);
    }

    /// <summary>Handshake and Configure, as a run begins.</summary>
    public async Task BeginAsync(params (string Key, PropertyValue Value)[] settings)
    {
        await Client.HandshakeAsync(new ProviderHandshakeRequest { EngineAddress = Engine.Address });
        await Client.ConfigureAsync(new ConfigureRequest { Args = PropertyMap.Of([("room", "hall"), .. settings]).ToStruct(), Id = "p", Urn = "urn:pulumi:dev::house::pulumi:providers:lamps::default" });
    }

    public static string Urn(string name) => $"urn:pulumi:dev::house::lamps:index:Lamp::{name}";

    public async Task<CreateResponse> CreateAsync(string name, PropertyMap inputs, bool preview = false, double timeout = 0, Metadata? metadata = null) =>
        await Client.CreateAsync(new CreateRequest { Urn = Urn(name), Properties = inputs.ToStruct(), Preview = preview, Timeout = timeout }, metadata);

    public static PropertyMap Lamp(string name, params (string Key, PropertyValue Value)[] more) =>
        PropertyMap.Of([("room", "hall"), ("colour", "WarmWhite"), ("on", true), ("name", name), .. more]);

    /// <summary>Closes the engine's connection.</summary>
    public void HangUp() => _channel.Dispose();

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _server.DisposeAsync();
        await Engine.DisposeAsync();
    }
}
