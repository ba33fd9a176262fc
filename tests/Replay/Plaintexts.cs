using System.Text;
using Newtonsoft.Json.Linq;
using Pulumi.Protocol.Wire;

namespace Replay;

/// <summary>
/// The recordings hide what is encrypted in a state. The calls that made the state, or use it, have it in the open; this puts it
/// in its place.
/// </summary>
internal static class Plaintexts
{
    private const string Hidden = "CIPHERTEXT";

    private static readonly string[] Inputs = ["properties", "news", "args", "object", "oldInputs", "inputs"];
    private static readonly string[] Outputs = ["outputs", "properties", "olds", "object"];

    /// <summary>The recorded state after a step, such that it can be read.</summary>
    public static JObject StateAfter(Scenario scenario, int index)
    {
        var state = scenario.Steps[index].State;
        var (before, after) = (scenario.Steps.Take(index + 1), scenario.Steps.Skip(index + 1));

        // The last word before counts; where there is none, the first use afterwards.
        var calls = before.SelectMany(s => s.Phases).SelectMany(p => p.Calls).Reverse().Concat(after.SelectMany(s => s.Phases).SelectMany(p => p.Calls))
            .Where(c => c.Error is null && (bool?)c.Request["preview"] != true).ToLookup(UrnOf, StringComparer.Ordinal);
        var deployment = state["deployment"] as JObject ?? [];
        deployment.Remove("secrets_providers");
        foreach (var resource in (deployment["resources"] as JArray ?? []).Concat((deployment["pending_operations"] as JArray ?? []).Select(o => o["resource"]!)))
        {
            var mine = calls[(string)resource["urn"]!].ToList();
            foreach (var secret in Secrets(resource["inputs"]))
            {
                Reveal(secret, resource["inputs"]!, mine.SelectMany(c => Bags(c, Inputs)));
            }

            foreach (var secret in Secrets(resource["outputs"]))
            {
                Reveal(secret, resource["outputs"]!, mine.SelectMany(c => Bags(c, Outputs)).Concat(mine.SelectMany(c => Bags(c, Inputs))));
            }
        }

        return Json.Parse(state.ToString().Replace("\"TIME\"", "\"2026-01-01T00:00:00Z\"", StringComparison.Ordinal));
    }

    /// <summary>A state whose secrets are in base64, with them in the open.</summary>
    public static JObject Opened(JObject state)
    {
        foreach (var secret in Secrets(state).ToList())
        {
            Put(secret, JToken.Parse(Encoding.UTF8.GetString(Convert.FromBase64String((string)secret["ciphertext"]!))));
        }

        return state;
    }

    private static string UrnOf(Call call) => (string?)call.Request["urn"] ?? (string?)call.Response?["urn"] ?? "";

    private static IEnumerable<JObject> Secrets(JToken? at) => at is null ? [] : at switch
    {
        JObject o when (string?)o[Signatures.Key] == Signatures.Secret && o["ciphertext"] is not null => [o],
        JContainer container => container.Children().SelectMany(Secrets).ToList(),
        _ => [],
    };

    private static IEnumerable<JToken> Bags(Call call, string[] names) =>
        new[] { call.Response, call.Request }.SelectMany(m => names.Select(n => m?[n])).OfType<JObject>();

    private static void Reveal(JObject secret, JToken root, IEnumerable<JToken> bags)
    {
        var steps = Path(secret, root);
        foreach (var bag in bags)
        {
            JToken? at = Bare(bag);
            foreach (var step in steps)
            {
                at = Bare(at is JArray list && step is int index ? list.ElementAtOrDefault(index) : (at as JObject)?[step]);
            }

            if (at is not null && !at.ToString().Contains(Pulumi.Protocol.Wire.Unknowns.Text, StringComparison.Ordinal))
            {
                Put(secret, at);
                return;
            }
        }

        Put(secret, Hidden);
    }

    private static void Put(JObject secret, JToken value)
    {
        secret.Remove("ciphertext");
        secret["plaintext"] = Normal.AsIs.Text(Open(value));
    }

    private static List<object> Path(JToken token, JToken root)
    {
        var steps = new List<object>();
        for (var at = token; at != root; at = at.Parent!)
        {
            switch (at.Parent)
            {
                case JProperty property:
                    steps.Insert(0, property.Name);
                    break;
                case JArray list:
                    steps.Insert(0, list.IndexOf(at));
                    break;
            }
        }

        return steps;
    }

    // Wrapped values are looked through.
    private static JToken? Bare(JToken? value) =>
        value is JObject o && (string?)o[Signatures.Key] is Signatures.Secret or Signatures.Output ? Bare(value["value"]) : value;

    private static JToken Open(JToken value) => Bare(value) switch
    {
        JObject o => new JObject(o.Properties().Select(p => new JProperty(p.Name, Open(p.Value)))),
        JArray a => new JArray(a.Select(Open)),
        { } plain => plain,
        null => JValue.CreateNull(),
    };
}
