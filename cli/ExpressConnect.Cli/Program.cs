using ExpressConnect.Cli;
using ExpressConnect.Cli.Commands;
using ExpressConnect.Cli.Display;

var terminal = new Terminal();

// In a terminal by way of the screen, which knows where the picture stands that moves.
using var interrupts = new Interrupts(terminal.IsInteractive ? line => terminal.Paint(new Line(line, Tone.Warning)) : terminal.Error.WriteLine);
return await CommandLine.RunAsync(args, terminal, interrupts);
