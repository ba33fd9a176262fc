using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Programs;
using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;
using Replay;

namespace Compatibility.Tests.NodePrograms;

/// <summary>A folder with the program of a recording, and with the packages of this folder's <c>package.json</c>.</summary>
internal sealed class NodeProject : IDisposable
{
    // Over a stack of frames in packages Node.js needs half a minute to print an error, here as in the recording.
    private static readonly Dictionary<string, string> Options = new() { ["typescript"] = "false", ["nodeargs"] = "--stack-trace-limit=1" };

    public NodeProject()
    {
        Assert.True(NodeFactAttribute.Missing() is null, NodeFactAttribute.Missing());
        System.IO.Directory.CreateSymbolicLink(Path.Combine(Directory, "node_modules"), Path.Combine(NodeFactAttribute.ProjectFolder, "node_modules"));
        File.WriteAllText(Path.Combine(Directory, "package.json"), "{}");
    }

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("expressconnect-node-").FullName;

    public static Scenario Recorded(string scenario) => new(Path.Combine(AppContext.BaseDirectory, "recordings", scenario));

    /// <summary>The program as it is in a step: where the step has none, as in the one before.</summary>
    public DeploymentSetup Setup(RecordedStep step, IProviderLauncher provider)
    {
        var program = Path.Combine(step.Folder, "index.js");
        if (File.Exists(program))
        {
            File.Copy(program, Path.Combine(Directory, "index.js"), overwrite: true);
        }

        return new DeploymentSetup
        {
            Stack = new StackName("network", "dev"),
            Program = new NodeProgram(Directory, "index.js", Options, ProcessEnvironment.Read()),
            Providers = provider,
            Store = new StackStore(Directory),
            Secrets = new Base64Secrets(),
            RootDirectory = Directory,
            WorkingDirectory = Directory,
        };
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
