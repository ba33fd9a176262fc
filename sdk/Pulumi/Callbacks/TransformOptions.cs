using Pulumi.Protocol;
using Pulumi.Protocol.Wire;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>Options as transforms get them from the engine, and give them back.</summary>
internal static class TransformOptions
{
    public static ResourceOptions Read(TransformRequest request)
    {
        var given = request.Options ?? new TransformResourceOptions();
        ResourceOptions options = request.Custom
            ? new CustomResourceOptions
            {
                DeleteBeforeReplace = given.HasDeleteBeforeReplace ? given.DeleteBeforeReplace : null,
                AdditionalSecretOutputs = [.. given.AdditionalSecretOutputs],
                ImportId = Text(given.Import),
            }
            : new ComponentResourceOptions { Providers = [.. given.Providers.Values.Select(DependencyProviderResource.Of)] };
        options.Parent = Resource(request.Parent);
        options.Aliases = [.. given.Aliases.Select(static alias => (Input<Alias>)Aliases.Read(alias))];
        options.CustomTimeouts = CustomTimeouts.Of(given.CustomTimeouts);
        options.DeletedWith = Resource(given.DeletedWith);
        options.ReplaceWith = Resources(given.ReplaceWith);
        options.DependsOn = Resources(given.DependsOn);
        options.IgnoreChanges = [.. given.IgnoreChanges];
        options.ReplaceOnChanges = [.. given.ReplaceOnChanges];
        options.HideDiffs = [.. given.HideDiff];
        options.PluginDownloadURL = Text(given.PluginDownloadUrl);
        options.Version = Text(given.Version);
        options.Protect = given.HasProtect ? given.Protect : null;
        options.RetainOnDelete = given.HasRetainOnDelete ? given.RetainOnDelete : null;
        options.Provider = Provider(given.Provider);
        options.Hooks = ResourceHookBinding.Of(given.Hooks);
        options.ReplacementTrigger = Trigger(given.ReplacementTrigger?.ToPropertyValue(WireOptions.All));
        return options;
    }

    public static async Task<TransformResourceOptions> WriteAsync(ResourceOptions options)
    {
        var given = new TransformResourceOptions
        {
            CustomTimeouts = CustomTimeouts.ToWire(options.CustomTimeouts),
            DeletedWith = options.DeletedWith is { } with ? (await with.Urn.Data).Value ?? "" : "",
            PluginDownloadUrl = options.PluginDownloadURL ?? "",
            Version = options.Version ?? "",
            Provider = await ProviderResource.ReferenceAsync(options.Provider),
            Aliases = { await Aliases.SpecsAsync(options.Aliases) },
            ReplaceWith = { await UrnsAsync(options.ReplaceWith) },
            DependsOn = { await UrnsAsync(options.DependsOn) },
            IgnoreChanges = { options.IgnoreChanges },
            ReplaceOnChanges = { options.ReplaceOnChanges },
            HideDiff = { options.HideDiffs },
        };
        if (options.Protect is { } protect)
        {
            given.Protect = protect;
        }

        if (options.RetainOnDelete is { } retain)
        {
            given.RetainOnDelete = retain;
        }

        if (!options.Hooks.IsEmpty)
        {
            given.Hooks = await options.Hooks.NamesAsync();
        }

        if (options.ReplacementTrigger is { } trigger)
        {
            given.ReplacementTrigger = await RequestBuilder.TriggerAsync(trigger, keepResources: true);
        }

        await AddKindAsync(options, given);
        return given;
    }

    public static InvokeOptions Read(TransformInvokeOptions given) => new()
    {
        Provider = Provider(given.Provider),
        Version = Text(given.Version),
        PluginDownloadURL = Text(given.PluginDownloadUrl),
    };

    public static async Task<TransformInvokeOptions> WriteAsync(InvokeOptions options, TransformInvokeOptions before) => new()
    {
        Provider = await ProviderResource.ReferenceAsync(options.Provider),
        Version = options.Version ?? "",
        PluginDownloadUrl = options.PluginDownloadURL ?? "",
        PluginChecksums = { before.PluginChecksums },
    };

    private static async Task AddKindAsync(ResourceOptions options, TransformResourceOptions given)
    {
        switch (options)
        {
            case CustomResourceOptions custom:
                given.Import = custom.ImportId ?? "";
                given.AdditionalSecretOutputs.Add(custom.AdditionalSecretOutputs);
                if (custom.DeleteBeforeReplace is { } before)
                {
                    given.DeleteBeforeReplace = before;
                }

                break;
            case ComponentResourceOptions component:
                foreach (var provider in component.Providers)
                {
                    given.Providers[provider.Package] = await ProviderResource.ReferenceAsync(provider);
                }

                break;
        }
    }

    private static Input<object>? Trigger(PropertyValue? value) => value is null ? null : Deserializer.WithOutputs(value) switch
    {
        null => (Input<object>?)null,
        Output<object> output => (Input<object>)output,
        var plain => (Input<object>)Output.Create(plain),
    };

    private static string? Text(string text) => text.Length == 0 ? null : text;

    private static DependencyResource? Resource(string urn) => urn.Length == 0 ? null : new DependencyResource(urn);

    private static DependencyProviderResource? Provider(string reference) => reference.Length == 0 ? null : DependencyProviderResource.Of(reference);

    private static InputList<Resource> Resources(IEnumerable<string> urns) => urns.Select(static urn => (Resource)new DependencyResource(urn)).ToList();

    // A component stands for itself: its children may be what is being transformed, and would wait for themselves.
    private static async Task<List<string>> UrnsAsync(InputList<Resource> resources)
    {
        var urns = new List<string>();
        foreach (var resource in await RequestBuilder.ResourcesAsync(resources))
        {
            if (await resource.Urn.Data is { IsKnown: true, Value.Length: > 0 } urn)
            {
                urns.Add(urn.Value);
            }
        }

        return urns;
    }
}
