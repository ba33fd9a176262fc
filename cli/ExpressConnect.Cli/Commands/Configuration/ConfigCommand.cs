using System.CommandLine;
using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Projects;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExpressConnect.Cli.Commands.Configuration;

/// <summary><c>expressconnect config</c>: the configuration of a stack. By itself it lists it.</summary>
internal sealed class ConfigCommand : OnStackCommand
{
    private readonly Option<bool> json = new("--json", "-j") { Description = "Print JSON" };
    private readonly Option<bool> showSecrets = new("--show-secrets") { Description = "Print secrets in the open" };

    public ConfigCommand(Terminal terminal)
        : base("config", "List the configuration of the stack, or get, set and remove values of it", terminal)
    {
        Add(new ConfigGetCommand(terminal));
        Add(new ConfigSetCommand(terminal));
        Add(new ConfigRemoveCommand(terminal));
        Add(json);
        Add(showSecrets);
        AddStackOptions();
    }

    private protected override Task RunAsync(ProjectFolder project, ParseResult given, CancellationToken cancel)
    {
        var isOpen = given.GetValue(showSecrets);
        var config = isOpen ? project.Config : project.ClosedConfig;
        if (given.GetValue(json))
        {
            Terminal.Out.WriteLine(new JObject(config.Select(setting => new JProperty(setting.Key, Json(setting.Value, isOpen)))).ToString(Formatting.Indented));
            return Task.CompletedTask;
        }

        Columns.Write(Terminal.Out, ["KEY", "VALUE"], config.Select(setting => new[]
        {
            ShortName(setting.Key, project.Project.Name), setting.Value.IsSecret && !isOpen ? "[secret]" : setting.Value.Value,
        }));
        return Task.CompletedTask;
    }

    /// <summary>A value as the CLI's JSON has it.</summary>
    internal static JObject Json(ConfigValue value, bool isOpen)
    {
        var shown = new JObject();
        if (isOpen || !value.IsSecret)
        {
            shown["value"] = value.Value;
        }

        shown["secret"] = value.IsSecret;
        return shown;
    }

    private static string ShortName(string key, string project) => key.StartsWith(project + ":", StringComparison.Ordinal) ? key[(project.Length + 1)..] : key;
}
