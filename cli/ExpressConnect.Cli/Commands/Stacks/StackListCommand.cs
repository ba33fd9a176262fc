using System.CommandLine;
using System.Globalization;
using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Projects;
using ExpressConnect.Deployments.Secrets;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExpressConnect.Cli.Commands.Stacks;

/// <summary><c>expressconnect stack ls</c>: the stacks of a project.</summary>
internal sealed class StackListCommand : OnStackCommand
{
    private readonly Option<bool> json = new("--json", "-j") { Description = "Print JSON" };

    public StackListCommand(Terminal terminal)
        : base("ls", "List the stacks of the project", terminal)
    {
        Add(json);
        AddStackOptions();
    }

    private protected override async Task RunAsync(ProjectFolder project, ParseResult given, CancellationToken cancel)
    {
        var stacks = new List<(string Name, DateTimeOffset? Updated, int Resources)>();
        foreach (var name in project.Store.List(project.Project.Name))
        {
            var state = await project.Store.ReadAsync(new StackName(project.Project.Name, name), new ClosedSecrets(), Terminal.Warn, cancel);
            stacks.Add((name, state.Manifest.Time, state.Resources.Length));
        }

        if (given.GetValue(json))
        {
            Terminal.Out.WriteLine(new JArray(stacks.Select(stack => Json(stack.Name, stack.Updated, stack.Resources, stack.Name == project.Stack.Stack))).ToString(Formatting.Indented));
            return;
        }

        Columns.Write(Terminal.Out, ["NAME", "LAST UPDATE", "RESOURCE COUNT"], stacks.Select(stack => new[]
        {
            stack.Name == project.Stack.Stack ? stack.Name + "*" : stack.Name,
            stack.Updated is { } time ? Ago.Text(DateTimeOffset.UtcNow - time) : "n/a",
            stack.Resources.ToString(CultureInfo.InvariantCulture),
        }));
    }

    private static JObject Json(string name, DateTimeOffset? updated, int resources, bool isCurrent)
    {
        var entry = new JObject { ["name"] = name, ["current"] = isCurrent };
        if (updated is { } time)
        {
            entry["lastUpdate"] = time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        }

        entry["updateInProgress"] = false;
        entry["resourceCount"] = resources;
        return entry;
    }
}
