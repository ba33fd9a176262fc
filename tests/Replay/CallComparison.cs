using Newtonsoft.Json.Linq;

namespace Replay;

/// <summary>What the providers were asked, compared with what they were asked when it was recorded.</summary>
internal sealed class CallComparison(RecordedStep step, Rehearsal rehearsal, Relations relations, IReadOnlyList<MadeCall> made)
{
    private static readonly string[] OfProcess = ["Handshake", "Cancel"];

    private readonly HashSet<string> chance = new(StringComparer.Ordinal);

    /// <summary>Resources of which a failing run may have done more or less: they have nothing to do with what failed.</summary>
    public IReadOnlySet<string> Chance => chance;

    public IEnumerable<string> Differences() => [.. Enumerable.Range(0, Math.Max(step.Phases.Count, made.Count == 0 ? 0 : made.Max(m => m.Phase) + 1)).SelectMany(Differences)];

    private IEnumerable<string> Differences(int phase)
    {
        var recorded = phase < step.Phases.Count ? step.Phases[phase].ToProviders.ToList() : [];
        var ours = made.Where(m => m.Phase == phase).ToList();
        return [.. Calls(phase, recorded, ours), .. Order(phase, recorded, ours), .. Processes(phase, recorded, ours), .. Seeds(phase, recorded, ours)];
    }

    private IEnumerable<string> Calls(int phase, List<Call> recorded, List<MadeCall> ours)
    {
        var fails = phase < step.Phases.Count && step.Phases[phase].Fails;
        var failing = recorded.Where(c => c.Error is not null || c.Ended is null).Select(c => c.Urn).ToHashSet(StringComparer.Ordinal);
        foreach (var urn in recorded.Select(c => c.Urn).Concat(ours.Select(m => m.Urn)).Where(u => u.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var theirs = recorded.Where(c => c.Urn == urn).Select(c => $"{c.Method} {rehearsal.Recorded.Text(c.Request)}").ToList();
            var mine = ours.Where(m => m.Urn == urn).Select(m => $"{m.Method} {rehearsal.Ours.Text(m.Request)}").ToList();
            if (urn.StartsWith("urn:", StringComparison.Ordinal) is false)
            {
                // Functions: which of several calls comes first says nothing.
                theirs.Sort(StringComparer.Ordinal);
                mine.Sort(StringComparer.Ordinal);
            }

            var common = Math.Min(theirs.Count, mine.Count);
            if (fails && theirs.Count != mine.Count && theirs.Take(common).SequenceEqual(mine.Take(common)) && IsChance(urn, failing, isMore: mine.Count > theirs.Count))
            {
                chance.Add(urn);
                continue;
            }

            for (var i = 0; i < Math.Max(theirs.Count, mine.Count); i++)
            {
                var (there, here) = (theirs.ElementAtOrDefault(i), mine.ElementAtOrDefault(i));
                if (there != here)
                {
                    yield return $"call {i + 1} of {urn} in phase {phase + 1}:\n    recorded {there ?? "(none)"}\n    ours     {here ?? "(none)"}";
                    break;
                }
            }
        }
    }

    // Which independent calls came before the error is chance; what failed and what it stands on must be there, and what stands on it must not.
    private bool IsChance(string urn, HashSet<string> failing, bool isMore) =>
        !failing.Contains(urn) && !(isMore ? failing.Any(f => relations.DependsOn(urn, f)) : failing.Any(f => relations.DependsOn(f, urn)));

    private IEnumerable<string> Order(int phase, List<Call> recorded, List<MadeCall> ours)
    {
        // All reads of a refresh run at once: their order is chance.
        var byCall = ours.Where(m => m.As is not null && m.Urn.StartsWith("urn:", StringComparison.Ordinal) && m.Method is not ("Read" or "Configure" or "DiffConfig")).GroupBy(m => m.As!).ToDictionary(g => g.Key, g => g.First());
        var isRefresh = step.Phases[Math.Min(phase, step.Phases.Count - 1)].Run is null && step.CommandLine.Contains(" refresh", StringComparison.Ordinal);
        foreach (var (first, mine) in isRefresh ? [] : byCall)
        {
            foreach (var (second, later) in byCall.Where(b => first.Ended < b.Key.Started && (relations.DependsOn(first.Urn, b.Key.Urn) || relations.DependsOn(b.Key.Urn, first.Urn))))
            {
                if (!(mine.Ended < later.Started) && !IsRefreshed(first) && !IsRefreshed(second))
                {
                    yield return $"order in phase {phase + 1}: {first.Method} of {first.Urn} must have ended before {second.Method} of {second.Urn} begins";
                }
            }
        }

        // The Diff that follows a Read of a refresh before the program.
        bool IsRefreshed(Call call) => call.Method == "Diff" && step.CommandLine.Contains("--refresh", StringComparison.Ordinal)
            && recorded.Find(c => c.Urn == call.Urn && c.Method == "Diff") == call;
    }

    private IEnumerable<string> Processes(int phase, List<Call> recorded, List<MadeCall> ours)
    {
        foreach (var method in OfProcess)
        {
            var theirs = recorded.Where(c => c.Method == method).Select(c => rehearsal.Recorded.Text(c.Request)).Order(StringComparer.Ordinal).ToList();
            var mine = ours.Where(m => m.Method == method).Select(m => rehearsal.Ours.Text(m.Request)).Order(StringComparer.Ordinal).ToList();
            if (step.IsKilled && method == "Cancel")
            {
                continue;
            }

            if (!theirs.SequenceEqual(mine, StringComparer.Ordinal))
            {
                yield return $"{method} in phase {phase + 1}:\n    recorded {theirs.Count}: {theirs.FirstOrDefault()}\n    ours     {mine.Count}: {mine.FirstOrDefault()}";
            }
        }

        if (Early(recorded.Select(c => (c.Method, c.Started))) is var early && Early(ours.Select(m => (m.Method, m.Started))) is var now && early != now)
        {
            yield return $"processes that were only asked about settings in phase {phase + 1}: recorded {early}, ours {now}";
        }

        foreach (var process in ours.GroupBy(m => m.Process))
        {
            var calls = process.Select(m => m.Method).ToList();
            var isInOrder = calls[0] == "Handshake" && (!calls.Contains("Cancel") || calls[^1] == "Cancel")
                && calls.TakeWhile(c => c != "Configure").Skip(1).All(c => c is "CheckConfig" or "DiffConfig" or "Cancel");
            if (!isInOrder)
            {
                yield return $"one provider process in phase {phase + 1} was asked {string.Join(", ", calls)}";
            }
        }
    }

    // Ended while others still worked.
    private static int Early(IEnumerable<(string Method, int Started)> calls)
    {
        var all = calls.ToList();
        return all.Count(c => c.Method == "Cancel" && all.Exists(later => later.Started > c.Started && later.Method == "CheckConfig"));
    }

    private IEnumerable<string> Seeds(int phase, List<Call> recorded, List<MadeCall> ours)
    {
        if (Groups(ours.Where(m => m.Method == "Check").Select(m => (m.Urn, m.Request))) is var mine
            && Groups(recorded.Where(c => c.Method == "Check").Select(c => (c.Urn, c.Request))) is var theirs && step.ExitCode == 0 && mine != theirs)
        {
            yield return $"checks with one seed in phase {phase + 1}: recorded {theirs}, ours {mine}";
        }
    }

    private static string Groups(IEnumerable<(string Urn, JObject Request)> checks) => string.Join(
        "; ",
        checks.GroupBy(c => (string?)c.Request["randomSeed"], StringComparer.Ordinal).Select(g => string.Join(", ", g.Select(c => c.Urn).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
}
