using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol.Wire;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>The request that registers or reads a resource. All that its inputs come from is awaited.</summary>
internal sealed class RequestBuilder(Deployment deployment, Registration registration)
{
    private readonly Resource resource = registration.Resource;
    private readonly ResourceOptions options = registration.Options;

    public async Task<RegisterResourceRequest> RegisterAsync()
    {
        var inputs = await InputsAsync();
        var request = new RegisterResourceRequest
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Custom = registration.IsCustom,
            Remote = resource.IsRemote,
            Parent = await ParentAsync(),
            Provider = await ProviderResource.ReferenceAsync(resource.Provider),
            Object = inputs.Values.ToStruct(),
            Version = options.Version ?? "",
            PluginDownloadURL = options.PluginDownloadURL ?? "",
            PackageRef = await deployment.Packages.ReferenceAsync(registration.Package),
            AcceptSecrets = true,
            AcceptResources = Deployment.AcceptsResources,
            SupportsResultReporting = true,
            CustomTimeouts = CustomTimeouts.ToWire(options.CustomTimeouts),
        };
        if (options.Protect is { } protect)
        {
            request.Protect = protect;
        }

        if (options.RetainOnDelete is { } retain)
        {
            request.RetainOnDelete = retain;
        }

        request.IgnoreChanges.AddRange(options.IgnoreChanges);
        request.HideDiffs.AddRange(options.HideDiffs);
        foreach (var (property, dependencies) in inputs.Dependencies)
        {
            var urns = new RegisterResourceRequest.Types.PropertyDependencies();
            urns.Urns.AddRange((await Dependency.UrnsAsync(dependencies, resource)).Order(StringComparer.Ordinal));
            request.PropertyDependencies.Add(property, urns);
        }

        request.Dependencies.AddRange(await DependenciesAsync(inputs));
        await AddProvidersAsync(request);
        await AddAliasesAsync(request);
        await AddRelationsAsync(request);
        AddCustomOptions(request);
        request.Transforms.AddRange(await deployment.Transforms.OfResourceAsync(options.ResourceTransforms));
        if (!options.Hooks.IsEmpty)
        {
            request.Hooks = await options.Hooks.NamesAsync();
        }

        return request;
    }

    public async Task<ReadResourceRequest> ReadAsync(string id)
    {
        var inputs = await InputsAsync();
        var request = new ReadResourceRequest
        {
            Id = id,
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Parent = await ParentAsync(),
            Provider = await ProviderResource.ReferenceAsync(resource.Provider),
            Properties = inputs.Values.ToStruct(),
            Version = options.Version ?? "",
            PackageRef = await deployment.Packages.ReferenceAsync(registration.Package),
            AcceptSecrets = true,
            AcceptResources = Deployment.AcceptsResources,
        };
        request.Dependencies.AddRange(await DependenciesAsync(inputs));
        return request;
    }

    private async Task<SerializedProperties> InputsAsync()
    {
        var serializer = new SerializerOptions(
            await deployment.Features.ResourceReferencesAsync(),
            KeepOutputs: resource.IsRemote && await deployment.Features.OutputValuesAsync(),
            ReferencesAreDependencies: !resource.IsRemote);
        return await SerializedProperties.FromAsync(
            resource.GetResourceName(), registration.Args.ToEntries().Where(static input => input.Key is not ("id" or "urn")), serializer);
    }

    private async Task<string> ParentAsync()
    {
        if (resource.GetResourceType() == Stack.RootType)
        {
            return "";
        }

        return (await (options.Parent ?? deployment.Stack).Urn.Data).Value;
    }

    private async Task<IEnumerable<string>> DependenciesAsync(SerializedProperties inputs)
    {
        var all = inputs.AllDependencies;
        all.UnionWith(await ResourcesAsync(options.DependsOn));
        return (await Dependency.UrnsAsync(all, resource)).Order(StringComparer.Ordinal);
    }

    internal static async Task<Value?> TriggerAsync(Input<object> trigger, bool keepResources) =>
        (await new Serializer(new SerializerOptions(keepResources)).SerializeAsync("replacementTrigger", trigger)).ToValue();

    internal static async Task<ImmutableArray<Resource>> ResourcesAsync(InputList<Resource> list) =>
        await list.ToOutput().Data is { IsKnown: true, Value.IsDefault: false } known ? known.Value : [];

    // Only a provider that makes a component needs to know: children in this program have taken theirs.
    private async Task AddProvidersAsync(RegisterResourceRequest request)
    {
        if (resource.IsRemote)
        {
            foreach (var (package, provider) in resource.Providers)
            {
                request.Providers.Add(package, await ProviderResource.ReferenceAsync(provider));
            }
        }
    }

    private async Task AddAliasesAsync(RegisterResourceRequest request)
    {
        if (await deployment.Features.AliasSpecsAsync())
        {
            request.Aliases.AddRange(await Aliases.SpecsAsync(options.Aliases));
        }
        else
        {
            request.AliasURNs.AddRange(await Aliases.AllUrnsAsync(resource, options.Parent));
        }
    }

    private async Task AddRelationsAsync(RegisterResourceRequest request)
    {
        if (options.DeletedWith is { } with)
        {
            await deployment.Features.DemandAsync("deletedWith", "the DeletedWith option");
            request.DeletedWith = (await with.Urn.Data).Value;
        }

        var replaceWith = await ResourcesAsync(options.ReplaceWith);
        if (replaceWith.Length > 0)
        {
            await deployment.Features.DemandAsync("replaceWith", "the ReplaceWith option");
            request.ReplaceWith.AddRange((await Dependency.UrnsAsync(replaceWith, resource)).Order(StringComparer.Ordinal));
        }

        if (options.ReplacementTrigger is { } trigger)
        {
            request.ReplacementTrigger = await TriggerAsync(trigger, await deployment.Features.ResourceReferencesAsync());
        }
    }

    private void AddCustomOptions(RegisterResourceRequest request)
    {
        if (options is not CustomResourceOptions custom)
        {
            return;
        }

        request.DeleteBeforeReplace = custom.DeleteBeforeReplace ?? false;
        request.DeleteBeforeReplaceDefined = custom.DeleteBeforeReplace is not null;
        request.ImportId = custom.ImportId ?? "";
        request.AdditionalSecretOutputs.AddRange(custom.AdditionalSecretOutputs);
        request.ReplaceOnChanges.AddRange(custom.ReplaceOnChanges);
        request.EnvVarMappings.Add(custom.EnvVarMappings);
    }
}
