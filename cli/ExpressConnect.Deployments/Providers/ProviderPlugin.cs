using Grpc.Core;
using Grpc.Net.Client;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumirpc;

namespace ExpressConnect.Deployments.Providers;

/// <summary>One running plugin, and its calls in the words of the engine.</summary>
internal sealed partial class ProviderPlugin : IAsyncDisposable
{
    // Settings are compared in the open; Configure gets their secrets wrapped.
    private static readonly WireOptions Settings = WireOptions.Resource with { KeepSecrets = false };

    private readonly ProviderInstance instance;
    private readonly GrpcChannel channel;
    private readonly ResourceProvider.ResourceProviderClient client;
    private Task configured = Task.CompletedTask;

    // What the plugin has said that it understands.
    private WireOptions accepted = WireOptions.Resource;
    private bool acceptsOutputs;
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
            if (plugin.Parameter is { } parameter)
            {
                await started.ParameterizeAsync(plugin.Package, parameter, cancel);
            }

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

        configured = ConfigureAsync(request, cancel);
    }

    /// <summary>Says that the run ends. What a plugin wrote that ended by itself before; null if it did not.</summary>
    public async Task<string?> CancelAsync()
    {
        // Nothing comes after it.
        await configured.ContinueWith(static _ => { }, TaskScheduler.Default);
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

    private async Task ConfigureAsync(ConfigureRequest request, CancellationToken cancel)
    {
        var response = await Call(() => client.ConfigureAsync(request, cancellationToken: cancel));
        accepted = WireOptions.Resource with { KeepSecrets = response.AcceptSecrets, KeepResources = response.AcceptResources };
        acceptsOutputs = response.AcceptOutputs;
    }

    private async Task ParameterizeAsync(string plugin, PluginParameter parameter, CancellationToken cancel)
    {
        var value = new ParameterizeRequest.Types.ParametersValue
        {
            Name = parameter.Name,
            Version = parameter.Version,
            Value = Google.Protobuf.ByteString.FromBase64(parameter.Value),
        };
        var made = await Call(() => client.ParameterizeAsync(new ParameterizeRequest { Value = value }, cancellationToken: cancel));
        if (made.Name != parameter.Name)
        {
            throw new DeploymentException($"The plugin '{plugin}' was to serve the package '{parameter.Name}', and says that it serves '{made.Name}'. Generate the package's SDK anew.");
        }
    }

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
