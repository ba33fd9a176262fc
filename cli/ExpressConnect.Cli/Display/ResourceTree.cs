using ExpressConnect.Deployments.Events;
using Pulumi.Protocol;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ExpressConnect.Cli.Display;

/// <summary>Draws the rows of a phase as one table: children below their parents.</summary>
internal static class ResourceTree
{
    /// <summary>The table as it stands now.</summary>
    public static IRenderable Of(PhaseRows phase)
    {
        var table = new Table().Border(TableBorder.None).Expand();
        table.AddColumn(Column("", 2));
        table.AddColumn(Column("Type"));
        table.AddColumn(Column("Name"));
        table.AddColumn(Column(phase.IsPreview ? "Plan" : "Status"));
        table.AddColumn(Column("Info"));
        var shown = phase.Rows.Where(row => row.Urn is not null || row.Messages.Count > 0).ToList();
        var byUrn = shown.Where(static row => row.Urn is not null).ToDictionary(static row => row.Urn!, StringComparer.Ordinal);
        var children = shown.ToLookup(row => ParentOf(row) is { } parent && byUrn.TryGetValue(parent, out var above) && above != row ? above : null);
        foreach (var top in children[null].OrderByDescending(static row => row.IsRootStack))
        {
            AddRow(table, phase, children, top, "", "");
        }

        return table;
    }

    /// <summary>The colour of a tone.</summary>
    public static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Title => new Style(Color.Fuchsia, decoration: Decoration.Bold),
        Tone.Subject => new Style(Color.Blue),
        Tone.Added => new Style(Color.Green),
        Tone.Removed => new Style(Color.Red),
        Tone.Changed => new Style(Color.Olive),
        Tone.Error => new Style(Color.Red),
        Tone.Warning => new Style(Color.Olive),
        _ => Style.Plain,
    };

    private static void AddRow(
        Table table, PhaseRows phase, ILookup<ResourceRow?, ResourceRow> children, ResourceRow row, string branch, string below)
    {
        var text = RowText.Of(row, phase, asOne: true);
        var style = StyleOf(text.Status.StartsWith("**", StringComparison.Ordinal) ? Tone.Error : Report.ToneOf(text.Kind));
        var infoStyle = StyleOf(text.Info switch
        {
            var info when info.StartsWith("error: ", StringComparison.Ordinal) => Tone.Error,
            var info when info.StartsWith("warning: ", StringComparison.Ordinal) => Tone.Warning,
            _ => Tone.Plain,
        });
        table.AddRow(
            Cell(StepWords.Symbol(text.Kind), style), Cell(branch + Shortened(text.Type)), Cell(text.Name), Cell(text.Status, style), Cell(text.Info, infoStyle));
        var offspring = children[row].ToList();
        for (var i = 0; i < offspring.Count; i++)
        {
            var isLast = i == offspring.Count - 1;
            AddRow(table, phase, children, offspring[i], below + (isLast ? "└─ " : "├─ "), below + (isLast ? "   " : "│  "));
        }
    }

    private static string? ParentOf(ResourceRow row) => row.Step is { } step && (step.New ?? step.Old) is { Parent: { Length: > 0 } parent } ? parent : null;

    /// <summary>The module of a type without its file: <c>pkg:mod/file:Type</c> is <c>pkg:mod:Type</c>.</summary>
    private static string Shortened(string type)
    {
        var parts = type.Split(':');
        return parts.Length == 3 ? $"{parts[0]}:{parts[1].Split('/')[0]}:{parts[2]}" : type;
    }

    private static TableColumn Column(string title, int? width = null)
    {
        var column = new TableColumn(new Text(title, new Style(Color.Blue, decoration: Decoration.Bold))).NoWrap().PadLeft(0).PadRight(2);
        column.Width = width;
        return column;
    }

    private static Text Cell(string text, Style? style = null) => new(text, style) { Overflow = Overflow.Ellipsis };
}
