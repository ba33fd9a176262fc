using System.CommandLine;
using System.Globalization;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Commands;

/// <summary><c>expressconnect events</c>: everything that happened in the world.</summary>
internal sealed class EventsCommand : OnWorldCommand
{
    private readonly Option<long> after = new("--after") { Description = "Only events after this number" };

    public EventsCommand(Terminal terminal)
        : base("events", "Print everything that happened in the world", terminal)
    {
        Add(after);
        AddWorldOptions();
    }

    private protected override async Task RunAsync(World world, ParseResult given, CancellationToken cancel)
    {
        // One line an event, fields apart by tabs: the log may be long, so nothing is aligned that needs all of it first.
        await foreach (var happened in world.EventsAsync(given.GetValue(after), cancel))
        {
            var time = happened.Time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
            await Terminal.Out.WriteLineAsync(string.Join('\t', happened.Number, time, happened.What, happened.Kind, happened.Id, happened.Name, happened.Account, happened.Region, happened.Detail).TrimEnd());
        }
    }
}
