using ExpressConnect.Deployments.Events;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ExpressConnect.Cli.Display;

/// <summary>The rows of a phase as they stand now: children below their parents, one line each, cut off at the terminal's edge.</summary>
internal sealed class ResourceTree : Renderable
{
    private const int Gap = 2;

    private readonly List<Segment[]> lines = [];

    private ResourceTree(PhaseRows phase)
    {
        var title = new Style(Color.Blue, decoration: Decoration.Bold);
        lines.Add([new("  "), new("Type", title), new("Name", title), new(phase.IsPreview ? "Plan" : "Status", title), new("Info", title)]);
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
        var widths = Enumerable.Range(0, lines[0].Length).Select(column => lines.Max(line => line[column].CellCount())).ToList();
        foreach (var line in lines)
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
