using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Events;
using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;
using Newtonsoft.Json.Linq;

namespace Replay;

/// <summary>Recordings of the real engine, replayed on ours: what the provider is asked, what the program gets, the state, counts and exit code.</summary>
public sealed class ReplayTests : IDisposable
{
    private static readonly string[] Scenarios = ["01", "02", "03", "04", "05", "06", "08", "09", "10", "11", "12", "13", "14", "16", "17", "18", "19", "20", "21", "23", "24", "25", "26", "32", "35"];

    /// <summary>Steps that are not replayed, each with the reason.</summary>
    private static readonly Dictionary<string, string> Left = new(StringComparer.Ordinal)
    {
        ["14-refresh/6-up-refresh"] = "two instances of the provider in one phase: the recording does not say which one was called",
        ["16-import-option-and-get/1-up"] = "the import option is not there yet",
        ["16-import-option-and-get/3-up-differs"] = "the import option is not there yet",
        ["17-options/4-unprotect"] = "the command for a state is not there yet",
        ["20-configuration/2-up-account-changed"] = "begins with a ciphertext, which is scrubbed",
        ["20-configuration/3-preview-cannot-configure"] = "begins with a ciphertext, which is scrubbed",
        ["23-component/2-up-again"] = "begins with a ciphertext, which is scrubbed",
        ["23-component/3-up-smaller"] = "begins with a ciphertext, which is scrubbed",
        ["24-program-fails/2-up-duplicate"] = "which of two registrations of one name comes first is chance",
        ["35-nested-options/2-up-changed"] = "children do not inherit the aliases of their parent yet",
    };

    private readonly string folder = Directory.CreateTempSubdirectory("expressconnect-replay-").FullName;

    public static TheoryData<string> Steps =>
        [.. Folders().SelectMany(RecordedStep.Of).Select(step => step.Name).Where(name => !Left.ContainsKey(name))];

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_step_is_done_as_recorded(string name)
    {
        var steps = RecordedStep.Of(Path.Combine(Recordings, name.Split('/')[0]));
        var index = steps.ToList().FindIndex(s => s.Name == name);
        var step = steps[index];
        var secrets = new Base64Secrets();
        var store = new StackStore(folder);
        var stack = new StackName("network", "dev");
        if (index > 0)
        {
            await using var open = await store.OpenAsync(stack, secrets);
            await open.CommitAsync(DeploymentJson.Read(Loadable(steps[index - 1].State).ToString(), secrets));
        }

        var provider = new RecordedProvider(step);
        var program = new RecordedProgram(step);
        var result = await RunAsync(step, new DeploymentSetup
        {
            Stack = stack,
            Program = program,
            Providers = provider,
            Store = store,
            Secrets = secrets,
            RootDirectory = folder,
            WorkingDirectory = folder,
            Config = Config(step),
        });

        Assert.Equal("", string.Join("\n", program.Differences));
        CompareCalls(step, provider);
        Assert.Equal(step.ExitCode, (int)result.Status);
        if (step.HasCounts)
        {
            Assert.Equal(step.Changes.OrderBy(c => c.Key, StringComparer.Ordinal), Counts(result).OrderBy(c => c.Key, StringComparer.Ordinal));
        }

        var state = (await store.LoadAsync(stack, secrets)).Snapshot;
        Assert.Equal(Normal.Resources(step.State), Normal.Resources(JObject.Parse(DeploymentJson.Write(state, secrets))));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Recordings => Path.Combine(AppContext.BaseDirectory, "recordings");

    private static IEnumerable<string> Folders() =>
        Directory.EnumerateDirectories(Recordings).Where(d => Scenarios.Contains(Path.GetFileName(d)[..2])).Order(StringComparer.Ordinal);

    private static Task<DeploymentResult> RunAsync(RecordedStep step, DeploymentSetup setup)
    {
        var words = step.Command.Split(' ');
        var options = new OperationOptions
        {
            SkipPreview = words.Contains("--skip-preview"),
            PreviewOnly = words.Contains("--preview-only"),
            ContinueOnError = words.Contains("--continue-on-error"),
            Refresh = words.Contains("--refresh"),
            ExpectNoChanges = words.Contains("--expect-no-changes"),
        };
        var deployment = new Deployment(setup);
        return words[1] switch
        {
            "preview" => deployment.PreviewAsync(options),
            "up" => deployment.UpAsync(options),
            "refresh" => deployment.RefreshAsync(options),
            "destroy" => deployment.DestroyAsync(options),
            _ => throw new InvalidOperationException(step.Command),
        };
    }

    private static void CompareCalls(RecordedStep step, RecordedProvider provider)
    {
        var phases = step.Phases();
        for (var phase = 0; phase < phases.Count; phase++)
        {
            var recorded = phases[phase].Where(c => c.From == "engine" && c.Method is not ("Run" or "GetPluginInfo" or "Cancel"))
                .ToLookup(c => c.Urn, c => $"{c.Method} {Normal.Of(c.Request)}", StringComparer.Ordinal);
            var made = provider.Made.Where(c => c.Phase == phase).ToLookup(c => c.Urn, c => $"{c.Method} {c.Request}", StringComparer.Ordinal);
            foreach (var urn in recorded.Select(r => r.Key).Union(made.Select(m => m.Key), StringComparer.Ordinal))
            {
                // In a run that fails it is chance which of the independent calls were made before.
                var length = step.ExitCode == 0 ? int.MaxValue : Math.Min(recorded[urn].Count(), made[urn].Count());
                Assert.Equal(
                    string.Join('\n', recorded[urn].Take(length)),
                    string.Join('\n', made[urn].Take(length)));
            }
        }
    }

    private static Dictionary<string, int> Counts(DeploymentResult result) =>
        result.Last!.Changes.Where(c => c.Value > 0).ToDictionary(c => Name(c.Key), c => c.Value);

    private static string Name(StepKind kind) =>
        string.Concat(kind.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    private static Dictionary<string, ConfigValue> Config(RecordedStep step)
    {
        var run = (step.Phases() is [var first, ..] ? first.FirstOrDefault(c => c.Method == "Run") : null)?.Request;
        var secret = run?["configSecretKeys"]?.Select(k => (string)k!).ToHashSet(StringComparer.Ordinal) ?? [];
        return (run?["config"] as JObject)?.Properties().ToDictionary(p => p.Name, p => new ConfigValue((string)p.Value!, secret.Contains(p.Name))) ?? [];
    }

    // Times and ciphertexts are scrubbed in the recordings.
    private static JObject Loadable(JObject state)
    {
        (state["deployment"] as JObject)?.Remove("secrets_providers");
        return JObject.Parse(state.ToString().Replace("\"TIME\"", "\"2026-01-01T00:00:00Z\"", StringComparison.Ordinal));
    }
}
