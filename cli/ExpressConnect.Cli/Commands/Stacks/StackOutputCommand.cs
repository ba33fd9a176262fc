using System.CommandLine;
using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Projects;
using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExpressConnect.Cli.Commands.Stacks;

/// <summary><c>expressconnect stack output</c>: the outputs of a stack, or one of them.</summary>
internal sealed class StackOutputCommand : OnStackCommand
{
    private readonly Argument<string?> name = new("NAME") { Description = "Only the output of this name", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> json = new("--json", "-j") { Description = "Print JSON" };
    private readonly Option<bool> showSecrets = new("--show-secrets") { Description = "Print secrets in the open" };

    public StackOutputCommand(Terminal terminal)
        : base("output", "Print the outputs of the stack, or the one that is named", terminal)
    {
        FolderArgument.RefuseOptions(name);
        Add(name);
        Add(json);
        Add(showSecrets);
        AddStackOptions();
    }

    private protected override string? Folder(ParseResult given) => IsFolder(given, name) ? given.GetValue(name) : null;

    private protected override async Task RunAsync(ProjectFolder project, ParseResult given, CancellationToken cancel)
    {
        project.Store.MustExist(project.Stack);
        var isOpen = given.GetValue(showSecrets);
        var outputs = (await project.Store.ReadAsync(project.Stack, isOpen ? project.Secrets : new ClosedSecrets(), Terminal.Warn, cancel)).Outputs;
        var shown = isOpen ? ShownState.Open(outputs) : ShownState.Of(outputs);
        if (given.GetValue(name) is { } wanted && !IsFolder(given, name))
        {
            var value = shown[wanted] ?? throw new DeploymentException($"current stack does not have output property '{wanted}'");
            Terminal.Out.WriteLine(given.GetValue(json) ? value.ToString(Formatting.Indented) : Text(value));
        }
        else if (given.GetValue(json))
        {
            Terminal.Out.WriteLine(shown.ToString(Formatting.Indented));
        }
        else if (shown.Count == 0)
        {
            Terminal.Out.WriteLine("No output values currently in this stack");
        }
        else
        {
            Terminal.Out.WriteLine($"Current stack outputs ({shown.Count}):");
            using var table = new StringWriter { NewLine = "\n" };
            Columns.Write(table, ["OUTPUT", "VALUE"], shown.Properties().Select(static output => new[] { output.Name, Text(output.Value) }));
            foreach (var line in table.ToString().TrimEnd().Split('\n'))
            {
                Terminal.Out.WriteLine("    " + line);
            }
        }
    }

    private static string Text(JToken value) => value.Type == JTokenType.String ? (string)value! : value.ToString(Formatting.None);
}
