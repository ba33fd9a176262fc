using System.CommandLine;
using ExpressConnect.Deployments.Projects;

namespace ExpressConnect.Cli.Commands.Configuration;

/// <summary><c>expressconnect config rm</c>: removes a value from <c>Pulumi.STACK.yaml</c>.</summary>
internal sealed class ConfigRemoveCommand : OnStackCommand
{
    private readonly Argument<string> key = new("KEY") { Description = "The key: NAMESPACE:NAME, or NAME for the project's own" };
    private readonly Option<bool> path = new("--path") { Description = "The key is a path into a structure, such as outer.inner[0]" };

    public ConfigRemoveCommand(Terminal terminal)
        : base("rm", "Remove a value of the configuration", terminal)
    {
        Add(key);
        Add(path);
        AddStackOptions();
    }

    // As Pulumi: to remove what is not there is no error.
    private protected override Task RunAsync(ProjectFolder project, ParseResult given, CancellationToken cancel)
    {
        project.Editor.Remove(given.GetRequiredValue(key), given.GetValue(path));
        return Task.CompletedTask;
    }
}
