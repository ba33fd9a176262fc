using System.CommandLine;
using ExpressConnect.Deployments;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Commands;

/// <summary>
/// What the commands on a world have in common: which store it is. <c>--store</c>, else <c>EXPRESSCONNECT_STORE</c>, else the
/// settings of the project in DIR (the current folder if it has a <c>Pulumi.yaml</c>), else the default.
/// </summary>
internal abstract class OnWorldCommand : Command
{
    private readonly Argument<DirectoryInfo?> folder = new("DIR")
    {
        Description = "The project whose store it is; the current folder by default, if it has a Pulumi.yaml",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> store = new("--store") { Description = "The store: sqlite:PATH" };
    private readonly Option<string> stack = StackOption.Create();

    private protected OnWorldCommand(string name, string description, Terminal terminal)
        : base(name, description)
    {
        Terminal = terminal;
        SetAction(RunAsync);
    }

    /// <summary>Where to print.</summary>
    private protected Terminal Terminal { get; }

    /// <summary>Adds the options that say which world, after the command's own arguments.</summary>
    private protected void AddWorldOptions()
    {
        Add(folder);
        Add(store);
        Add(stack);
    }

    /// <summary>Does it.</summary>
    private protected abstract Task RunAsync(World world, ParseResult given, CancellationToken cancel);

    private async Task<int> RunAsync(ParseResult given, CancellationToken cancel)
    {
        await using var world = await World.OpenAsync(OptionsOf(given), cancel);
        await RunAsync(world, given, cancel);
        return (int)ExitStatus.Success;
    }

    private EngineOptions OptionsOf(ParseResult given)
    {
        var current = Directory.GetCurrentDirectory();
        if (given.GetValue(store) is { } named)
        {
            return new EngineOptions { Store = named, Directory = current };
        }

        if (Environment.GetEnvironmentVariable("EXPRESSCONNECT_STORE") is { Length: > 0 } fromEnvironment)
        {
            return new EngineOptions { Store = fromEnvironment, Directory = given.GetValue(folder)?.FullName ?? current };
        }

        return given.GetValue(folder) is { } project
            ? ProjectStore.Of(project, given.GetRequiredValue(stack))
            : ProjectStore.HasProject(current)
                ? ProjectStore.Of(new DirectoryInfo(current), given.GetRequiredValue(stack))
                : new EngineOptions { Directory = current };
    }
}
