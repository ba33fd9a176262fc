using System.CommandLine;
using System.Text.Json;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Commands;

/// <summary><c>expressconnect lines</c>: the leased lines, and what each waits for.</summary>
internal sealed class LinesCommand : OnWorldCommand
{
    private static readonly string[] Titles = ["ID", "NAME", "STACK", "ACCESS POINT", "FROM", "STATUS", "WANTED", "WAITS FOR"];

    private readonly Option<bool> json = new("--json") { Description = "Print JSON" };

    public LinesCommand(Terminal terminal)
        : base("lines", "Print the leased lines, and what each waits for", terminal)
    {
        Add(json);
        AddWorldOptions();
    }

    private protected override async Task RunAsync(World world, ParseResult given, CancellationToken cancel)
    {
        var now = await world.NowAsync(cancel);
        var lines = new List<PhysicalConnection>();
        await foreach (var line in world.LinesAsync(cancel))
        {
            lines.Add(line);
        }

        if (given.GetValue(json))
        {
            await using var output = new MemoryStream();
            await using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            {
                Write(writer, lines, now);
            }

            await Terminal.Out.WriteLineAsync(System.Text.Encoding.UTF8.GetString(output.ToArray()));
            return;
        }

        Columns.Write(Terminal.Out, Titles, lines.Select(IReadOnlyList<string> (line) =>
        [
            line.Id,
            line.Origin.Name,
            line.Origin.Stack.Length == 0 ? "" : $"{line.Origin.Project}/{line.Origin.Stack}",
            line.Spec.AccessPointId.ToString(),
            line.Spec.PeerLocation.ToString(),
            line.Status,
            line.Spec.Status.ToString(),
            line.WaitsForAt(now) ?? "",
        ]));
    }

    private static void Write(Utf8JsonWriter writer, List<PhysicalConnection> lines, DateTimeOffset now)
    {
        writer.WriteStartArray();
        foreach (var line in lines)
        {
            writer.WriteStartObject();
            writer.WriteString("id", line.Id);
            writer.WriteString("name", line.Origin.Name);
            writer.WriteString("project", line.Origin.Project);
            writer.WriteString("stack", line.Origin.Stack);
            writer.WriteString("account", line.Account);
            writer.WriteString("region", line.Region);
            writer.WriteString("accessPointId", line.Spec.AccessPointId.OrDefault);
            writer.WriteString("peerLocation", line.Spec.PeerLocation.OrDefault);
            writer.WriteString("status", line.Status);
            writer.WriteString("wantedStatus", line.Spec.Status.OrDefault);
            writer.WriteString("waitsFor", line.WaitsForAt(now));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
