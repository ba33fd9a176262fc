using System.Globalization;
using Bench;

// Bench [--published DIR] [RESOURCES ...]: what deploying a chain of VPCs and peerings costs, with a provider that does nothing and with
// our own, with the command that was built or a published one in DIR. All of it in one run: only the ratios mean anything elsewhere.
var published = args is ["--published", var folder, ..] ? Path.GetFullPath(folder) : null;
var counts = args.Skip(published is null ? 0 : 2).Select(static n => int.Parse(n, CultureInfo.InvariantCulture)).DefaultIfEmpty().ToList();
if (counts is [0])
{
    counts = [100, 1000, 10000];
}

var rows = new List<Row>();
foreach (var (name, plugin) in new[] { ("do-nothing", Path.GetDirectoryName(Place.Built("bench/DoNothing", "x"))), ("own", null) })
{
    foreach (var count in counts.Prepend(0))
    {
        using var place = new Place(published, plugin);
        await place.LiftQuotasAsync();
        Add(name, "preview", count, await place.DeployAsync("preview", count, "a"));
        Add(name, "from nothing", count, await place.DeployAsync("up", count, "a"));
        Add(name, "no change", count, await place.DeployAsync("up", count, "a"));
        Add(name, "one change", count, await place.DeployAsync("up", count, "b"));
        Add(name, "destroy", count, await place.DeployAsync("destroy", count, "b"));
    }
}

void Add(string provider, string operation, int count, Measured run)
{
    // What a chain of no resources takes is the start of command and program.
    var start = count == 0 ? run.Elapsed : rows.First(row => row.Provider == provider && row.Operation == operation && row.Count == 0).Elapsed;
    var row = new Row(provider, operation, count, run.Elapsed, run.Processor, run.Elapsed - start, run.Peaks);
    if (rows.Count == 0)
    {
        Console.WriteLine(Row.Title);
    }

    rows.Add(row);
    Console.WriteLine(row.Line(rows));
}
