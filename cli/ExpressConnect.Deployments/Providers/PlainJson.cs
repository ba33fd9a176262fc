using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Protocol;

namespace ExpressConnect.Deployments.Providers;

/// <summary>Plain values as JSON: how settings that are no strings are written.</summary>
internal static class PlainJson
{
    public static string Write(PropertyValue value) => Of(value).ToString(Formatting.None);

    private static JToken Of(PropertyValue value) => value.Bare switch
    {
        PropertyValue.Bool b => b.Value,
        PropertyValue.Number n => n.Value == Math.Floor(n.Value) && Math.Abs(n.Value) < 1e15 ? (long)n.Value : n.Value,
        PropertyValue.String s => s.Value,
        PropertyValue.Array a => new JArray(a.Items.Select(Of)),
        PropertyValue.Object o => new JObject(o.Properties.Select(p => new JProperty(p.Key, Of(p.Value)))),
        _ => JValue.CreateNull(),
    };
}
