using System.CommandLine;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Commands;

/// <summary><c>expressconnect world dump</c>: every resource as JSON, the same text for the same world.</summary>
internal sealed class WorldDumpCommand : OnWorldCommand
{
    public WorldDumpCommand(Terminal terminal)
        : base("dump", "Print every resource as JSON, by kind and id", terminal) => AddWorldOptions();

    private protected override async Task RunAsync(World world, ParseResult given, CancellationToken cancel)
    {
        using var text = new MemoryStream();
        await world.WriteDumpAsync(text, cancel);
        text.Position = 0;
        using var reader = new StreamReader(text);
        await Terminal.Out.WriteLineAsync(await reader.ReadToEndAsync(cancel));
    }
}
