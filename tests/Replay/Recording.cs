using Newtonsoft.Json.Linq;

namespace Replay;

/// <summary>A call of a recording.</summary>
internal sealed record Call(string From, string Method, int Started, int? Ended, JObject Request, JObject? Response, string? Error)
{
    /// <summary>What it is about: a URN, or a function.</summary>
    public string Urn => (string?)Request["urn"] ?? (string?)Request["tok"] ?? "";
}

/// <summary>One step of a recorded scenario: one command, with one phase or two.</summary>
internal sealed record RecordedStep(string Folder, string Command, int ExitCode)
{
    public string Name => $"{Path.GetFileName(Path.GetDirectoryName(Folder))}/{Path.GetFileName(Folder)}";

    public JObject State => JObject.Parse(File.ReadAllText(Path.Combine(Folder, "state.json")));

    /// <summary>Whether its counts are recorded.</summary>
    public bool HasCounts => File.Exists(Path.Combine(Folder, "events.jsonl"));

    /// <summary>Counts of the last phase.</summary>
    public IReadOnlyDictionary<string, int> Changes => File.ReadLines(Path.Combine(Folder, "events.jsonl"))
        .Select(JObject.Parse)
        .Select(e => e["summaryEvent"]?["resourceChanges"] as JObject)
        .OfType<JObject>()
        .Select(c => c.Properties().ToDictionary(p => p.Name, p => (int)p.Value))
        .LastOrDefault() ?? [];

    public static IReadOnlyList<RecordedStep> Of(string scenario)
    {
        var steps = JObject.Parse(File.ReadAllText(Path.Combine(scenario, "scenario.json")))["steps"]!;
        return [.. steps.Select(s => new RecordedStep(Path.Combine(scenario, (string)s["step"]!), (string)s["command"]!, (int)s["exitCode"]!))];
    }

    /// <summary>Its calls, phase by phase.</summary>
    public IReadOnlyList<IReadOnlyList<Call>> Phases()
    {
        var calls = File.ReadLines(Path.Combine(Folder, "rpc.jsonl")).Select(JObject.Parse).Select(Read).ToList();
        var phases = new List<List<Call>>();
        foreach (var call in calls)
        {
            var isFirst = phases.Count == 0
                || call.Method == "Run"
                || (call.Method == "Handshake" && phases[^1][^1].Method == "Cancel" && !calls.Exists(c => c.Method == "Run"));
            if (isFirst)
            {
                phases.Add([]);
            }

            phases[^1].Add(call);
        }

        return phases;
    }

    private static Call Read(JObject line) => new(
        (string)line["from"]!,
        (string)line["method"]!,
        (int)line["started"]!,
        (int?)line["ended"],
        line["request"] as JObject ?? [],
        line["response"] as JObject,
        (string?)(line["errors"] as JArray)?.FirstOrDefault());
}
