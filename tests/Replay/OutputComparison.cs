namespace Replay;

/// <summary>What the command prints, compared with what was printed: sets of rows, messages, outputs, counts.</summary>
internal static class OutputComparison
{
    public static IEnumerable<string> Differences(IReadOnlyList<RecordedOutput> recorded, IReadOnlyList<RecordedOutput> ours, IReadOnlySet<string> chance)
    {
        if (!recorded.Select(r => r.Title).SequenceEqual(ours.Select(o => o.Title), StringComparer.Ordinal))
        {
            return [$"output, phases:\n    recorded {string.Join(' ', recorded.Select(r => r.Title))}\n    ours     {string.Join(' ', ours.Select(o => o.Title))}"];
        }

        return recorded.Zip(ours).SelectMany(pair => Differences(pair.First, pair.Second, chance));
    }

    private static IEnumerable<string> Differences(RecordedOutput recorded, RecordedOutput ours, IReadOnlySet<string> chance)
    {
        var left = chance.Select(u => $"{u.Split("::")[2].Split('$')[^1]} {u.Split("::")[^1]}").ToList();
        bool IsLeft(string text) => left.Exists(l => text.Contains(l, StringComparison.Ordinal));
        return
        [
            .. Sets($"{recorded.Title} row", recorded.Rows.Select(recorded.Bare).Where(r => !IsNothing(r) && !IsLeft(r)), ours.Rows.Select(ours.Bare).Where(r => !IsNothing(r) && !IsLeft(r))),
            .. Sets($"{recorded.Title} message", recorded.Messages.Select(Text), ours.Messages.Select(Text)),
            .. Sets($"{recorded.Title} output", [string.Join("\n", recorded.Outputs)], [string.Join("\n", ours.Outputs)]),
            .. left.Count > 0 ? [] : Sets($"{recorded.Title} summary", recorded.Summary, ours.Summary),
        ];
    }

    // A row that says nothing but that the resource is there comes and goes with messages and with time.
    private static bool IsNothing(string row) => row.Split(' ') is [_, _] or [_, _, "running"];

    private static string Text(Message message) => $"{message.Subject}: {message.Severity} {message.Text}";

    /// <summary>What is in one and not in the other.</summary>
    public static IEnumerable<string> Sets(string what, IEnumerable<string> recorded, IEnumerable<string> ours)
    {
        var (theirs, mine) = (recorded.ToHashSet(StringComparer.Ordinal), ours.ToHashSet(StringComparer.Ordinal));
        return [.. theirs.Except(mine).Select(t => $"{what} missing: {t}"), .. mine.Except(theirs).Select(m => $"{what} that was not recorded: {m}")];
    }
}
