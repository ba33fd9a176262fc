using ExpressConnect.Cli;
using ExpressConnect.Cli.Commands;

using var interrupts = new Interrupts(Console.Error);
return await CommandLine.RunAsync(args, new Terminal(), interrupts);
