using System.Collections.Immutable;
using ExpressConnect.Cli.Display;
using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Protocol;

namespace ExpressConnect.Cli.Tests.Display;

/// <summary>JSON has Pulumi's shapes.</summary>
public sealed class JsonViewTests
{
    // What a phase does not tell its observers, or what the clock says.
    private static readonly string[] Excused = ["timestamp", "durationSeconds"];

    private static readonly Dictionary<string, string?> NoConfig = [];

    public static TheoryData<string> Updates() => new(((IEnumerable<object[]>)PlainViewTests.Recordings()).Select(static row => (string)row[0]).Where(static step =>
        RecordedPhase.Read(step).Events[0] is DeploymentEvent.PhaseStarted { IsPreview: false }));

    [Theory]
    [MemberData(nameof(Updates))]
    public async Task An_update_is_written_event_by_event(string step)
    {
        var written = new StringWriter();
        await using (var view = new JsonView(written, Config(step), TimeProvider.System))
        {
            foreach (var happened in RecordedPhase.Read(step).Events)
            {
                await view.ShowAsync(happened, CancellationToken.None);
            }
        }

        var lines = written.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var recorded = File.ReadAllLines(Path.Combine(RecordedPhase.Root, step, "events.jsonl")).Where(static line => line.Length > 0);
        Assert.Equal(string.Join('\n', recorded.Select(Normal)), string.Join('\n', lines.Select(Normal)));
    }

    [Fact]
    public async Task A_preview_is_written_as_one_object()
    {
        var recorded = Parse(File.ReadAllText(Path.Combine(RecordedPhase.Root, "03-update-in-place", "4-preview-json", "output.txt")));
        var written = new StringWriter();
        await using (var view = new JsonView(written, NoConfig, TimeProvider.System))
        {
            await view.ShowAsync(new DeploymentEvent.PhaseStarted(new StackName("network", "dev"), OperationKind.Update, IsPreview: true), CancellationToken.None);
            foreach (var step in recorded["steps"]!)
            {
                await view.ShowAsync(new DeploymentEvent.ResourcePre(Step((JObject)step)), CancellationToken.None);
            }

            var changes = ImmutableSortedDictionary<StepKind, int>.Empty.Add(StepKind.Same, 2).Add(StepKind.Update, 2);
            await view.ShowAsync(
                new DeploymentEvent.PhaseEnded(new PhaseResult(
                    OperationKind.Update, IsPreview: true, Succeeded: true, changes, PropertyMap.Empty, PropertyMap.Empty, TimeSpan.FromTicks((long)recorded["duration"]! / 100))),
                CancellationToken.None);
        }

        recorded["duration"] = (long)recorded["duration"]! / 100 * 100;
        Assert.Equal(recorded.ToString(), Parse(written.ToString()).ToString());
    }

    [Fact]
    public async Task A_refused_preview_says_why_and_hides_secrets()
    {
        var written = new StringWriter();
        await using (var view = new JsonView(written, NoConfig, TimeProvider.System))
        {
            var group = new ResourceState("urn:pulumi:dev::network::expressconnect:index:BgpGroup::bgp", "expressconnect:index:BgpGroup")
            {
                Custom = true,
                Inputs = PropertyMap.Of([("authKey", PropertyValue.SecretOf("planted"))]),
            };
            await view.ShowAsync(new DeploymentEvent.PhaseStarted(new StackName("network", "dev"), OperationKind.Update, IsPreview: true), CancellationToken.None);
            await view.ShowAsync(new DeploymentEvent.ResourcePre(new StepInfo(StepKind.Create, group.Urn, Old: null, group)), CancellationToken.None);
            await view.ShowAsync(new DeploymentEvent.Diagnostic(group.Urn, Severity.Error, "BGPG-04 peer has the AS number of Alibaba Cloud"), CancellationToken.None);
            await view.ShowAsync(
                new DeploymentEvent.PhaseEnded(new PhaseResult(
                    OperationKind.Update, IsPreview: true, Succeeded: false, ImmutableSortedDictionary<StepKind, int>.Empty, PropertyMap.Empty, PropertyMap.Empty, TimeSpan.Zero)),
                CancellationToken.None);
        }

        var digest = Parse(written.ToString());
        Assert.Equal("[secret]", (string?)digest["steps"]![0]!["newState"]!["inputs"]!["authKey"]);
        Assert.Equal(
            """{"urn":"urn:pulumi:dev::network::expressconnect:index:BgpGroup::bgp","message":"error: BGPG-04 peer has the AS number of Alibaba Cloud","severity":"error"}""",
            digest["diagnostics"]![0]!.ToString(Formatting.None));
    }

    private static StepInfo Step(JObject step) => new(
        Enum.Parse<StepKind>((string)step["op"]!, ignoreCase: true), (string)step["urn"]!, State(step["oldState"]), State(step["newState"]))
    {
        Diffs = [.. (step["diffReasons"] ?? new JArray()).Select(static text => (string)text!)],
        DetailedDiff = step["detailedDiff"] is JObject changes
            ? changes.Properties().ToImmutableSortedDictionary(
                static change => change.Name,
                static change => new PropertyChange(Enum.Parse<PropertyChangeKind>((string)change.Value["kind"]!, ignoreCase: true), ForcesReplacement: false, IsInputDiff: true),
                StringComparer.Ordinal)
            : null,
    };

    private static ResourceState? State(JToken? state) =>
        state is null ? null : ResourceStateJson.Read(state.ToString(Formatting.None).Replace("\"TIME\"", "\"2026-01-02T03:04:05Z\"", StringComparison.Ordinal), new Base64Secrets());

    private static JObject Parse(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text.Replace("\"TIME\"", "\"2026-01-02T03:04:05Z\"", StringComparison.Ordinal))) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    private static string Normal(string line)
    {
        var json = Parse(line);
        foreach (var property in json.Descendants().OfType<JProperty>().Where(static p => Excused.Contains(p.Name)).ToList())
        {
            property.Remove();
        }

        // Ends of lines were taken off when the recording was read.
        foreach (var message in json.Descendants().OfType<JProperty>().Where(static p => p is { Name: "message", Value.Type: JTokenType.String }))
        {
            message.Value = ((string)message.Value!).TrimEnd('\n');
        }

        return json.ToString(Formatting.None);
    }

    private static Dictionary<string, string?> Config(string step) =>
        Parse(File.ReadLines(Path.Combine(RecordedPhase.Root, step, "events.jsonl")).First())["preludeEvent"]!["config"]!
            .Children<JProperty>().ToDictionary(static p => p.Name, static p => (string?)p.Value is "[secret]" ? null : (string?)p.Value, StringComparer.Ordinal);
}
