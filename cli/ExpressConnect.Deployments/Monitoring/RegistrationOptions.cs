using Google.Protobuf.Collections;
using Pulumirpc;

namespace ExpressConnect.Deployments.Monitoring;

/// <summary>The options of a registration as transforms see and change them.</summary>
internal static class RegistrationOptions
{
    public static TransformResourceOptions Of(RegisterResourceRequest request)
    {
        var options = new TransformResourceOptions
        {
            Version = request.Version,
            Provider = request.Provider,
            CustomTimeouts = request.CustomTimeouts,
            PluginDownloadUrl = request.PluginDownloadURL,
            DeletedWith = request.DeletedWith,
            Hooks = request.Hooks,
            Import = request.ImportId,
            ReplacementTrigger = request.ReplacementTrigger,
        };
        if (request.HasProtect)
        {
            options.Protect = request.Protect;
        }

        if (request.HasRetainOnDelete)
        {
            options.RetainOnDelete = request.RetainOnDelete;
        }

        if (request.DeleteBeforeReplaceDefined)
        {
            options.DeleteBeforeReplace = request.DeleteBeforeReplace;
        }

        options.DependsOn.Add(request.Dependencies);
        options.IgnoreChanges.Add(request.IgnoreChanges);
        options.ReplaceOnChanges.Add(request.ReplaceOnChanges);
        options.Aliases.Add(request.AliasURNs.Select(urn => new Alias { Urn = urn }));
        options.Aliases.Add(request.Aliases);
        options.AdditionalSecretOutputs.Add(request.AdditionalSecretOutputs);
        options.Providers.Add(request.Providers);
        options.PluginChecksums.Add(request.PluginChecksums);
        options.HideDiff.Add(request.HideDiffs);
        options.ReplaceWith.Add(request.ReplaceWith);
        return options;
    }

    public static void Put(TransformResourceOptions options, RegisterResourceRequest request)
    {
        request.Version = options.Version;
        request.Provider = options.Provider;
        request.CustomTimeouts = options.CustomTimeouts;
        request.PluginDownloadURL = options.PluginDownloadUrl;
        request.DeletedWith = options.DeletedWith;
        request.Hooks = options.Hooks;
        request.ImportId = options.Import;
        request.ReplacementTrigger = options.ReplacementTrigger;
        request.ClearProtect();
        if (options.HasProtect)
        {
            request.Protect = options.Protect;
        }

        request.ClearRetainOnDelete();
        if (options.HasRetainOnDelete)
        {
            request.RetainOnDelete = options.RetainOnDelete;
        }

        request.DeleteBeforeReplaceDefined = options.HasDeleteBeforeReplace;
        request.DeleteBeforeReplace = options.DeleteBeforeReplace;
        request.AliasURNs.Clear();
        Replace(request.Aliases, options.Aliases);
        Replace(request.Dependencies, options.DependsOn);
        Replace(request.IgnoreChanges, options.IgnoreChanges);
        Replace(request.ReplaceOnChanges, options.ReplaceOnChanges);
        Replace(request.AdditionalSecretOutputs, options.AdditionalSecretOutputs);
        Replace(request.HideDiffs, options.HideDiff);
        Replace(request.ReplaceWith, options.ReplaceWith);
        request.Providers.Clear();
        request.Providers.Add(options.Providers);
    }

    // The options may be those of the request itself.
    private static void Replace<T>(RepeatedField<T> list, RepeatedField<T> with)
    {
        var all = with.ToList();
        list.Clear();
        list.Add(all);
    }
}
