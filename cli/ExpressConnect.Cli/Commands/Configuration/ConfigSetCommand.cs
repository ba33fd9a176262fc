using System.CommandLine;
using ExpressConnect.Deployments;
using ExpressConnect.Deployments.Projects;
using Spectre.Console;

namespace ExpressConnect.Cli.Commands.Configuration;

/// <summary><c>expressconnect config set</c>: sets a value in <c>Pulumi.STACK.yaml</c>.</summary>
internal sealed class ConfigSetCommand : OnStackCommand
{
    private readonly Argument<string> key = new("KEY") { Description = "The key: NAMESPACE:NAME, or NAME for the project's own" };
    private readonly Argument<string?> value = new("VALUE") { Description = "The value; without it, the standard input", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> secret = new("--secret") { Description = "Encrypt the value" };
    private readonly Option<bool> plaintext = new("--plaintext") { Description = "Keep the value in the open; the default" };
    private readonly Option<bool> path = new("--path") { Description = "The key is a path into a structure, such as outer.inner[0]" };

    public ConfigSetCommand(Terminal terminal)
        : base("set", "Set a value of the configuration", terminal)
    {
        Add(key);
        Add(value);
        Add(secret);
        Add(plaintext);
        Add(path);
        AddStackOptions();
    }

    private protected override async Task RunAsync(ProjectFolder project, ParseResult given, CancellationToken cancel)
    {
        var isSecret = given.GetValue(secret);
        if (isSecret && given.GetValue(plaintext))
        {
            throw new DeploymentException("--secret and --plaintext exclude each other. Give one of them.");
        }

        var text = given.GetValue(value) ?? (Terminal.IsInteractive ? Ask(isSecret) : (await Console.In.ReadToEndAsync(cancel)).TrimEnd('\r', '\n'));
        project.Editor.Set(given.GetRequiredValue(key), text, given.GetValue(path), isSecret ? project.Secrets : null);
    }

    private string Ask(bool isSecret) =>
        Terminal.Screen.Prompt(isSecret ? new TextPrompt<string>("value:").Secret() : new TextPrompt<string>("value:").AllowEmpty());
}
