using System.CommandLine;
using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Projects;
using ExpressConnect.Deployments.Secrets;
using ExpressConnect.Deployments.States;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExpressConnect.Cli.Commands.Stacks;

/// <summary><c>expressconnect stack export</c>: the state of a stack, as <c>pulumi stack import</c> takes it.</summary>
internal sealed class StackExportCommand : OnStackCommand
{
    private readonly Option<FileInfo?> file = new("--file") { Description = "Write to this file" };
    private readonly Option<bool> showSecrets = new("--show-secrets") { Description = "Write secrets in the open" };

    public StackExportCommand(Terminal terminal)
        : base("export", "Print the state of the stack, as pulumi stack import takes it", terminal)
    {
        Add(file);
        Add(showSecrets);
        AddStackOptions();
    }

    private protected override async Task RunAsync(ProjectFolder project, ParseResult given, CancellationToken cancel)
    {
        project.Store.MustExist(project.Stack);
        ISecretsProvider secrets = given.GetValue(showSecrets) ? project.Secrets : new ClosedSecrets();
        var state = await project.Store.ReadAsync(project.Stack, secrets, Terminal.Warn, cancel);
        var text = Indented(given.GetValue(showSecrets) ? DeploymentJson.WriteOpen(state) : DeploymentJson.Write(state, secrets));
        if (given.GetValue(file) is not { } target)
        {
            await Terminal.Out.WriteAsync(text);
            return;
        }

        try
        {
            await File.WriteAllTextAsync(target.FullName, text, cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException($"{target.FullName} cannot be written: {e.Message}", e);
        }
    }

    // As the CLI indents it; numbers and times stay as they were written.
    private static string Indented(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, MaxDepth = null };
        using var text = new StringWriter { NewLine = "\n" };
        using var writer = new JsonTextWriter(text) { Formatting = Formatting.Indented, Indentation = 4 };
        JToken.ReadFrom(reader).WriteTo(writer);
        return text + "\n";
    }
}
