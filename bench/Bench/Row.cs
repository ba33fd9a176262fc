using System.Globalization;

namespace Bench;

/// <summary>One line of the result.</summary>
/// <param name="Provider">Which provider.</param>
/// <param name="Operation">What was done.</param>
/// <param name="Count">To how many resources.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Processor">Processor time of all its processes.</param>
/// <param name="Work">The same without the start of command and program.</param>
/// <param name="Peaks">Peak memory in MB by process.</param>
internal sealed record Row(string Provider, string Operation, int Count, TimeSpan Elapsed, TimeSpan Processor, TimeSpan Work, IReadOnlyDictionary<string, long> Peaks)
{
    public static string Title =>
        "| provider | operation | resources | wall | processor | without start | per resource | times the tenth | command | program | plugin |\n|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|";

    public string Line(IEnumerable<Row> all)
    {
        var tenth = all.FirstOrDefault(row => row.Provider == Provider && row.Operation == Operation && row.Count > 0 && row.Count * 10 == Count);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {Provider} | {Operation} | {Count} | {Elapsed.TotalSeconds:0.00} s | {Processor.TotalSeconds:0.00} s | {(Count == 0 ? "" : $"{Work.TotalSeconds:0.00} s")} | {(Count == 0 ? "" : $"{Work.TotalMilliseconds / Count:0.00} ms")} | {(tenth is null ? "" : $"{Work / tenth.Work:0.0}")} | {Peak("expressconnect")} | {Peak("Chain")} | {Peak("pulumi-resource-expressconnect")} |");
    }

    private string Peak(string process) => Peaks.TryGetValue(process, out var megabytes) ? $"{megabytes} MB" : "";
}
