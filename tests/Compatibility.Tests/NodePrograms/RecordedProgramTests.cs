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
        foreach (var step in RecordedStep.Of(Path.Combine(AppContext.BaseDirectory, "recordings", scenario)))
        {
            await RunAsync(step);
        }
    }

    private async Task RunAsync(RecordedStep step)
    {
        var program = Path.Combine(step.Folder, "index.js");
        if (File.Exists(program))
        {
            File.Copy(program, Path.Combine(folder, "index.js"), overwrite: true);
        }

        var setup = new DeploymentSetup
        {
            Stack = new StackName("network", "dev"),
            Program = new NodeProgram(folder, "index.js", Options, ProcessEnvironment.Read()),
            Providers = new RecordedProvider(step),
            Store = new StackStore(folder),
            Secrets = new Base64Secrets(),
            RootDirectory = folder,
            WorkingDirectory = folder,
        };
        var words = step.Command.Split(' ');
        var options = new OperationOptions { SkipPreview = words.Contains("--skip-preview"), ContinueOnError = words.Contains("--continue-on-error") };
        await using var output = new StringWriter { NewLine = "\n" };
        await using var view = new PlainView(output, TimeProvider.System);
        var deployment = new Deployment(setup, happened => view.ShowAsync(happened, CancellationToken.None).Wait());
        var result = words[1] == "preview" ? await deployment.PreviewAsync(options) : await deployment.UpAsync(options);

        Assert.Equal(step.ExitCode, (int)result.Status);
        if (step.Name == OfChance)
        {
            Assert.Contains("Duplicate resource URN 'urn:pulumi:dev::network::expressconnect:index:Vpc::a'", output.ToString(), StringComparison.Ordinal);
            await CommitAsync(setup, step.State);
            return;
        }

        var state = (await setup.Store.LoadAsync(setup.Stack, setup.Secrets)).Snapshot;
        Assert.Equal(Text(step.State), Text(JObject.Parse(DeploymentJson.Write(state, setup.Secrets))));
        Assert.Equal(
            PrintedLines.Comparable(await File.ReadAllTextAsync(Path.Combine(step.Folder, "output.txt")), "PROJECT"),
            PrintedLines.Comparable(output.ToString(), folder));
    }

    private static async Task CommitAsync(DeploymentSetup setup, JObject state)
    {
        await using var stack = await setup.Store.OpenAsync(setup.Stack, setup.Secrets);
        var dated = state.ToString().Replace("\"TIME\"", "\"2026-01-01T00:00:00Z\"", StringComparison.Ordinal);
        await stack.CommitAsync(DeploymentJson.Read(dated, setup.Secrets));
    }

    private static string Text(JObject state) => string.Join('\n', Normal.Resources(state).Select(resource => $"{resource.Key} {resource.Value}"));
}
