using Grpc.Core;
using Grpc.Net.Client;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ExpressConnect.Deployments.Providers;

/// <summary>What a Check said.</summary>
internal sealed record CheckResult(PropertyMap Inputs, IReadOnlyList<CheckFailure> Failures);

/// <summary>What a Create or Update made, or a Read found.</summary>
/// <param name="Id">The id; empty if there is none.</param>
/// <param name="Outputs">The outputs.</param>
internal sealed record MadeResult(string Id, PropertyMap Outputs);

/// <summary>What a Read found.</summary>
/// <param name="Id">The id; empty if the object does not exist.</param>
/// <param name="Outputs">The outputs; null if the object does not exist.</param>
/// <param name="Inputs">The inputs; null if the provider cannot say them.</param>
internal sealed record ReadResult(string Id, PropertyMap? Outputs, PropertyMap? Inputs);

/// <summary>One running plugin, and its calls in the words of the engine.</summary>
internal sealed class ProviderPlugin : IAsyncDisposable
{
    // Settings are compared in the open; Configure gets their secrets wrapped.
    private static readonly WireOptions Settings = WireOptions.Resource with { KeepSecrets = false };

    private readonly ProviderInstance instance;
    private readonly GrpcChannel channel;
    private readonly ResourceProvider.ResourceProviderClient client;
    private Task configured = Task.CompletedTask;
    private bool isDisposed;

    private ProviderPlugin(ProviderInstance instance, GrpcChannel channel)
    {
        this.instance = instance;
        this.channel = channel;
        client = new ResourceProvider.ResourceProviderClient(channel);
    }

    /// <summary>The file or name by which messages call it.</summary>
    public string Name => instance.Name;

    /// <summary>Whether its configuration is not fully known: a preview must do without it.</summary>
    public bool IsUnconfigurable { get; private set; }

    public static async Task<ProviderPlugin> StartAsync(IProviderLauncher launcher, PluginRequest plugin, string engineAddress, CancellationToken cancel)
    {
        var process = await launcher.StartAsync(plugin, engineAddress, cancel);
        var started = new ProviderPlugin(process, GrpcChannels.Open(process.Address));
        try
        {
            await started.HandshakeAsync(engineAddress, cancel);
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    public async Task<CheckResult> CheckConfigAsync(ResourceUrn urn, PropertyMap olds, PropertyMap news, CancellationToken cancel)
    {
        try
        {
            var response = await Call(() => client.CheckConfigAsync(
                new CheckRequest { Urn = urn.ToString(), Olds = olds.ToStruct(Settings), News = news.ToStruct(Settings), Name = urn.Name, Type = urn.Type },
                cancellationToken: cancel));
            var inputs = response.Inputs.ToPropertyMap(WireOptions.Resource)
                .Select((name, value) => news.Find(name) is { IsSecret: true } && !value.IsSecret ? PropertyValue.SecretOf(value) : value);
            return new CheckResult(inputs, response.Failures);
        }
        catch (ProviderFailure failure) when (IsUnimplemented(failure))
        {
            return new CheckResult(news, []);
        }
    }

    public async Task<DiffResult> DiffConfigAsync(ResourceUrn urn, PropertyMap oldInputs, PropertyMap olds, PropertyMap news, CancellationToken cancel)
    {
        try
        {
            var response = await Call(() => client.DiffConfigAsync(
                new DiffRequest
                {
                    Urn = urn.ToString(),
                    Olds = olds.ToStruct(Settings),
                    News = news.ToStruct(Settings),
                    OldInputs = oldInputs.ToStruct(Settings),
                    Name = urn.Name,
                    Type = urn.Type,
                },
                cancellationToken: cancel));
            return DiffResult.Of(response, oldInputs, news);
        }
        catch (ProviderFailure failure) when (IsUnimplemented(failure))
        {
            return DiffResult.Compare(oldInputs, news);
        }
    }

    /// <summary>Hands over the configuration. The answer is awaited by the first call that needs it.</summary>
    public void Configure(ResourceUrn urn, string id, PropertyMap inputs, CancellationToken cancel)
    {
        if (inputs.ContainsUnknowns)
        {
            IsUnconfigurable = true;
            return;
        }

        var package = States.ProviderReference.PackageOf(urn.Type);
        var request = new ConfigureRequest
        {
            Args = inputs.ToStruct(WireOptions.Resource),
            AcceptSecrets = true,
            AcceptResources = true,
            SendsOldInputs = true,
            SendsOldInputsToDelete = true,
            Id = id,
            Urn = urn.ToString(),
            Name = urn.Name,
            Type = urn.Type,
        };
        foreach (var (key, value) in inputs.WithoutSecrets())
        {
            if (key != "version" && !value.IsNull)
            {
                request.Variables[$"{package}:config:{key}"] = value.TryGetString(out var text) ? text : PlainJson.Write(value);
            }
        }

        configured = Call(() => client.ConfigureAsync(request, cancellationToken: cancel));
    }

    public async Task<CheckResult> CheckAsync(ResourceUrn urn, PropertyMap olds, PropertyMap news, byte[] seed, CancellationToken cancel)
    {
        if (IsUnconfigurable)
        {
            return new CheckResult(news, []);
        }

        await configured;
        var response = await Call(() => client.CheckAsync(
            new CheckRequest
            {
                Urn = urn.ToString(),
                Olds = olds.ToStruct(WireOptions.Resource),
                News = news.ToStruct(WireOptions.Resource),
                RandomSeed = Google.Protobuf.ByteString.CopyFrom(seed),
                Name = urn.Name,
                Type = urn.Type,
            },
            cancellationToken: cancel));
        return new CheckResult(response.Inputs.ToPropertyMap(WireOptions.Resource), response.Failures);
    }

    public async Task<DiffResult> DiffAsync(
        ResourceUrn urn, string id, PropertyMap oldInputs, PropertyMap olds, PropertyMap news, IEnumerable<string> ignoreChanges, CancellationToken cancel)
    {
        if (IsUnconfigurable)
        {
            return DiffResult.Compare(oldInputs, news);
        }

        await configured;
        var request = new DiffRequest
        {
            Id = id,
            Urn = urn.ToString(),
            Olds = olds.ToStruct(WireOptions.Resource),
            News = news.ToStruct(WireOptions.Resource),
            OldInputs = oldInputs.ToStruct(WireOptions.Resource),
            Name = urn.Name,
            Type = urn.Type,
        };
        request.IgnoreChanges.AddRange(ignoreChanges);
        return DiffResult.Of(await Call(() => client.DiffAsync(request, cancellationToken: cancel)), oldInputs, news);
    }

    public async Task<MadeResult> CreateAsync(ResourceUrn urn, PropertyMap inputs, double timeout, bool preview, CancellationToken cancel)
    {
        if (IsUnconfigurable)
        {
            return new MadeResult("", PropertyMap.Empty);
        }

        await configured;
        var response = await Call(() => client.CreateAsync(
            new CreateRequest
            {
                Urn = urn.ToString(),
                Properties = inputs.ToStruct(WireOptions.Resource),
                Timeout = timeout,
                Preview = preview,
                Name = urn.Name,
                Type = urn.Type,
            },
            Metadata(preview),
            cancellationToken: cancel));
        return new MadeResult(response.Id, response.Properties.ToPropertyMap(WireOptions.Resource));
    }

    public async Task<PropertyMap> UpdateAsync(
        ResourceUrn urn,
        string id,
        PropertyMap oldInputs,
        PropertyMap olds,
        PropertyMap news,
        double timeout,
        IEnumerable<string> ignoreChanges,
        bool preview,
        CancellationToken cancel)
    {
        if (IsUnconfigurable)
        {
            return PropertyMap.Empty;
        }

        await configured;
        var request = new UpdateRequest
        {
            Id = id,
            Urn = urn.ToString(),
            Olds = olds.ToStruct(WireOptions.Resource),
            News = news.ToStruct(WireOptions.Resource),
            OldInputs = oldInputs.ToStruct(WireOptions.Resource),
            Timeout = timeout,
            Preview = preview,
            Name = urn.Name,
            Type = urn.Type,
        };
        request.IgnoreChanges.AddRange(ignoreChanges);
        return (await Call(() => client.UpdateAsync(request, Metadata(preview), cancellationToken: cancel))).Properties.ToPropertyMap(WireOptions.Resource);
    }

    public async Task DeleteAsync(ResourceUrn urn, string id, PropertyMap inputs, PropertyMap outputs, double timeout, CancellationToken cancel)
    {
        await configured;
        await Call(() => client.DeleteAsync(
            new DeleteRequest
            {
                Id = id,
                Urn = urn.ToString(),
                Properties = outputs.ToStruct(WireOptions.Resource),
                OldInputs = inputs.ToStruct(WireOptions.Resource),
                Timeout = timeout,
                Name = urn.Name,
                Type = urn.Type,
            },
            cancellationToken: cancel));
    }

    /// <param name="urn">Which resource.</param>
    /// <param name="id">Its id.</param>
    /// <param name="inputs">Inputs as recorded or given; null in an import.</param>
    /// <param name="outputs">Outputs as recorded or given; null in an import.</param>
    /// <param name="timeout">Seconds; 0 for the provider's own limit.</param>
    /// <param name="cancel">Give up.</param>
    public async Task<ReadResult> ReadAsync(ResourceUrn urn, string id, PropertyMap? inputs, PropertyMap? outputs, double timeout, CancellationToken cancel)
    {
        if (IsUnconfigurable)
        {
            return new ReadResult(id, PropertyMap.Empty, PropertyMap.Empty);
        }

        await configured;
        var response = await Call(() => client.ReadAsync(
            new ReadRequest
            {
                Id = id,
                Urn = urn.ToString(),
                Properties = outputs?.ToStruct(WireOptions.Resource),
                Inputs = inputs?.ToStruct(WireOptions.Resource),
                Timeout = timeout,
                Name = urn.Name,
                Type = urn.Type,
            },
            cancellationToken: cancel));
        return new ReadResult(response.Id, response.Properties?.ToPropertyMap(WireOptions.Resource), response.Inputs?.ToPropertyMap(WireOptions.Resource));
    }

    public async Task<InvokeResponse> InvokeAsync(string token, PropertyMap arguments, bool preview, CancellationToken cancel)
    {
        if (IsUnconfigurable)
        {
            return new InvokeResponse();
        }

        await configured;
        return await Call(() => client.InvokeAsync(
            new InvokeRequest { Tok = token, Args = arguments.ToStruct(WireOptions.Resource with { KeepUnknowns = false }), Preview = preview }, cancellationToken: cancel));
    }

    /// <summary>Says that the run ends. What a plugin wrote that ended by itself before; null if it did not.</summary>
    public async Task<string?> CancelAsync()
    {
        try
        {
            await client.CancelAsync(new Google.Protobuf.WellKnownTypes.Empty(), deadline: DateTime.UtcNow.AddSeconds(10));
            return null;
        }
        catch (RpcException)
        {
            return await instance.EndedPrematurelyAsync(CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (isDisposed)
        {
            return;
        }

        isDisposed = true;
        await configured.ContinueWith(static _ => { }, TaskScheduler.Default);
        channel.Dispose();
        await instance.DisposeAsync();
    }

    private static Metadata? Metadata(bool preview) => preview ? new Metadata { { PreviewMetadata.GoesOnAfterRefusal, "1" } } : null;

    private static bool IsUnimplemented(ProviderFailure failure) => failure.InnerException is RpcException { StatusCode: StatusCode.Unimplemented };

    private static async Task<T> Call<T>(Func<AsyncUnaryCall<T>> call)
    {
        try
        {
            return await call();
        }
        catch (RpcException exception)
        {
            throw ProviderFailure.Of(exception);
        }
    }

    private async Task HandshakeAsync(string engineAddress, CancellationToken cancel)
    {
        var request = new ProviderHandshakeRequest
        {
            EngineAddress = engineAddress,
            ConfigureWithUrn = true,
            SupportsViews = true,
            SupportsRefreshBeforeUpdate = true,
            InvokeWithPreview = true,
            AcceptsByteString = true,
        };
        if (instance.Directory is { } directory)
        {
            request.RootDirectory = directory;
            request.ProgramDirectory = directory;
        }

        try
        {
            if (instance.IsAttached)
            {
                await Call(() => client.AttachAsync(new PluginAttach { Address = engineAddress }, cancellationToken: cancel));
            }

            await Call(() => client.HandshakeAsync(request, cancellationToken: cancel));
        }
        catch (ProviderFailure failure) when (IsUnimplemented(failure))
        {
            // Older than the handshake: it is told nothing.
        }

        await Call(() => client.GetPluginInfoAsync(new Google.Protobuf.WellKnownTypes.Empty(), cancellationToken: cancel));
    }
}
