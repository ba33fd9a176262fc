using Newtonsoft.Json.Linq;

namespace Replay;

/// <summary>A state, compared with the recorded one: entries by URN, lists of URNs as sets, secrets in clear text.</summary>
internal static class StateComparison
{
    public static IEnumerable<string> Differences(Rehearsal rehearsal, JObject recorded, JObject ours, IReadOnlySet<string> chance)
    {
        foreach (var key in (string[])["resources", "pending_operations"])
        {
            var (theirs, mine) = (Entries(recorded, key, rehearsal.Recorded, chance), Entries(ours, key, rehearsal.Ours, chance));
            foreach (var name in theirs.Keys.Union(mine.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                var (there, here) = (theirs.GetValueOrDefault(name), mine.GetValueOrDefault(name));
                if (there != here)
                {
                    yield return $"state, {key}, {name}:\n    recorded {there ?? "(none)"}\n    ours     {here ?? "(none)"}";
                }
            }
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in ours["deployment"]!["resources"] as JArray ?? [])
        {
            var all = (ours["deployment"]!["resources"] as JArray)!.Select(r => (string)r["urn"]!).ToHashSet(StringComparer.Ordinal);
            foreach (var on in (resource["dependencies"]?.Select(u => (string)u!) ?? []).Append((string?)resource["parent"] ?? "").Where(u => all.Contains(u) && !seen.Contains(u)))
            {
                yield return $"state, order: {resource["urn"]} stands before {on}, which it depends on";
            }

            seen.Add((string)resource["urn"]!);
        }
    }

    private static Dictionary<string, string> Entries(JObject state, string key, Normal normal, IReadOnlySet<string> chance)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in state["deployment"]?[key] as JArray ?? [])
        {
            var copy = (JObject)entry.DeepClone();
            var resource = copy["resource"] as JObject ?? copy;
            if (chance.Contains((string)resource["urn"]!))
            {
                continue;
            }

            Sort(resource["dependencies"]);
            foreach (var property in (resource["propertyDependencies"] as JObject)?.Properties() ?? [])
            {
                Sort(property.Value);
            }

            var name = $"{resource["urn"]}{(resource["delete"] is null ? "" : " (to be deleted)")}";
            while (all.ContainsKey(name))
            {
                name += "+";
            }

            all.Add(name, normal.Text(copy));
        }

        return all;
    }

    private static void Sort(JToken? urns)
    {
        if (urns is JArray list)
        {
            list.ReplaceAll(list.Select(u => (string)u!).Order(StringComparer.Ordinal).ToArray<object>());
        }
    }
}
