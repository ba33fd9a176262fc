using System.CommandLine;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Commands;

/// <summary>
/// The options that say which world: <c>--store</c>, else <c>EXPRESSCONNECT_STORE</c>, else the settings of the project in DIR
/// (the current folder if it has a <c>Pulumi.yaml</c>), else the default.
/// </summary>
internal sealed class WorldOptions
{
    private readonly Argument<DirectoryInfo?> folder = new("DIR")
    {
        Description = "The folder of Pulumi.yaml whose settings name the world; the current folder by default, if it has one",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> store = new("--store") { Description = "The store: sqlite:PATH or postgresql://USER:PASSWORD@HOST:PORT/DATABASE" };
    private readonly Option<string> stack = StackOption.Create();

    /// <summary>Adds them, after the command's own arguments.</summary>
    public void AddTo(Command command)
    {
        FolderArgument.RefuseOptions(folder);
        command.Add(folder);
        command.Add(store);
        command.Add(stack);
    }

    /// <summary>The folder that was named, or the current one.</summary>
    public DirectoryInfo Folder(ParseResult given) => given.GetValue(folder) ?? new DirectoryInfo(Directory.GetCurrentDirectory());

    /// <summary>The stack that was named.</summary>
    public string Stack(ParseResult given) => given.GetRequiredValue(stack);

    /// <summary>The store that was named on the command line.</summary>
    public string? Store(ParseResult given) => given.GetValue(store);

    /// <summary>Whether the question is about a project: its folder is named, or is the current one and no store is named.</summary>
    public bool HasProject(ParseResult given) =>
        given.GetValue(folder) is not null || (Store(given) is null && ProjectStore.HasProject(Directory.GetCurrentDirectory()));

    /// <summary>The world.</summary>
    public EngineOptions Of(ParseResult given)
    {
        var current = Directory.GetCurrentDirectory();
        if (Store(given) is { } named)
        {
            return new EngineOptions { Store = named, Directory = current };
        }

        if (Environment.GetEnvironmentVariable("EXPRESSCONNECT_STORE") is { Length: > 0 } fromEnvironment)
        {
            return new EngineOptions { Store = fromEnvironment, Directory = Folder(given).FullName };
        }

        return given.GetValue(folder) is not null || ProjectStore.HasProject(current)
            ? ProjectStore.Of(Folder(given), Stack(given))
            : new EngineOptions { Directory = current };
    }
}
