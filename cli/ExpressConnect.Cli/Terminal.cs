using ExpressConnect.Cli.Display;
using Spectre.Console;

namespace ExpressConnect.Cli;

/// <summary>What the command talks through.</summary>
internal sealed class Terminal
{
    private readonly Lazy<IAnsiConsole> console = new(static () => AnsiConsole.Create(new AnsiConsoleSettings()));

    /// <summary>What it prints.</summary>
    public TextWriter Out { get; init; } = Console.Out;

    /// <summary>Where it says what went wrong.</summary>
    public TextWriter Error { get; init; } = Console.Error;

    /// <summary>The terminal, if a person sits there: asked for by <see cref="IsInteractive"/>. It honours NO_COLOR.</summary>
    public IAnsiConsole Screen => console.Value;

    /// <summary>Whether a person sits there who can read a picture that moves and answer a question.</summary>
    public bool IsInteractive { get; } =
        !Console.IsInputRedirected && !Console.IsOutputRedirected && !IsSet("CI") && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Prints a line in the colour of its tone.</summary>
    public void Paint(Line line) => Screen.Write(new Text(line.Text + "\n", ResourceTree.StyleOf(line.Tone)));

    /// <summary>Says what went wrong.</summary>
    public void Fail(string message) => Error.WriteLine($"error: {Printable.Lines(message)}");

    /// <summary>Says what the user should know.</summary>
    public void Warn(string message) => Error.WriteLine($"warning: {Printable.Lines(message)}");

    private static bool IsSet(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } and not ("0" or "false");
}
