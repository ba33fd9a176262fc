using System.CommandLine;
using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Projects;
using Newtonsoft.Json;

namespace ExpressConnect.Cli.Commands.Configuration;

/// <summary><c>expressconnect config get</c>: one value, secrets in the open.</summary>
internal sealed class ConfigGetCommand : OnStackCommand
{
    private readonly Argument<string> key = new("KEY") { Description = "The key: NAMESPACE:NAME, or NAME for the project's own" };
    private readonly Option<bool> path = new("--path") { Description = "The key is a path into a structure, such as outer.inner[0]" };
    private readonly Option<bool> json = new("--json", "-j") { Description = "Print JSON" };

    public ConfigGetCommand(Terminal terminal)
        : base("get", "Print a value of the configuration", terminal)
    {
        Add(key);
        Add(path);
        Add(json);
        AddStackOptions();
    }

    private protected override Task RunAsync(ProjectFolder project, ParseResult given, CancellationToken cancel)
    {
        var wanted = given.GetRequiredValue(key);
        var value = project.FindConfig(wanted, given.GetValue(path))
            ?? throw new DeploymentException($"configuration key '{wanted}' not found for stack '{project.Stack.Stack}'");
        Terminal.Out.WriteLine(given.GetValue(json) ? ConfigCommand.Json(value, isOpen: true).ToString(Formatting.Indented) : value.Value);
        return Task.CompletedTask;
    }
}
