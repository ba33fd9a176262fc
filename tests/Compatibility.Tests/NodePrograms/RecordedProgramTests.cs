using ExpressConnect.Cli.Display;
using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;
using Newtonsoft.Json.Linq;
using Replay;

namespace Compatibility.Tests.NodePrograms;

/// <summary>
/// The recorded Node.js programs, run for real on this engine, with the recorded provider: the rows, the outputs, the state and
/// the exit code are those of Pulumi's own engine. Each step goes on from the state that the one before has left.
/// </summary>
public sealed class RecordedProgramTests
{
    // Which of two registrations of one name comes first.
    private const string OfChance = "24-program-fails/2-up-duplicate";

    [NodeTheory]
    [InlineData("23-component")]
    [InlineData("24-program-fails")]
    [InlineData("30-transforms")]
    [InlineData("31-nested-values")]
    [InlineData("32-invoke-options")]
    [InlineData("33-stack-reference")]
    [InlineData("34-hooks")]
    [InlineData("35-nested-options")]
    public async Task It_runs_as_recorded(string scenario)
    {
        using var project = new NodeProject();
        var recorded = NodeProject.Recorded(scenario);
        var before = StepReplay.Nothing;
        foreach (var step in recorded.Steps)
        {
            var after = Plaintexts.StateAfter(recorded, step.Index);
            await RunAsync(project, step, before, after);
            before = after;
        }
    }

    private static async Task RunAsync(NodeProject project, RecordedStep step, JObject recordedBefore, JObject recordedAfter)
    {
        var store = new StackStore(project.Directory);
        var secrets = new Base64Secrets();
        var stack = new StackName("network", "dev");
        var rehearsal = new Rehearsal(step, recordedBefore, await StateAsync());
        var setup = project.Setup(step, new RecordedProvider(step, rehearsal));
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
            PrintedLines.Comparable(output.ToString(), project.Directory));

        async Task<JObject> StateAsync() => Plaintexts.Opened(Json.Parse(DeploymentJson.Write(await store.ReadAsync(stack, secrets), secrets)));
    }
}
