using ExpressConnect.Deployments.States;
using Newtonsoft.Json.Linq;
using Pulumi.Protocol;

namespace Replay;

/// <summary>Which resource stands on which, as far as a step says: in the states around it, and in what its program registers.</summary>
internal sealed class Relations
{
    private readonly Dictionary<string, HashSet<string>> direct = new(StringComparer.Ordinal);

    public Relations(RecordedStep step, JObject before)
    {
        foreach (var resource in new[] { before, step.State }.SelectMany(s => s["deployment"]?["resources"] as JArray ?? []))
        {
            Add((string)resource["urn"]!, resource, "dependencies", "propertyDependencies", "parent", "provider", "deletedWith", "replaceWith");
        }

        foreach (var call in step.Phases.SelectMany(p => p.OfProgram).Where(c => c.Method is "RegisterResource" or "ReadResource"))
        {
            Add(UrnOf(step, call), call.Request, "dependencies", "propertyDependencies", "parent", "provider", "deletedWith", "replaceWith");
        }
    }

    public bool DependsOn(string urn, string on) => urn != on && All(urn).Contains(on);

    /// <summary>The URN of a registration.</summary>
    public static string UrnOf(RecordedStep step, Call call)
    {
        var parent = (string?)call.Request["parent"];
        return (string?)call.Response?["urn"] ?? ResourceUrn.Create(
            step.Stack.Stack, step.Stack.Project, string.IsNullOrEmpty(parent) ? null : ResourceUrn.Parse(parent), (string)call.Request["type"]!, (string)call.Request["name"]!).ToString();
    }

    /// <summary>All that it stands on.</summary>
    public IReadOnlySet<string> All(string urn)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([urn]);
        while (open.TryPop(out var next))
        {
            foreach (var on in direct.GetValueOrDefault(next, []).Where(found.Add))
            {
                open.Push(on);
            }
        }

        return found;
    }

    private void Add(string urn, JToken entry, params ReadOnlySpan<string> keys)
    {
        var on = direct.TryGetValue(urn, out var known) ? known : direct[urn] = new(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            foreach (var text in Texts(entry[key]).Where(t => t.StartsWith("urn:", StringComparison.Ordinal)))
            {
                on.Add(key == "provider" ? ProviderReference.Parse(text).Urn : text);
            }
        }
    }

    private static IEnumerable<string> Texts(JToken? token) => token switch
    {
        null => [],
        JValue { Type: JTokenType.String } text => [(string)text!],
        _ => token.Children().SelectMany(Texts),
    };
}
