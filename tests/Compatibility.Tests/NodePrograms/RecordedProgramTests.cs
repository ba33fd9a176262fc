using ExpressConnect.Cli.Display;
using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Programs;
using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;
using Newtonsoft.Json.Linq;
using Replay;

namespace Compatibility.Tests.NodePrograms;

/// <summary>
/// The recorded Node.js programs, run for real on this engine, with the recorded provider: the rows, the outputs, the state and
/// the exit code are those of Pulumi's own engine. Each step goes on from the state that the one before has left.
/// </summary>
public sealed class RecordedProgramTests : IDisposable
{
    // Over a stack of frames in packages Node.js needs half a minute to print an error, here as in the recording.
    private static readonly Dictionary<string, string> Options = new() { ["typescript"] = "false", ["nodeargs"] = "--stack-trace-limit=1" };

    // Which of two registrations of one name comes first.
    private const string OfChance = "24-program-fails/2-up-duplicate";

    private readonly string folder = Directory.CreateTempSubdirectory("expressconnect-node-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [NodeTheory]
    [InlineData("23-component")]
    [InlineData("24-program-fails")]
    [InlineData("30-transforms")]
    [InlineData("31-nested-values")]
    [InlineData("32-invoke-options")]
    [InlineData("33-stack-reference")]
    [InlineData("34-hooks")]
    public async Task It_runs_as_recorded(string scenario)
    {
        Assert.True(NodeFactAttribute.Missing() is null, NodeFactAttribute.Missing());
        Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Path.Combine(NodeFactAttribute.ProjectFolder, "node_modules"));
        await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), "{}");
        var recorded = new Scenario(Path.Combine(AppContext.BaseDirectory, "recordings", scenario));
        var before = StepReplay.Nothing;
        foreach (var step in recorded.Steps)
        {
            var after = Plaintexts.StateAfter(recorded, step.Index);
            await RunAsync(step, before, after);
            before = after;
        }
    }

    private async Task RunAsync(RecordedStep step, JObject recordedBefore, JObject recordedAfter)
    {
        var program = Path.Combine(step.Folder, "index.js");
        if (File.Exists(program))
        {
            File.Copy(program, Path.Combine(folder, "index.js"), overwrite: true);
        }

        var store = new StackStore(folder);
        var secrets = new Base64Secrets();
        var stack = new StackName("network", "dev");
        var rehearsal = new Rehearsal(step, recordedBefore, await StateAsync());
        var setup = new DeploymentSetup
        {
            Stack = stack,
            Program = new NodeProgram(folder, "index.js", Options, ProcessEnvironment.Read()),
            Providers = new RecordedProvider(step, rehearsal),
            Store = store,
            Secrets = secrets,
            RootDirectory = folder,
            WorkingDirectory = folder,
        };
        var command = new CommandWords(step.CommandLine, OperationOptions.Default.Parallel);
        await using var output = new StringWriter { NewLine = "\n" };
        await using var view = new PlainView(output, TimeProvider.System);
        var deployment = new Deployment(setup, happened =>
        {
            rehearsal.Observe(happened);
            view.ShowAsync(happened, CancellationToken.None).Wait();
        });
        var result = command.Words is ["preview"] ? await deployment.PreviewAsync(command.Options) : await deployment.UpAsync(command.Options);

        Assert.Equal(step.ExitCode, (int)result.Status);
        if (step.Name == OfChance)
        {
            Assert.Contains("Duplicate resource URN 'urn:pulumi:dev::network::expressconnect:index:Vpc::a'", output.ToString(), StringComparison.Ordinal);
            await using var open = await store.OpenAsync(stack, secrets);
            await open.CommitAsync(DeploymentJson.Read(recordedAfter.ToString(), secrets));
            return;
        }

        Assert.Empty(StateComparison.Differences(rehearsal, recordedAfter, await StateAsync(), new HashSet<string>()));
        Assert.Equal(
            PrintedLines.Comparable(await File.ReadAllTextAsync(Path.Combine(step.Folder, "output.txt")), "PROJECT"),
            PrintedLines.Comparable(output.ToString(), folder));

        async Task<JObject> StateAsync() => Plaintexts.Opened(Json.Parse(DeploymentJson.Write(await store.ReadAsync(stack, secrets), secrets)));
    }
}
