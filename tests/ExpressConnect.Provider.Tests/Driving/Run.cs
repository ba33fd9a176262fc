using Google.Protobuf.WellKnownTypes;
using Grpc.Net.Client;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using ProviderKit.Tests;
using Pulumirpc;

namespace ExpressConnect.Provider.Tests;

/// <summary>One phase of a deployment as a provider sees it: an engine with an address of its own, and its connection to one plugin.</summary>
internal sealed class Run : IAsyncDisposable
{
    private readonly GrpcChannel _channel;
    private readonly bool _ownsEngine;

    private Run(string address, FakeEngine engine, bool ownsEngine)
    {
        Engine = engine;
        _ownsEngine = ownsEngine;
        _channel = GrpcChannels.Open(address);
        Client = new ResourceProvider.ResourceProviderClient(_channel);
    }

    public FakeEngine Engine { get; }

    public ResourceProvider.ResourceProviderClient Client { get; }

    /// <summary>Messages of the provider so far: severity, name of the resource, text.</summary>
    public IReadOnlyList<string> Messages =>
        [.. Engine.Messages.Where(m => m.Severity != LogSeverity.Debug).Select(m => $"{m.Severity} {m.Urn[(m.Urn.LastIndexOf(':') + 1)..]}: {m.Message}")];

    /// <summary>Connects and shakes hands, without configuring.</summary>
    /// <param name="address">Where the plugin listens.</param>
    /// <param name="with">A run that this plugin is another process of; null: a run of its own.</param>
    public static async Task<Run> ConnectAsync(string address, Run? with = null)
    {
        var run = new Run(address, with?.Engine ?? await FakeEngine.StartAsync(), ownsEngine: with is null);
        await run.Client.HandshakeAsync(new ProviderHandshakeRequest
        {
            EngineAddress = run.Engine.Address,
            ConfigureWithUrn = true,
            SupportsViews = true,
            SupportsRefreshBeforeUpdate = true,
            InvokeWithPreview = true,
            AcceptsByteString = true,
        });
        await run.Client.GetPluginInfoAsync(new Empty());
        return run;
    }

    /// <summary>Connects, shakes hands and configures.</summary>
    public static async Task<Run> BeginAsync(string address, PropertyMap settings, Run? with = null)
    {
        var run = await ConnectAsync(address, with);
        await run.ConfigureAsync(settings);
        return run;
    }

    public static string Urn(string type, string name) => $"urn:pulumi:dev::network::expressconnect:index:{type}::{name}";

    public async Task ConfigureAsync(PropertyMap settings) => await Client.ConfigureAsync(new ConfigureRequest
    {
        Args = settings.ToStruct(),
        Id = "3f6a",
        Urn = "urn:pulumi:dev::network::pulumi:providers:expressconnect::default",
        Name = "default",
        Type = "pulumi:providers:expressconnect",
        SendsOldInputs = true,
        SendsOldInputsToDelete = true,
    });

    public async Task<CheckResponse> TryCheckAsync(string urn, PropertyMap news, PropertyMap? olds = null) => await Client.CheckAsync(
        new CheckRequest { Urn = urn, News = news.ToStruct(), Olds = (olds ?? PropertyMap.Empty).ToStruct(), RandomSeed = Google.Protobuf.ByteString.CopyFrom(new byte[32]) });

    public async Task<PropertyMap> CheckAsync(string urn, PropertyMap news, PropertyMap? olds = null)
    {
        var answer = await TryCheckAsync(urn, news, olds);
        Assert.Empty(answer.Failures);
        return answer.Inputs.ToPropertyMap();
    }

    /// <summary>Create, with inputs that were checked.</summary>
    public async Task<Recorded> CreateAsync(string urn, PropertyMap inputs, bool preview = false)
    {
        var answer = await Client.CreateAsync(new CreateRequest { Urn = urn, Properties = inputs.ToStruct(), Preview = preview });
        return new Recorded(urn, answer.Id, inputs, answer.Properties.ToPropertyMap());
    }

    /// <summary>Check with empty olds, then Create: what the engine asks of something new.</summary>
    public async Task<Recorded> MakeAsync(string type, string name, PropertyMap program, bool preview = false)
    {
        var urn = Urn(type, name);
        return await CreateAsync(urn, await CheckAsync(urn, program), preview);
    }

    /// <summary>Check and Diff of something recorded against what the program says now.</summary>
    public async Task<(PropertyMap Inputs, DiffResponse Diff)> CompareAsync(Recorded old, PropertyMap program)
    {
        var inputs = await CheckAsync(old.Urn, program, old.Inputs);
        return (inputs, await DiffAsync(old, inputs));
    }

    /// <summary>Diff alone: of a refresh, or of a cascade.</summary>
    public async Task<DiffResponse> DiffAsync(Recorded old, PropertyMap news) => await Client.DiffAsync(new DiffRequest
    {
        Id = old.Id,
        Urn = old.Urn,
        Olds = old.Outputs.ToStruct(),
        OldInputs = old.Inputs.ToStruct(),
        News = news.ToStruct(),
    });

    public async Task<Recorded> UpdateAsync(Recorded old, PropertyMap inputs, bool preview = false)
    {
        var answer = await Client.UpdateAsync(new UpdateRequest
        {
            Id = old.Id,
            Urn = old.Urn,
            Olds = old.Outputs.ToStruct(),
            OldInputs = old.Inputs.ToStruct(),
            News = inputs.ToStruct(),
            Preview = preview,
        });
        return old with { Inputs = inputs, Outputs = answer.Properties.ToPropertyMap() };
    }

    /// <summary>Read of a refresh; null when it is gone.</summary>
    public async Task<Recorded?> RefreshAsync(Recorded old) => Found(old.Urn, await Client.ReadAsync(
        new ReadRequest { Id = old.Id, Urn = old.Urn, Inputs = old.Inputs.ToStruct(), Properties = old.Outputs.ToStruct() }));

    /// <summary>Read of an import: with nothing but the id.</summary>
    public async Task<Recorded?> ImportAsync(string urn, string id) => Found(urn, await Client.ReadAsync(new ReadRequest { Id = id, Urn = urn }));

    /// <summary>Read of a <c>Get</c>: both bags are set and empty.</summary>
    public async Task<Recorded?> GetAsync(string urn, string id) =>
        Found(urn, await Client.ReadAsync(new ReadRequest { Id = id, Urn = urn, Inputs = new Struct(), Properties = new Struct() }));

    public async Task DeleteAsync(Recorded old) => await Client.DeleteAsync(
        new DeleteRequest { Id = old.Id, Urn = old.Urn, Properties = old.Outputs.ToStruct(), OldInputs = old.Inputs.ToStruct() });

    public async Task<PropertyMap> InvokeAsync(string function, PropertyMap arguments, bool preview = true)
    {
        var answer = await Client.InvokeAsync(new InvokeRequest { Tok = $"expressconnect:index:{function}", Args = arguments.ToStruct(), Preview = preview });
        Assert.Empty(answer.Failures);
        return answer.Return.ToPropertyMap();
    }

    /// <summary>The phase ends in order.</summary>
    public async Task EndAsync() => await Client.CancelAsync(new Empty());

    /// <summary>The engine dies: its connection closes without a word.</summary>
    public void Die() => _channel.Dispose();

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        if (_ownsEngine)
        {
            await Engine.DisposeAsync();
        }
    }

    private static Recorded? Found(string urn, ReadResponse answer) => answer.Properties is null
        ? null
        : new Recorded(urn, answer.Id, answer.Inputs.ToPropertyMap(), answer.Properties.ToPropertyMap());
}
