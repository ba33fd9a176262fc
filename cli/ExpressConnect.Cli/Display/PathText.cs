using System.Text;
using ExpressConnect.Engine;

namespace ExpressConnect.Cli.Display;

/// <summary>The answer of a path query, for people.</summary>
internal static class PathText
{
    /// <summary>All of it.</summary>
    public static string Write(PathAnswer answer)
    {
        var text = new StringBuilder();
        text.Append($"{(answer.IsConnected ? "yes" : "no")}: {answer.From} {(answer.IsConnected ? "reaches" : "does not reach")} {answer.To}\n");
        Way(text, "there", answer.There);
        Way(text, "back", answer.Back);
        if (answer.Missing is { } gap)
        {
            text.Append($"\n{(gap.IsOnWayBack ? "no way back" : "missing")}: {gap.What}{(gap.Rule.Length > 0 ? $" ({gap.Rule})" : "")}\n  {gap.Remedy}\n");
        }

        if (answer.Notes.Count > 0)
        {
            text.Append('\n').AppendJoin("", answer.Notes.Select(static note => $"note: {note}\n"));
        }

        return text.ToString();
    }

    private static void Way(StringBuilder text, string title, IReadOnlyList<PathHop> hops)
    {
        if (hops.Count == 0)
        {
            return;
        }

        text.Append($"\n{title}\n");
        foreach (var (number, hop) in hops.Index())
        {
            text.Append($"  {number + 1}  {hop.From} -> {hop.To}\n");
            text.Append($"     {What(hop)}\n");
            if (hop.Route is { } route)
            {
                text.Append($"     route {Names(route)}\n");
            }
        }
    }

    private static string What(PathHop hop) => hop.Kind switch
    {
        HopKind.LeasedLine => $"leased line {Over(hop)}, installed by your provider",
        HopKind.PartnerLine => $"the partner's dedicated line for {Over(hop)}, installed by the partner",
        HopKind.Backbone => $"backbone link {Over(hop)}",
        _ => "inside the VPC",
    };

    private static string Over(PathHop hop) => $"{Named(hop.Over, hop.OverId)}{(hop.Bandwidth is { } speed ? $", {speed} Mbit/s" : "")}";

    private static string Names(HopRoute route) =>
        $"{Named(route.Label, route.Id)}: {route.Destination}{(route.NextHop.Length > 0 ? $" -> {route.NextHop}" : " is local")}{(route.TableId.Length > 0 ? $", table {route.TableId}" : "")}";

    private static string Named(string label, string id) => label == id ? id : id.Length == 0 ? label : $"\"{label}\" ({id})";
}
