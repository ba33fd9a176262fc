using Newtonsoft.Json.Linq;

namespace Replay;

/// <summary>Names for the ids of providers: by URN, and by the order in which providers of one URN came.</summary>
internal sealed class ProviderIds
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> count = new(StringComparer.Ordinal);

    /// <summary>The ids of a state, and of the providers configured after it.</summary>
    public ProviderIds(JObject state, IEnumerable<JObject> configured)
    {
        foreach (var provider in (state["deployment"]?["resources"] as JArray ?? []).Where(r => ((string)r["type"]!).StartsWith("pulumi:providers:", StringComparison.Ordinal))
            .OrderByDescending(r => (bool?)r["delete"] ?? false))
        {
            Add((string)provider["urn"]!, (string?)provider["id"] ?? "");
        }

        foreach (var request in configured)
        {
            Add((string?)request["urn"] ?? "", (string?)request["id"] ?? "");
        }
    }

    public string NameOf(string id)
    {
        lock (names)
        {
            return names.GetValueOrDefault(id, "UUID");
        }
    }

    public string? IdOf(string name)
    {
        lock (names)
        {
            return ids.GetValueOrDefault(name);
        }
    }

    public void Add(string urn, string id)
    {
        lock (names)
        {
            if (!Normal.IsRandomId(id) || names.ContainsKey(id))
            {
                return;
            }

            count[urn] = count.GetValueOrDefault(urn) + 1;
            names[id] = $"<{urn} no. {count[urn]}>";
            ids[names[id]] = id;
        }
    }
}
