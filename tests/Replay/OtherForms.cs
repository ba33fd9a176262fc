using System.Text.RegularExpressions;
using ExpressConnect.Cli.Display;
using Newtonsoft.Json.Linq;

namespace Replay;

/// <summary>Output that is not made of rows: changes with their values (<c>--diff</c>), and a preview as an object (<c>--json</c>).</summary>
internal static partial class OtherForms
{
    public static IDeploymentView? ViewOf(RecordedStep step, TextWriter writer) =>
        IsDiff(step) ? new DiffView(line => writer.WriteLine(line.Text), TimeProvider.System)
        : IsJson(step) ? new JsonView(writer, new Dictionary<string, string?>(StringComparer.Ordinal), TimeProvider.System)
        : null;

    public static IEnumerable<string> Differences(RecordedStep step, string printed, Rehearsal rehearsal)
    {
        if (IsDiff(step))
        {
            return OutputComparison.Sets("line", Lines(step.Output), Lines(printed));
        }

        return !IsJson(step) ? []
            : OutputComparison.Sets("entry", Entries(Json.Parse(step.Output), rehearsal.Recorded), Entries(Json.Parse(printed), rehearsal.Ours));
    }

    private static bool IsDiff(RecordedStep step) => step.CommandLine.Contains(" --diff", StringComparison.Ordinal);

    // What is done, and not only planned, is one event per line: those are of the moment.
    private static bool IsJson(RecordedStep step) => step.CommandLine.Contains("preview --json", StringComparison.Ordinal);

    private static IEnumerable<string> Lines(string output) => output.Split("\n--- stderr")[0].Split('\n')
        .Where(l => !l.StartsWith("@ ", StringComparison.Ordinal) && !l.StartsWith("Duration:", StringComparison.Ordinal))
        .Select(l => Elapsed().Replace(l, "").TrimEnd()).Where(l => l.Length > 0);

    // Steps in any order, the rest as it is.
    private static IEnumerable<string> Entries(JObject preview, Normal normal) => preview.Properties()
        .Where(p => p.Name != "duration")
        .SelectMany(p => p.Value is JArray list ? list.Select(e => $"{p.Name}: {normal.Text(e)}") : [$"{p.Name}: {normal.Text(p.Value)}"]);

    [GeneratedRegex(@" ?\((N|\d+(\.\d+)?)s\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Elapsed();
}
