using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Replay;

/// <summary>
/// What may differ from a recording, and nothing else: random numbers and ids, addresses, folders, times. The table of names is
/// <see cref="Excused"/>.
/// </summary>
internal static partial class Normal
{
    /// <summary>Fields that are not compared: random (the seed), addresses and folders of the machine, times, and what the recordings leave out.</summary>
    private static readonly string[] Excused =
        ["randomSeed", "engineAddress", "rootDirectory", "programDirectory", "created", "modified", "sourcePosition", "manifest", "secrets_providers"];

    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public static JToken Of(JToken token) => token switch
    {
        // A secret of a state: ciphertexts are scrubbed in recordings.
        JObject o when o["ciphertext"] is not null => "SECRET",
        JObject o => new JObject(o.Properties().Where(p => !Excused.Contains(p.Name)).OrderBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => new JProperty(p.Name, Of(p.Value))).Where(p => !IsEmptyList(p.Value))),
        JArray a => new JArray(a.Select(Of)),
        JValue { Type: JTokenType.Integer or JTokenType.Float } n => Convert.ToDouble(n.Value, CultureInfo.InvariantCulture),
        JValue { Type: JTokenType.String } s => Uuid().Replace((string)s!, m => m.Value == Unknown ? m.Value : "UUID"),
        _ => token,
    };

    /// <summary>The resources of a state by URN; lists of URNs as sets.</summary>
    public static SortedDictionary<string, string> Resources(JObject state)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in state["deployment"]!["resources"] as JArray ?? [])
        {
            var copy = (JObject)resource.DeepClone();
            if (copy["dependencies"] is JArray urns)
            {
                copy["dependencies"] = Sorted(urns);
            }

            foreach (var property in (copy["propertyDependencies"] as JObject)?.Properties().ToList() ?? [])
            {
                property.Value = Sorted((JArray)property.Value);
            }

            all.Add($"{copy["urn"]}{(copy["delete"] is null ? "" : " (to be deleted)")}", Of(copy).ToString());
        }

        return all;
    }

    private static JArray Sorted(JArray urns) => new(urns.Select(u => (string)u!).Order(StringComparer.Ordinal));

    // Proto JSON leaves out what is empty; so do states.
    private static bool IsEmptyList(JToken value) => value is JArray { Count: 0 } || (value is JValue v && (v.Type == JTokenType.Null || v.Value is false or "" or 0.0));

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Uuid();
}
