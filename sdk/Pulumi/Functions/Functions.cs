using System.Collections.Immutable;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>Calls functions of providers.</summary>
internal sealed class Functions(Deployment deployment)
{
    private const string GetResource = "pulumi:pulumi:getResource";

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package) =>
        new(OutputAsync<T>(token, args, options, package));

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package) =>
        new Output<ImmutableDictionary<string, T>>(OutputAsync<ImmutableDictionary<string, T>>(token, args, options, package)).Apply(Single);

    public async Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package)
    {
        DeclaredTypes.Check($"{token} result", typeof(T));
        var response = await SendAsync(token, await SerializeAsync(token, args), options, package);
        return Convert<T>(token, response).Value;
    }

    public async Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package) =>
        Single(await InvokeAsync<ImmutableDictionary<string, T>>(token, args, options, package));

    public async Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package) =>
        await SendAsync(token, await SerializeAsync(token, args), options, package);

    /// <summary>What the engine knows of a resource of this run.</summary>
    public async Task<ResourceOutputs.Answer> GetResourceAsync(string urn)
    {
        var args = new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("urn", urn));
        var result = (await SendAsync(GetResource, await SerializeAsync(GetResource, args), options: null, package: null)).Return.ToPropertyMap();
        return new ResourceOutputs.Answer(
            (result.Find("urn") as PropertyValue.String)?.Value ?? urn,
            (result.Find("id") as PropertyValue.String)?.Value ?? "",
            (result.Find("state")?.Bare as PropertyValue.Object)?.Properties ?? PropertyMap.Empty);
    }

    private async Task<OutputData<T>> OutputAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package)
    {
        DeclaredTypes.Check($"{token} result", typeof(T));
        SerializedProperties serialized;
        try
        {
            serialized = await SerializeAsync(token, args);
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
        {
            deployment.Log.Add(LogSeverity.Error, failure.Message);
            throw;
        }

        if (serialized.Values.ContainsUnknowns)
        {
            return OutputData<T>.Unknown;
        }

        var resources = serialized.AllDependencies;
        if (options is InvokeOutputOptions { GivenDependsOn: { } dependsOn })
        {
            resources.UnionWith(await dependsOn.ToOutput().Data is { IsKnown: true, Value.IsDefault: false } known ? known.Value : []);
        }

        var dependencies = resources.ToImmutableHashSet();
        foreach (var resource in Dependency.Expand(resources).OfType<CustomResource>())
        {
            // What it would be asked about does not exist yet.
            if (resource is not DependencyResource && await resource.Id.Data is { IsKnown: false })
            {
                return OutputData<T>.Unknown with { Resources = dependencies };
            }
        }

        var response = await SendAsync(token, serialized, options, package);
        return response.Unknown
            ? OutputData<T>.Unknown with { Resources = dependencies }
            : Convert<T>(token, response) with { Resources = dependencies };
    }

    private async Task<SerializedProperties> SerializeAsync(string token, InvokeArgs args) =>
        await SerializedProperties.FromAsync(
            $"invoke:{token}", args.ToEntries(), new SerializerOptions(await deployment.Features.ResourceReferencesAsync()));

    private async Task<ResourceInvokeResponse> SendAsync(
        string token, SerializedProperties args, InvokeOptions? options, RegisterPackageRequest? package)
    {
        await deployment.Transforms.InvokeTransformsAsync();
        var response = await deployment.Monitor.InvokeAsync(new ResourceInvokeRequest
        {
            Tok = token,
            Args = args.Values.ToStruct(),
            Provider = await ProviderResource.ReferenceAsync(options?.Provider ?? options?.Parent?.ProviderFor(token)),
            Version = options?.Version ?? "",
            PluginDownloadURL = options?.PluginDownloadURL ?? "",
            AcceptResources = Deployment.AcceptsResources,
            PackageRef = await deployment.Packages.ReferenceAsync(package),
        });
        return response.Failures.Count == 0
            ? response
            : throw new FunctionException("Invoke", token, response.Failures);
    }

    private OutputData<T> Convert<T>(string token, ResourceInvokeResponse response)
    {
        var result = Deserializer.Deserialize(response.Return.ToPropertyMap());
        return new Conversion(complaint => deployment.Log.Warn(complaint)).Convert<T>($"{token} result", result);
    }

    private static T Single<T>(ImmutableDictionary<string, T> result) => result is null ? default! : result.Values.FirstOrDefault()!;
}

/// <summary>A function or method has refused. Programs can only catch it as <see cref="Exception"/>.</summary>
internal sealed class FunctionException(string message, Exception? cause) : RunException(message, cause)
{
    public FunctionException(string what, string token, IEnumerable<CheckFailure> failures)
        : this($"{what} of '{token}' failed: {string.Join("; ", failures.Select(Text))}", cause: null)
    {
    }

    private static string Text(CheckFailure failure) =>
        failure.Property.Length == 0 ? failure.Reason : $"{failure.Reason} ({failure.Property})";
}
