using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;
using Pulumi.Protocol.Wire;

namespace ExpressConnect.Deployments.Monitoring;

/// <summary>Values as a program has said that it understands them.</summary>
internal static class Sent
{
    /// <param name="values">The values.</param>
    /// <param name="secrets">Whether secrets may be marked.</param>
    /// <param name="resources">Whether references to resources may be.</param>
    /// <param name="partial">Whether a value may be unknown in parts.</param>
    public static Struct Values(PropertyMap values, bool secrets, bool resources, bool partial)
    {
        var sent = partial ? values : values.Where((_, value) => !value.ContainsUnknowns);
        return sent.ToStruct(WireOptions.Resource with { KeepSecrets = secrets, KeepResources = resources });
    }
}
