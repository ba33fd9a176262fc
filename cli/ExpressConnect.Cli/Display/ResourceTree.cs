using ExpressConnect.Deployments.Events;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ExpressConnect.Cli.Display;

/// <summary>The rows of a phase as they stand now: children below their parents, one line each, cut off at the terminal's edge.
/// Where it is narrow, types lose their module first, and names their ends next: the status is what one waits for.</summary>
internal sealed class ResourceTree : Renderable
{
    private const int Gap = 2;
    private const int TypeColumn = 1;
    private const int NameColumn = 2;
    private const int StatusColumn = 3;
    private const int LeastName = 8;

    private readonly List<Segment[]> lines = [];
    private readonly List<Segment> shortTypes = [];

    private ResourceTree(PhaseRows phase)
    {
        var title = new Style(Color.Blue, decoration: Decoration.Bold);
        shortTypes.Add(new("Type", title));
        lines.Add([new("  "), shortTypes[0], new("Name", title), new(phase.IsPreview ? "Plan" : "Status", title), new("Info", title)]);
        var shown = phase.Rows.Where(static row => row.Urn is not null || row.Messages.Count > 0).ToList();
        var byUrn = shown.Where(static row => row.Urn is not null).ToDictionary(static row => row.Urn!, StringComparer.Ordinal);
        var children = shown.ToLookup(row => row.Parent is { } parent && byUrn.GetValueOrDefault(parent) is { } above && above != row ? above : null);
        foreach (var top in children[null].OrderByDescending(static row => row.IsRootStack))
        {
            Add(phase, children, top, "", "");
        }
    }

    /// <summary>The picture of a phase. Later events do not change it.</summary>
    public static ResourceTree Of(PhaseRows phase) => new(phase);

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

    /// <inheritdoc/>
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var rows = lines;
        if (Excess(Widths(rows), maxWidth) > 0)
        {
            rows = [.. lines.Select((line, row) => (Segment[])[.. line[..TypeColumn], shortTypes[row], .. line[NameColumn..]])];
        }

        var widths = Widths(rows);
        if (Excess(widths, maxWidth) is > 0 and var excess)
        {
            widths[NameColumn] = Math.Max(LeastName, widths[NameColumn] - excess);
            rows = [.. rows.Select(line => (Segment[])[.. line[..NameColumn], Shortened(line[NameColumn], widths[NameColumn]), .. line[StatusColumn..]])];
            widths = Widths(rows);
        }

        foreach (var line in rows)
        {
            var cells = new List<Segment>();
            for (var column = 0; column < line.Length; column++)
            {
                cells.Add(line[column]);
                var isLast = column == line.Length - 1;
                cells.Add(new Segment(new string(' ', isLast ? 0 : widths[column] - line[column].CellCount() + Gap)));
            }

            foreach (var segment in Segment.Truncate(cells, maxWidth))
            {
                yield return segment;
            }

            yield return Segment.LineBreak;
        }
    }

    private static List<int> Widths(List<Segment[]> rows) =>
        [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(line => line[column].CellCount()))];

    /// <summary>By how much the columns up to the status are too wide.</summary>
    private static int Excess(List<int> widths, int maxWidth) => widths.Take(StatusColumn + 1).Sum() + (StatusColumn * Gap) - maxWidth;

    private static Segment Shortened(Segment name, int width) =>
        name.CellCount() <= width ? name : new Segment(string.Concat(Segment.Truncate([name], width - 1).Select(static part => part.Text)) + "…", name.Style);

    private void Add(PhaseRows phase, ILookup<ResourceRow?, ResourceRow> children, ResourceRow row, string branch, string below)
    {
        var text = RowText.Of(row, phase, asOne: true);
        var style = StyleOf(text.Status.StartsWith("**", StringComparison.Ordinal) ? Tone.Error : Report.ToneOf(text.Kind));
        var infoStyle = StyleOf(text.Info switch
        {
            var info when info.StartsWith("error: ", StringComparison.Ordinal) => Tone.Error,
            var info when info.StartsWith("warning: ", StringComparison.Ordinal) => Tone.Warning,
            _ => Tone.Plain,
        });
        shortTypes.Add(new(branch + text.Type[(text.Type.LastIndexOf(':') + 1)..]));
        lines.Add([new(StepWords.Symbol(text.Kind), style), new(branch + Shortened(text.Type)), new(text.Name), new(text.Status, style), new(text.Info, infoStyle)]);
        var offspring = children[row].ToList();
        for (var i = 0; i < offspring.Count; i++)
        {
            var isLast = i == offspring.Count - 1;
            Add(phase, children, offspring[i], below + (isLast ? "└─ " : "├─ "), below + (isLast ? "   " : "│  "));
        }
    }

    /// <summary>The module of a type without its file: <c>pkg:mod/file:Type</c> is <c>pkg:mod:Type</c>.</summary>
    private static string Shortened(string type)
    {
        var parts = type.Split(':');
        return parts.Length == 3 ? $"{parts[0]}:{parts[1].Split('/')[0]}:{parts[2]}" : type;
    }
}
