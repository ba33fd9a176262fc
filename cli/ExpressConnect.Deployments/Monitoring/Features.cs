using Pulumirpc;

namespace ExpressConnect.Deployments.Monitoring;

/// <summary>What programs may rely on.</summary>
internal static class Features
{
    private static readonly Dictionary<string, ResourceMonitorFeature> ByName = new(StringComparer.Ordinal)
    {
        ["secrets"] = ResourceMonitorFeature.Secrets,
        ["resourceReferences"] = ResourceMonitorFeature.ResourceReferences,
        ["outputValues"] = ResourceMonitorFeature.OutputValues,
        ["aliasSpecs"] = ResourceMonitorFeature.AliasSpecs,
        ["deletedWith"] = ResourceMonitorFeature.DeletedWith,
        ["replaceWith"] = ResourceMonitorFeature.ReplaceWith,
        ["replacementTrigger"] = ResourceMonitorFeature.ReplacementTrigger,
        ["transforms"] = ResourceMonitorFeature.Transforms,
        ["invokeTransforms"] = ResourceMonitorFeature.InvokeTransforms,
        ["parameterization"] = ResourceMonitorFeature.Parameterization,
        ["resourceHooks"] = ResourceMonitorFeature.ResourceHooks,
        ["errorHooks"] = ResourceMonitorFeature.ErrorHooks,
        ["sendsOptionsToHooks"] = ResourceMonitorFeature.SendsOptionsToHooks,
    };

    /// <summary>All of them, with those that are never asked for by name.</summary>
    public static IEnumerable<ResourceMonitorFeature> All { get; } =
        [.. ByName.Values, ResourceMonitorFeature.ByteString, ResourceMonitorFeature.InvokeDependsOn, ResourceMonitorFeature.InvokeParent];

    public static bool Has(string name) => ByName.ContainsKey(name);
}
