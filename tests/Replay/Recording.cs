using ExpressConnect.Deployments;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Protocol;

namespace Replay;

/// <summary>A call of a recording. Started and ended are positions in one log of all calls; a call without an end was cut off.</summary>
internal sealed record Call(string From, string Method, int Started, int? Ended, JObject Request, JObject? Response, string? Error)
{
    /// <summary>What it is about: a URN, or a function.</summary>
    public string Urn => (string?)Request["urn"] ?? (string?)Request["tok"] ?? "";

    /// <summary>Whether a provider gets it.</summary>
    public bool IsToProvider => From == "engine" && Method is not ("Run" or "GetPluginInfo");
}

/// <summary>A recorded scenario: commands that one stack went through.</summary>
internal sealed record Scenario(string Folder)
{
    public string Name => Path.GetFileName(Folder);

    public IReadOnlyList<RecordedStep> Steps { get; } =
    [
        .. Json.Read(Path.Combine(Folder, "scenario.json"))["steps"]!
            .Select((s, i) => new RecordedStep(Path.Combine(Folder, (string)s["step"]!), (string)s["command"]!, (int)s["exitCode"]!, i)),
    ];

    /// <summary>The scenarios of a folder, in order; the folder may be one itself.</summary>
    public static IReadOnlyList<Scenario> In(string folder) =>
        File.Exists(Path.Combine(folder, "scenario.json"))
            ? [new Scenario(Path.GetFullPath(folder))]
            : [.. Directory.EnumerateDirectories(folder).Where(d => File.Exists(Path.Combine(d, "scenario.json"))).Order(StringComparer.Ordinal).Select(d => new Scenario(d))];
}

/// <summary>One step of a recorded scenario: one command, with one phase or two.</summary>
internal sealed record RecordedStep(string Folder, string CommandLine, int ExitCode, int Index)
{
    private IReadOnlyList<RecordedPhase>? phases;

    public string Name => $"{Path.GetFileName(Path.GetDirectoryName(Folder))}/{Path.GetFileName(Folder)}";

    /// <summary>What <c>pulumi stack export</c> said afterwards.</summary>
    public JObject State => Json.Read(Path.Combine(Folder, "state.json"));

    /// <summary>Whether the engine was killed in it.</summary>
    public bool IsKilled => ExitCode < 0;

    public string Output => File.Exists(Path.Combine(Folder, "output.txt")) ? File.ReadAllText(Path.Combine(Folder, "output.txt")) : "";

    /// <summary>Counts of the last phase; null if they are not recorded.</summary>
    public IReadOnlyDictionary<string, int>? Changes => !File.Exists(Path.Combine(Folder, "events.jsonl")) ? null : File.ReadLines(Path.Combine(Folder, "events.jsonl"))
        .Select(Json.Parse)
        .Select(e => e["summaryEvent"]?["resourceChanges"] as JObject)
        .OfType<JObject>()
        .Select(c => c.Properties().Where(p => (int)p.Value > 0).ToDictionary(p => p.Name, p => (int)p.Value))
        .LastOrDefault();

    /// <summary>Its calls, phase by phase.</summary>
    public IReadOnlyList<RecordedPhase> Phases => phases ??= RecordedPhase.Split(Calls());

    public StackName Stack
    {
        get
        {
            var run = Phases.SelectMany(p => p.Calls).FirstOrDefault(c => c.Method == "Run")?.Request;
            var urn = Calls().Select(c => (string?)c.Request["urn"]).Append((string?)State["deployment"]?["resources"]?.FirstOrDefault()?["urn"])
                .FirstOrDefault(u => u is { Length: > 0 });
            return run is not null ? new StackName((string)run["project"]!, (string)run["stack"]!)
                : urn is not null && ResourceUrn.TryParse(urn, out var parsed) ? new StackName(parsed.Project, parsed.Stack)
                : new StackName("network", "dev");
        }
    }

    private List<Call> Calls() => File.Exists(Path.Combine(Folder, "rpc.jsonl"))
        ? [.. File.ReadLines(Path.Combine(Folder, "rpc.jsonl")).Select(Json.Parse).Select(Read)]
        : [];

    private static Call Read(JObject line) => new(
        (string)line["from"]!,
        (string)line["method"]!,
        (int)line["started"]!,
        (int?)line["ended"],
        line["request"] as JObject ?? [],
        line["response"] as JObject,
        (string?)(line["errors"] as JArray)?.FirstOrDefault());
}

/// <summary>The calls of a preview, or of what followed it.</summary>
internal sealed record RecordedPhase(IReadOnlyList<Call> Calls)
{
    public Call? Run => Calls.FirstOrDefault(c => c.Method == "Run");

    public IEnumerable<Call> OfProgram => Calls.Where(c => c.From == "program");

    public IEnumerable<Call> ToProviders => Calls.Where(c => c.IsToProvider);

    /// <summary>Whether something in it went wrong: then it is chance what else was under way.</summary>
    public bool Fails => Calls.Any(c => c.Ended is null || (c.Error is not null && c.Method != "Invoke"));

    /// <summary>
    /// A phase begins with new provider processes: with the first that is started when all before were told to end, or with the
    /// program where no process came before it.
    /// </summary>
    public static IReadOnlyList<RecordedPhase> Split(IReadOnlyList<Call> calls)
    {
        var runs = calls.Where(c => c.Method == "Run").ToList();
        int? boundary = runs.Count switch
        {
            0 => calls.Skip(1).FirstOrDefault(c => IsFresh(calls, c))?.Started,
            1 => null,
            _ => calls.FirstOrDefault(c => IsFresh(calls, c) && c.Started > runs[0].Ended && c.Started < runs[1].Started)?.Started ?? runs[1].Started,
        };
        return boundary is not { } at ? calls.Count == 0 ? [] : [new RecordedPhase(calls)]
            : [new RecordedPhase([.. calls.Where(c => c.Started < at)]), new RecordedPhase([.. calls.Where(c => c.Started >= at)])];
    }

    private static bool IsFresh(IReadOnlyList<Call> calls, Call handshake) =>
        handshake.Method == "Handshake"
        && calls.Count(c => c.Method == "Handshake" && c.Started < handshake.Started) is var begun and > 0
        && calls.Count(c => c.Method == "Cancel" && c.Started < handshake.Started) == begun;
}

/// <summary>JSON whose texts stay as they are.</summary>
internal static class Json
{
    public static JObject Parse(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    public static JObject Read(string file) => Parse(File.ReadAllText(file));
}
