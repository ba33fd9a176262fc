using Pulumi.Protocol.Wire;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>Calls methods of resources.</summary>
internal sealed class Methods(Deployment deployment)
{
    private const string Self = "__self__";

    public Output<T> Call<T>(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? package) =>
        new(ResultAsync<T>(token, args, self, options, package));

    public void Call(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? package) =>
        deployment.Work.Add(SendAsync(token, args, self, options, package));

    private async Task<OutputData<T>> ResultAsync<T>(
        string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? package)
    {
        DeclaredTypes.Check($"{token} result", typeof(T));
        var response = await SendAsync(token, args, self, options, package);
        var dependencies = response.ReturnDependencies.Values
            .SelectMany(static property => property.Urns)
            .Distinct(StringComparer.Ordinal)
            .Select(static urn => (Resource)new DependencyResource(urn));
        var result = Deserializer.Deserialize(response.Return.ToPropertyMap()) with { Resources = [.. dependencies] };
        return new Conversion(complaint => deployment.Log.Warn(complaint)).Convert<T>($"{token} result", result);
    }

    private async Task<CallResponse> SendAsync(
        string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? package)
    {
        IEnumerable<KeyValuePair<string, object?>> entries = args.ToEntries();
        if (self is not null)
        {
            entries = entries.Append(KeyValuePair.Create(Self, (object?)self));
        }

        // References are always kept: a method needs to know whose it is.
        var serializer = new SerializerOptions(
            KeepResources: true,
            KeepOutputs: await deployment.Features.OutputValuesAsync(),
            ReferencesAreDependencies: false);
        var serialized = await SerializedProperties.FromAsync($"call:{token}", entries, serializer);
        var request = new ResourceCallRequest
        {
            Tok = token,
            Args = serialized.Values.ToStruct(),
            Provider = await ProviderResource.ReferenceAsync(
                self is null ? options?.Provider ?? options?.Parent?.ProviderFor(token) : self.Provider ?? self.ProviderFor(token)),
            Version = self is null ? options?.Version ?? "" : self.Version ?? "",
            PluginDownloadURL = self is null ? options?.PluginDownloadURL ?? "" : self.PluginDownloadURL ?? "",
            PackageRef = await deployment.Packages.ReferenceAsync(package),
        };
        foreach (var (property, resources) in serialized.Dependencies)
        {
            var urns = new ResourceCallRequest.Types.ArgumentDependencies();
            urns.Urns.AddRange((await Dependency.UrnsAsync(resources)).Order(StringComparer.Ordinal));
            request.ArgDependencies.Add(property, urns);
        }

        var response = await deployment.Monitor.CallAsync(request);
        return response.Failures.Count == 0 ? response : throw new FunctionException("Call", token, response.Failures);
    }
}
